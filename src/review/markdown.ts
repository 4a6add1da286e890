/** A review as Markdown, made to be a comment under a pull request on GitHub, GitLab or Forgejo. */
import { kindFacts, kinds } from '../model/kinds.ts';
import { escapeCode, escapeText } from './escape.ts';
import { fit, type Section } from './fit.ts';
import type { AffectedPerson, Named, Review, ReviewFinding, ReviewReference, TouchedRecord, Transition } from './review.ts';
import { wordChanges } from './word-changes.ts';

/** How a review is written. */
export type MarkdownOptions = {
  /** Where the site of the change can be seen, with a slash at its end; titles lead there. */
  readonly preview?: string;
  /** The longest comment, in UTF-16 units; 60,000 when left out. */
  readonly limit?: number;
  /**
   * Whether code of the change itself made the review, so that it may say anything: the comment then says so, with the commit of the
   * change where that is known.
   */
  readonly quoted?: boolean | { readonly commit: string };
};

/** Below what forges take: 65,536 on GitHub and Forgejo. */
const usualLimit = 60_000;

/** By this, a program finds the comment that it wrote before. */
export const mark = '<!-- docket-review -->';

/** Parts of one person that are named. */
const partsShown = 8;

/** Longer changes are counted, not shown. */
const wordsShown = 150;

/** Sections in the order in which they give way when the comment is too long. */
const leastImportant = [
  'changes in words',
  'new references',
  'files',
  'people',
  'added records',
  'changed records',
  'findings',
  'broken references',
  'removed records',
  'state changes',
];

/** The comment, a line end at its end. Nothing in the record can make anything of it but text. */
export function reviewMarkdown(review: Review, { preview, limit = usualLimit, quoted = false }: MarkdownOptions = {}): string {
  const link = (record: Named) => linked(record, preview);
  const of = (change: TouchedRecord['change']) => review.records.filter((record) => record.change === change);
  const { references, transitions, people, assets, checks } = review;
  const sections: Section[] = [
    {
      name: 'findings',
      heading: '### Findings that the base does not have',
      entries: checks.findings.map(finding),
    },
    {
      name: 'state changes',
      heading: '### States',
      entries: [...transitions].sort((a, b) => Number(a.legal) - Number(b.legal)).map((each) => transition(each, link)),
    },
    { name: 'removed records', heading: '### Removed', entries: byKind(of('removed'), link) },
    {
      name: 'broken references',
      heading: '### References that lead nowhere now',
      entries: references.broken.map((each) => reference(each, link)),
    },
    { name: 'added records', heading: '### Added', entries: byKind(of('added'), link) },
    { name: 'changed records', heading: '### Changed', entries: byKind(of('changed'), link) },
    { name: 'changes in words', heading: '### In words', entries: of('changed').flatMap((record) => inWords(record)) },
    { name: 'new references', heading: '### New references', entries: references.added.map((each) => reference(each, link)) },
    {
      name: 'files',
      heading: '### Pictures and other files',
      entries: [
        ...assets.added.map((file) => `- added ${escapeCode(file)}`),
        ...assets.removed.map((file) => `- removed ${escapeCode(file)}`),
      ],
    },
    { name: 'people', heading: '### Whom it concerns', entries: people.map(person) },
  ];
  const head = [mark, '## What this does to the record', '', summary(review, preview), ...origin(quoted)].join('\n');
  return `${head}\n\n${fit(sections, leastImportant, limit - head.length - 3)}`.trimEnd() + '\n';
}

function origin(quoted: NonNullable<MarkdownOptions['quoted']>): string[] {
  if (quoted === false) return [];
  const commit = quoted === true ? '' : ` at ${escapeCode(quoted.commit.slice(0, 10))}`;
  return ['', `This was worked out by the code of the pull request itself${commit} and is quoted here as text.`];
}

function summary({ base, records, checks }: Review, preview: string | undefined): string {
  const count = (change: TouchedRecord['change']) => records.filter((record) => record.change === change).length;
  const counts = (['added', 'changed', 'removed'] as const).flatMap((change) =>
    count(change) > 0 ? [`**${count(change)} ${change}**`] : [],
  );
  const what = counts.length > 0 ? counts.join(', ') : 'No record changes';
  const all = checks.errors + checks.warnings;
  const found =
    all === 0
      ? 'The checks found nothing.'
      : `The checks found ${plural(checks.errors, 'error')} and ${plural(checks.warnings, 'warning')}, ${checks.findings.length === all ? 'all new' : `${checks.findings.length} of them new`}.`;
  return [
    `${what}, compared with ${escapeCode(base.ref)} at ${escapeCode(base.commit.slice(0, 10))}. ${found}`,
    ...(preview === undefined ? [] : [`[See the site with this change](${preview}).`]),
    ...(base.inexact === undefined ? [] : [`Mind: ${prose(base.inexact)}.`]),
  ].join('\n\n');
}

