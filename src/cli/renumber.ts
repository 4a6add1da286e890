/** `npm run renumber`: another number for an RFC or a decision, and for everything that refers to it. */
import { baseHolder, branchHolder, freeNumbers, numberedKinds, padded, retiredHolder, type NumberedKind } from '../model/numbers.ts';
import { findRepository } from '../git/repository.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { kindFacts } from '../model/kinds.ts';
import { parseReference } from '../model/reference.ts';
import { readAssets } from '../record/assets.ts';
import { readChangedTexts, readContent } from '../record/content.ts';
import type { Document } from '../parsing/document.ts';
import { cacheFolder } from '../record/cache.ts';
import { findNumbers } from '../record/numbers.ts';
import { checkDocuments } from '../rules/check.ts';
import { applyChanges, type Change } from './changes.ts';
import { wantsColor } from './color.ts';
import { loadConfig } from './load-config.ts';
import { recordsOnDisk } from './new/number.ts';
import { linesOf } from './place.ts';
import { renumbered, type Outcome } from './renumber/renumbering.ts';
import { settledFiles, stage } from './renumber/staging.ts';
import { reportText } from './report-text.ts';
import { todayIn } from './today.ts';

/** What is renumbered. */
export type RenumberOptions = {
  /** The record, as it was typed: a number, a reference, an id or a path. */
  readonly record: string;
  /** Its new number, as it was typed. */
  readonly number: string;
  /** What a bare number means; an RFC, where there is one of that number, when left out. */
  readonly kind?: NumberedKind;
};

/**
 * Moves a record of the project in `root` and rewrites what refers to it: all of it or nothing. What was changed goes to standard
 * output, everything else to standard error.
 * @returns the exit code: 0, or 2 when the record or the number cannot be used
 * @throws {ConfigError} when `docket.config.ts` does not hold
 */
export async function renumber(root: string, { record: typed, number: wanted, kind }: RenumberOptions): Promise<number> {
  const config = await loadConfig(root);
  const [documents, assets] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    readAssets(root, { cacheFolder: cacheFolder(root) }),
  ]);
  const record = recordNamed(documents, typed, kind);
  if ('problem' in record) return refuse(record.problem);
  const to = /^(?:RFC[ -]|DR[ -]|rfc:|decision:)?(\d{1,4})$/.exec(wanted)?.[1];
  if (to === undefined || Number(to) === 0) return refuse(`\`${wanted}\` is not a number between 1 and 9999`);
  const move = { ...record, to: Number(to), site: config.site, base: config.base };
  const taken = await obstacleTo(root, config, documents, move);
  if (taken !== undefined) return refuse(taken);

  const outcome = await renumbered(documents, move);
  const after = await textsAfter(documents, outcome);
  const today = todayIn(config.timeZone);
  const before = checkDocuments(documents, config, { assets, today });
  const judged = checkDocuments(after, config, {
    assets: new Map([...assets].map(([file, asset]) => [placeAfter(file, outcome), asset])),
    today,
  });
  const worse = newErrors(before.findings, judged.findings, outcome);
  if (worse.length > 0) {
    console.error(reportText(worse, new Map(after.map(({ file, source }) => [file, source])), { color: wantsColor(process.stderr) }));
    return refuse('the record would not hold with that number');
  }
  const settled = await settledFiles(
    root,
    outcome.files.map(({ file }) => file),
  );
  const problem = await applyChanges(root, [
    { kind: 'move', from: outcome.from, to: outcome.to },
    ...outcome.files.map(({ file, before: text, text: rewritten }): Change => ({
      kind: 'replace',
      file: placeAfter(file, outcome),
      before: text,
      text: rewritten,
    })),
  ]);
  if (problem !== undefined) return refuse(problem);
  tell(outcome, documents, typed);
  const rewritten = outcome.files.map(({ file }) => ({ file: placeAfter(file, outcome), clean: settled.has(file) }));
  const clean = rewritten.flatMap((each) => (each.clean ? [each.file] : []));
  const staged = await stage(root, clean);
  tellNext(rewritten.flatMap((each) => (each.clean && staged ? [] : [each.file])));
  return 0;
}

