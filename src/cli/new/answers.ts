/** What a new document needs to know: from flags, from what is likely, and from whoever is at the terminal. */
import { nearest } from '../../model/nearest.ts';
import type { Asker, Choice } from './asker.ts';
import type { Known, PromptContext } from './context.ts';

/** A question, and the flag that answers it in advance. */
export type Field = {
  /** How other questions refer to its answer. */
  readonly name: string;
  /** As commander takes it: `--author <person>`; absent for what is given without a flag. */
  readonly flag?: string;
  /** What stands for an answer that is given without a flag: `NAME`; the name of the field in capitals when left out. */
  readonly called?: string;
  /** What the flag says, for `--help`: begins in lower case, without a full stop. */
  readonly help: string;
  /** What a person is asked; only flags answer a field that has none. */
  readonly question?: string;
  /** True where several answers make sense; the flag may then be repeated. */
  readonly many?: boolean;
  /** True when the document can do without. What is proposed is then taken without asking, where nobody can be asked. */
  readonly optional?: boolean | ((known: Known) => boolean);
  /** True for people, who may be new to the record. */
  readonly people?: boolean;
  /** Whether the question comes up at all. */
  arises?(known: Known): boolean;
  /** The only answers that are allowed. */
  choices?(known: Known): readonly Choice[];
  /** Likely answers. */
  propose?(known: Known): readonly string[];
  /** True where likely answers are shown to whoever is asked and taken from nobody else: they would claim what nobody has said. */
  readonly confirmed?: boolean;
  /** An answer as it is noted, or what is wrong with it as a sentence without a full stop. */
  read?(text: string, known: Known): { readonly value: string } | { readonly problem: string };
};

/** Answers to everything, or why there are none: sentences for people. */
export type Answered = { readonly known: Known } | { readonly problems: readonly string[] };

/** How questions are settled. */
export type Settling = {
  /** What the flags say, by the name of the field. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** True when whatever is proposed is taken. */
  readonly yes: boolean;
  /** Who can be asked; absent where nobody can. */
  readonly asker?: Asker;
};

/**
 * Settles every field in its order: what was given, then what a person answers, then what is proposed.
 * @throws {Cancelled} when the person would rather not
 */
export async function settle(fields: readonly Field[], around: PromptContext, { given, yes, asker }: Settling): Promise<Answered> {
  const answers = new Map<string, readonly string[]>();
  const known: Known = { ...around, many: (name) => answers.get(name) ?? [], one: (name) => answers.get(name)?.[0] };
  const problems: string[] = [];
  const missing: Missing[] = [];

  for (const field of fields) {
    const texts = given.get(field.name) ?? [];
    if (texts.length > 0) {
      const read = texts.map((text) => readAnswer(field, text, known));
      for (const each of read) if ('problem' in each) problems.push(`${calledBy(field)}: ${each.problem}`);
      answers.set(
        field.name,
        read.flatMap((each) => ('value' in each ? [each.value] : [])),
      );
      continue;
    }
    if (field.arises && !field.arises(known)) continue;
    const asked = asker !== undefined && !yes;
    const proposed = field.confirmed && !asked ? [] : (field.propose?.(known) ?? []);
    const optional = typeof field.optional === 'function' ? field.optional(known) : field.optional === true;
    const settled = optional || proposed.length > 0;
    if (asker && field.question !== undefined && !(yes && settled))
      answers.set(field.name, await ask(field, { question: field.question, proposed, optional }, asker, known));
    else if (proposed.length > 0 && (yes || optional || field.question === undefined)) answers.set(field.name, proposed);
    else if (!optional) missing.push({ field, proposed, choices: field.people ? [] : (field.choices?.(known) ?? []) });
  }
  if (missing.length > 0) problems.push(missingSentence(missing));
  return problems.length > 0 ? { problems } : { known };
}

/** A choice is found by what is noted or by what is shown; anything else is read as the field reads it. */
function readAnswer(field: Field, text: string, known: Known): { readonly value: string } | { readonly problem: string } {
  const choices = field.choices?.(known);
  const plain = text.trim();
  if (plain === '') return { problem: 'there is nothing behind it' };
  if (field.read) return field.read(plain, known);
  if (!choices) return { value: plain };
  const found = choices.find(({ value, label }) => value === plain || label.toLowerCase() === plain.toLowerCase());
  if (found) return { value: found.value };
  const values = choices.map(({ value }) => value);
  const near = nearest(plain, values);
  const allowed = values.length > 0 ? `one of: ${values.join(', ')}` : 'there is none to choose from';
  return { problem: `\`${plain}\` is not ${near ? `among them; did you mean \`${near}\`?` : allowed}` };
}

async function ask(
  field: Field,
  { question, proposed, optional }: { question: string; proposed: readonly string[]; optional: boolean },
  asker: Asker,
  known: Known,
): Promise<readonly string[]> {
  const choices = field.choices?.(known);
  if (choices && choices.length === 0) return [];
  if (choices && field.many) return asker.many(question, choices, { proposed, optional });
  if (choices) return [await asker.one(question, choices, proposed[0])];
  const check = (text: string) => {
    const read = readAnswer(field, text, known);
    return 'problem' in read ? read.problem : undefined;
  };
  const lines: string[] = [];
  do {
    const more = lines.length > 0;
    const next = proposed[lines.length];
    const line = await asker.line(more ? `${question} (one more, or Enter)` : question, {
      ...(next !== undefined && { proposed: next }),
      optional: optional || more,
      check,
    });
    const read = line.trim() === '' ? undefined : readAnswer(field, line, known);
    if (!read || !('value' in read)) break;
    lines.push(read.value);
  } while (field.many);
  return lines;
}

/** How a person gives a field: `--author`, or the word for what stands without a flag. */
function calledBy({ flag, called, name }: Field): string {
  return flag?.split(' ')[0] ?? called ?? name.toUpperCase();
}

/** A question without an answer, with what it may be answered. */
type Missing = { readonly field: Field; readonly proposed: readonly string[]; readonly choices: readonly Choice[] };

/** Up to so many words are listed where one of them is missing; more are for `--help` and for whoever is asked. */
const mostListed = 20;

function missingSentence(missing: readonly Missing[]): string {
  const joined = (parts: readonly string[]) =>
    parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join('');
  const words = (values: readonly string[]) => values.map((each) => `\`${each}\``).join(', ');
  const open = missing
    .filter(({ proposed }) => proposed.length === 0)
    .map(({ field, choices }) => {
      const listed = choices.length > 0 && choices.length <= mostListed;
      return listed ? `${calledBy(field)} (one of ${words(choices.map(({ value }) => value))})` : calledBy(field);
    });
  const likely = missing
    .filter(({ proposed }) => proposed.length > 0)
    .map(({ field, proposed }) => `${calledBy(field)} (likely ${words(proposed)})`);
  const accept = ', or --yes to take what is likely';
  if (likely.length === 0) return `nobody can be asked here: give ${joined(open)}`;
  return `nobody can be asked here: give ${open.length > 0 ? `${joined(open)}; and ` : ''}${joined(likely)}${accept}`;
}