/** The records of each kind under its name. The name goes with the first of them, so that it is not left alone. */
function byKind(records: readonly TouchedRecord[], link: (record: Named) => string): string[] {
  return [...kinds, undefined].flatMap((kind) =>
    records
      .filter((record) => record.kind === kind)
      .map((record, index) => {
        const heading = index === 0 ? `${records[0] === record ? '' : '\n'}**${kind ? kindFacts[kind].plural : 'Other files'}**\n\n` : '';
        return `${heading}- ${entry(record, link)}`;
      }),
  );
}

function entry(record: TouchedRecord, link: (record: Named) => string): string {
  const { change, state, words, keys, file, formerFile } = record;
  const facts = [
    ...(formerFile === undefined ? [] : [`was ${escapeCode(formerFile)}`]),
    ...(change === 'changed' && keys.length > 0 ? [`front matter: ${keys.map(escapeCode).join(', ')}`] : []),
    ...(words.added + words.removed === 0
      ? change === 'changed' && keys.length === 0 && formerFile === undefined
        ? ['no words']
        : []
      : [[...(words.added > 0 ? [`+${words.added}`] : []), ...(words.removed > 0 ? [`−${words.removed}`] : [])].join(' ') + ' words']),
  ];
  const place = file === record.title ? '' : ` ${escapeCode(file)}`;
  return `${link(record)}${state === undefined ? '' : ` (${escapeText(state)})`}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}${place && ` ·${place}`}`;
}

function transition({ record, from, to, legal, allowed, because }: Transition, link: (record: Named) => string): string {
  if (because) return `- ${link(record)}: ${escapeText(from)} → ${escapeText(to)}, because of ${link(because)}`;
  const way = `${escapeCode(from)} → ${escapeCode(to)}`;
  if (legal) return `- ${link(record)}: ${way}, legal`;
  const instead = allowed.length > 0 ? `what may follow is ${allowed.map(escapeCode).join(', ')}` : 'nothing may follow';
  return `- ${link(record)}: ${way}, **not legal**: ${instead}`;
}

function reference({ from, to, title }: ReviewReference, link: (record: Named) => string): string {
  return `- ${link(from)} → ${escapeCode(to)}${title === undefined ? '' : ` (${escapeText(title)})`}`;
}

function finding({ severity, rule, file, line, message }: ReviewFinding): string {
  return `- **${severity}** ${escapeCode(rule)} in ${escapeCode(line === undefined ? file : `${file}:${line}`)}: ${prose(message)}`;
}

/** A message of ours, in which what stands between backticks is code. */
function prose(message: string): string {
  return message
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? escapeCode(part) : spaced(part)))
    .join('');
}

/** Escaping takes the spaces at the ends, which part words from code. */
function spaced(part: string): string {
  const text = escapeText(part);
  return text === '' ? ' '.repeat(Math.min(1, part.length)) : `${/^\s/.test(part) ? ' ' : ''}${text}${/\s$/.test(part) ? ' ' : ''}`;
}

function inWords(record: TouchedRecord): string[] {
  const { added, removed } = record.words;
  if (added + removed === 0) return [];
  const name = `**${shownName(record)}**`;
  // Whoever wrote the counts may not have counted.
  const pieces = record.places.reduce((sum, place) => sum + place.filter(({ change }) => change !== 'same').length, 0);
  if (Math.max(added + removed, pieces) > wordsShown) return [`- ${name}: ${added + removed} words are too many to show here`];
  return [[`- ${name}`, ...wordChanges(record.places).map((line) => `  - ${line}`)].join('\n')];
}

function person({ name, parts }: AffectedPerson): string {
  const told = parts.slice(0, partsShown).map(({ part, record }) => `${part} of ${escapeText(record.label ?? '') || shownName(record)}`);
  const more = parts.length - partsShown;
  return `- ${escapeText(name)}: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shownName({ label, title, file }: Named): string {
  return `${label === undefined ? '' : `${escapeText(label)}: `}${escapeText(title) || escapeCode(file)}`;
}

function linked(record: Named, preview: string | undefined): string {
  const name = shownName(record);
  return preview === undefined || record.address === undefined ? name : `[${name}](${preview.replace(/\/$/, '')}${record.address})`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