/** @param unstaged rewritten files that git was not told of */
function tellNext(unstaged: readonly string[]) {
  const steps = [
    'npm run check',
    ...(unstaged.length > 0 ? [`git add -- ${unstaged.join(' ')}`] : []),
    'git commit, with the move and the references together',
  ];
  console.log(`\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

function refuse(problem: string): number {
  console.error(`${problem}\nNothing was changed.`);
  return 2;
}

/** The record that somebody typed, or why it cannot be told. */
function recordNamed(
  documents: readonly Document[],
  typed: string,
  asked: NumberedKind | undefined,
): { kind: NumberedKind; id: string; number: number } | { problem: string } {
  const all = documents.flatMap(({ path }) =>
    path && (path.kind === 'rfc' || path.kind === 'decision') && path.number !== undefined
      ? [{ kind: path.kind, id: path.id, number: path.number }]
      : [],
  );
  const plain = typed.replaceAll('\\', '/').replace(/\/$/, '');
  const [, folder, id] = /^(?:.*\/)?(rfcs|decisions)\/([^/]+?)(?:\.mdx?|\/index\.mdx?)?$/.exec(plain) ?? [];
  const named = all.filter((each) =>
    folder === undefined ? each.id === plain && (!asked || each.kind === asked) : each.id === id && kindFacts[each.kind].folder === folder,
  );
  const reference = parseReference(plain);
  const digits = /^\d{1,4}$/.exec(plain)?.[0];
  const kinds: readonly NumberedKind[] =
    reference?.kind === 'rfc' || reference?.kind === 'decision' ? [reference.kind] : asked ? [asked] : numberedKinds;
  const number = Number(reference?.target ?? digits);
  const numbered =
    kinds.map((kind) => all.filter((each) => each.kind === kind && each.number === number)).find((each) => each.length > 0) ?? [];
  const found = [...new Map([...named, ...(named.length > 0 ? [] : numbered)].map((each) => [`${each.kind}/${each.id}`, each])).values()];
  if (found.length === 1 && found[0]) return found[0];
  if (found.length === 0) return { problem: `there is no RFC or decision \`${typed}\` here` };
  const ways = found.map((each) => `  npm run renumber -- content/${kindFacts[each.kind].folder}/${each.id} NUMBER`);
  return { problem: `\`${typed}\` may be any of ${found.length} records; name the one to move:\n${ways.join('\n')}` };
}

/**
 * Why a record cannot have a number: something here has it, whether or not it can be read as a document, or the base has it or had it. What
 * only a branch has is said, because nobody knows what will become of it.
 */
async function obstacleTo(
  root: string,
  config: Config,
  documents: readonly Document[],
  { kind, id, to }: { kind: NumberedKind; id: string; to: number },
): Promise<string | undefined> {
  const here = recordsOnDisk(root, kind);
  const found = await findNumbers(await findRepository(root), documents, { base: config.forge.branch, patience: 0 });
  const moved = { kind, number: to, id: `${padded(to)}${id.slice(4)}` };
  const there = here.find(({ number }) => number === to);
  if (there) return `number ${padded(to)} is taken by content/${kindFacts[kind].folder}/${there.name}`;
  const next = freeNumbers(here, found)(kind);
  const instead = next === undefined ? 'no number of four digits is left' : `${padded(next)} is free`;
  const base = baseHolder(moved, found);
  if (base) return `number ${padded(to)} is taken by ${base.id} on the branch ${config.forge.branch}: ${instead}`;
  const retired = retiredHolder(moved, found);
  if (retired)
    return `number ${padded(to)} was the number of ${retired.id}, which commit ${retired.commit.slice(0, 10)} removed, and people still refer to it: ${instead}`;
  const branch = branchHolder(moved, found);
  if (branch) console.error(`${padded(to)} is the number of ${branch.id} on another branch, too: whichever is merged first keeps it.`);
  return undefined;
}

/** Where a file lies once the record has moved. */
function placeAfter(file: string, { from, to }: Outcome): string {
  return file === from || file.startsWith(`${from}/`) ? `${to}${file.slice(from.length)}` : file;
}

/** The documents as they will be; those that stay the same are not read again. */
async function textsAfter(documents: readonly Document[], outcome: Outcome): Promise<Document[]> {
  const texts = new Map(outcome.files.map(({ file, text }) => [file, text]));
  const isChanged = ({ file }: Document) => texts.has(file) || placeAfter(file, outcome) !== file;
  const changed = await readChangedTexts(
    documents.filter(isChanged).map(({ file, source }) => ({ file: placeAfter(file, outcome), source: texts.get(file) ?? source })),
  );
  const byFile = new Map(changed.map((document) => [document.file, document]));
  return documents.map((document) => byFile.get(placeAfter(document.file, outcome)) ?? document);
}

/** Errors that were not there before, whatever file and number they named then. */
function newErrors(before: readonly Finding[], after: readonly Finding[], outcome: Outcome): Finding[] {
  const keyOf = ({ rule, file, message }: Finding) => `${rule} ${file} ${message.replace(/\d+/g, '')}`;
  const known = new Set(before.map((finding) => keyOf({ ...finding, file: placeAfter(finding.file, outcome) })));
  return after.filter((finding) => finding.severity === 'error' && !known.has(keyOf(finding)));
}

function tell(outcome: Outcome, documents: readonly Document[], typed: string) {
  console.log(`moved ${outcome.from} to ${outcome.to}`);
  for (const { file, references } of outcome.files)
    console.log(`changed ${placeAfter(file, outcome)}: ${references} ${references === 1 ? 'reference' : 'references'}`);
  if (outcome.undecided.length === 0) return;
  const sources = new Map(documents.map(({ file, source }) => [file, linesOf(source)]));
  console.error(
    `\nOther records have the number of ${typed} too, and nobody can tell which of them is meant here. Look at these, which are as they were:`,
  );
  for (const { file, start } of outcome.undecided) {
    const place = sources.get(file)?.placeOf(start);
    console.error(`  ${placeAfter(file, outcome)}${place ? `:${place.line}:${place.column}` : ''}`);
  }
}
