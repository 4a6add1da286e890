/** The forms in which people describe a new document: fields by kind, with the words that the community chose. */
import { formAddress } from '../model/address.ts';
import { draftOf, type Known } from '../drafts/form.ts';
import { freeNumbers, noNumberFacts, numberedAt, padded, type NumberedKind } from '../model/numbers.ts';
import { fileOnForge, newFile, type NewFile } from '../drafts/new-file.ts';
import type { Draft } from '../drafts/draft.ts';
import { sectionsAsked } from '../drafts/sections.ts';
import { forgeBrand, forkFirstUrl, newFilePage, proposalWord, repositoryUrl, type NewFilePage } from '../model/forge.ts';
import type { FormField } from '../model/form-field.ts';
import type { Kind } from '../model/kinds.ts';
import type { RfcRecord } from '../model/record.ts';
import { requiredHeadings } from '../model/rule-settings.ts';
import { fieldsOf, positionFields, verdictFields, type FormKind } from './form-fields.ts';
import { config, graph, href, retiredNumbers } from './record.ts';
import { namingKinds } from './taken.ts';

/** What forms are called: the heading of their page, a sentence on what the kind is for, and a shorter one for lists. */
export const formWords: Record<Kind, { readonly title: string; readonly purpose: string; readonly brief: string }> = {
  rfc: {
    title: 'Propose an RFC',
    purpose: 'An RFC proposes a change that others should weigh before it is made. A problem and an idea are enough to begin with.',
    brief: 'a change that others should weigh before it is made',
  },
  position: {
    title: 'Argue a position',
    purpose: 'A position is one answer to an RFC. It has a file of its own, and those who argue it own it.',
    brief: 'your answer to an existing RFC',
  },
  decision: {
    title: 'Record a decision',
    purpose: 'A decision says what applies from now on, why it was needed, and what follows from it.',
    brief: 'what was agreed, so that it can be found and quoted',
  },
  meeting: {
    title: 'Announce a meeting, or write its minutes',
    purpose: 'An upcoming meeting has an agenda. Minutes have a heading for each topic, and record what was agreed and who will do what.',
    brief: 'an agenda, or what was said',
  },
  project: {
    title: 'Offer a project',
    purpose: 'A project is work that needs someone to do it. It says what the result will be, which skills it needs, and who to ask.',
    brief: 'an idea for someone to work on',
  },
  person: {
    title: 'Add a person',
    purpose: 'Everyone named in the record has a small file. Its name is the id that other files use.',
    brief: 'yourself, before your name appears in the record',
  },
};

/** What is the same for every form. */
export const formShell = {
  forge: forgeBrand(config.forge),
  proposal: proposalWord(config.forge),
  fork: forkFirstUrl(config.forge),
  people: href('/contribute/people.json'),
  newcomer: href(formAddress('person')),
  repository: repositoryUrl(config.forge),
  repositoryName: `${config.forge.owner}/${config.forge.repository}`,
};

/** A form, and the template that stands in for it without scripts. */
export type DraftForm = {
  readonly known: Known;
  /** What has to be filled in, and little else. */
  readonly fields: readonly FormField[];
  /** What can be written now or later. */
  readonly more: readonly FormField[];
  /** The file as it is while nothing but what the fields begin with is chosen. */
  readonly template: Draft;
  readonly page: NewFilePage;
  /** Opens the forge's page on the template. */
  readonly blank: NewFile;
  /** What the forge calls the file of the template. */
  readonly file: string;
  /** The number that it takes unless somebody takes it first, as the names of files have it. */
  readonly number?: string;
  /** Where the names are listed that the record has already, if files of the kind are called by one. */
  readonly taken?: string;
};

/** The form of a kind. */
export function formOf(kind: FormKind): DraftForm {
  const known: Record<FormKind, () => Known> = {
    rfc: () => ({ kind: 'rfc', number: freeNumber('rfc'), status: Object.keys(config.lifecycle)[0] ?? '', ...requiredOf('rfc') }),
    decision: () => ({ kind: 'decision', number: freeNumber('decision'), ...requiredOf('decision') }),
    meeting: () => ({ kind: 'meeting' }),
    project: () => ({ kind: 'project', ...requiredOf('project') }),
    person: () => ({ kind: 'person' }),
  };
  return complete(known[kind](), fieldsOf[kind]());
}

/** The form for a position on one RFC: with a field for the verdict on each of its criteria. */
export function positionForm(rfc: RfcRecord): DraftForm {
  const criteria = (rfc.data.criteria ?? []).map(({ id }) => id);
  return complete({ kind: 'position', rfc: rfc.id, criteria, ...requiredOf('position') }, positionFields(), verdictFields(rfc));
}

function complete(known: Known, essential: readonly FormField[], verdicts: readonly FormField[] = []): DraftForm {
  const chosen = essential.flatMap(({ name, value }) => (value === undefined ? [] : [[name, [value]] as const]));
  const template = draftOf(known, Object.fromEntries(chosen));
  const page = newFilePage(config.forge);
  const sections = known.kind === 'meeting' || known.kind === 'person' ? [] : sectionsAsked(known.kind, known.sections);
  return {
    known,
    fields: essential,
    more: [
      ...sections.map(({ heading, asked }): FormField => {
        const hint = `${asked.charAt(0).toUpperCase()}${asked.slice(1)}.`;
        return { name: `text:${heading}`, label: heading, hint, type: 'text' };
      }),
      ...verdicts,
    ],
    template,
    page,
    blank: newFile(page, template.path, template.text),
    file: fileOnForge(page, template.path),
    ...(isNaming(known.kind) && { taken: href(`/contribute/taken/${known.kind}.json`) }),
    ...('number' in known && { number: padded(known.number) }),
  };
}

function isNaming(kind: Kind): boolean {
  return namingKinds.some((each) => each === kind);
}

/** The headings that the community requires of a kind, where it says so in its settings of `required-sections`. */
function requiredOf(kind: 'rfc' | 'position' | 'decision' | 'project'): { sections?: readonly string[] } {
  const sections = requiredHeadings(config, kind);
  return sections.length > 0 ? { sections } : {};
}

/** The number that the next RFC or decision takes, as far as this build knows: branches are none of its business. */
function freeNumber(kind: NumberedKind): number {
  const here = graph.all(kind).flatMap(({ file }) => numberedAt(file) ?? []);
  // Where all four digits are taken nothing fits any more, and the checker says so.
  return freeNumbers(here, { ...noNumberFacts, retired: retiredNumbers })(kind) ?? 9999;
}
