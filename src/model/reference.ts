/**
 * The reference grammar: how prose, link targets and front matter name other records.
 *
 * | written | means |
 * |---|---|
 * | `RFC 1`, `RFC-0001`, `rfc:1` | an RFC |
 * | `DR 3`, `decision:3` | a decision |
 * | `meeting:2015-02-11#tls-merge-progress` | a meeting, or one topic of it |
 * | `meeting:2015-02-11-security` | another meeting of that day, by its name |
 * | `position:1/exceptions` | a position of RFC 1 |
 * | `project:syslog-unikernel`, `topic:tls` | a project, a topic |
 * | `@thomas-leonard`, `person:thomas-leonard` | a person |
 * | `mirage/mirage#357`, `#274`, `mirage/mirage@4e3a99e` | an issue, pull request, discussion or commit on the forge |
 * | `group/sub/name!7` | a merge request on GitLab, which counts them apart from issues; elsewhere a pull request |
 */
import { z } from 'zod';
import type { Kind } from './kinds.ts';

/** What a reference can point at: a kind of record, or a topic. */
export type TargetKind = Kind | 'topic';

/** A reference as written, not yet looked up. */
export type Reference = {
  readonly kind: TargetKind;
  /** As written after the kind: `1` (padding dropped), `1/exceptions`, `2015-02-11-security`, `thomas-leonard`. */
  readonly target: string;
  /** The slug of a heading or mark inside the target. */
  readonly section?: string;
  /** The id of the one record that is meant, where an address names it: its number alone may be another's. */
  readonly id?: string;
};

/** An issue, pull request, discussion or commit on the forge. */
export type ForgeReference = {
  /** `owner/name`, on GitLab perhaps `group/sub/name`; absent for the configured repository. */
  readonly repository?: string;
} & (
  | {
      readonly number: number;
      /** Said with `!` alone: `#` may be an issue, a pull request or a discussion, which share their numbers. */
      readonly form?: 'pull-request';
    }
  | { readonly commit: string }
);

const targetForm: Record<TargetKind, RegExp> = {
  rfc: /^0*(\d{1,4})$/,
  decision: /^0*(\d{1,4})$/,
  position: /^0*(\d{1,4})\/([a-z0-9-]+)$/,
  meeting: /^(\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]+)?)$/,
  project: /^([a-z0-9-]+)$/,
  person: /^([a-z0-9-]+)$/,
  topic: /^([a-z0-9-]+)$/,
};

const scheme = /^(rfc|decision|position|meeting|project|person|topic):([^#\s]+)(?:#(\S+))?$/;
const short = /^(?:(RFC|DR)[ -](\d{1,4})|@([a-z][a-z0-9-]*))$/;
const kindOfPrefix = { RFC: 'rfc', DR: 'decision' } as const;

/** True when a link's address uses one of the reference schemes (`rfc:`, `meeting:` …), well formed or not. */
export function isReferenceUrl(url: string): boolean {
  return /^(?:rfc|decision|position|meeting|project|person|topic):/.test(url);
}

/** Reads one reference; `undefined` when the text is none. */
export function parseReference(text: string): Reference | undefined {
  const shortForm = short.exec(text);
  if (shortForm?.[3]) return { kind: 'person', target: shortForm[3] };
  if (shortForm?.[1] && shortForm[2]) return { kind: kindOfPrefix[shortForm[1] as 'RFC' | 'DR'], target: String(Number(shortForm[2])) };

  const [, kind, target, section] = scheme.exec(text) ?? [];
  if (!kind || !target) return undefined;
  const parts = targetForm[kind as TargetKind].exec(target);
  if (!parts) return undefined;
  return { kind: kind as TargetKind, target: parts.slice(1).join('/'), ...(section && { section: decodeSection(section) }) };
}

/** The shortest way to write a reference as a link target. */
export function writeReference({ kind, target, section }: Reference): string {
  return `${kind}:${target}${section ? `#${section}` : ''}`;
}

/** Reads `mirage/mirage#357`, `#274`, `group/name!7` or `mirage/mirage@4e3a99e`; `undefined` when the text is none. */
export function parseForgeReference(text: string): ForgeReference | undefined {
  const match = /^([\w.-]+(?:\/[\w.-]+)+)?(?:([#!])(\d{1,9})|@([0-9a-f]{7,40}))$/.exec(text);
  const [, repository, sign, number, commit] = match ?? [];
  // A bare `!7` is more often an exclamation than a merge request.
  if (number && (repository || sign === '#'))
    return { ...(repository && { repository }), number: Number(number), ...(sign === '!' && { form: 'pull-request' as const }) };
  if (commit && repository) return { repository, commit };
  return undefined;
}

/** A reference found in running text, with its place in that text. */
export type TextMention = { readonly start: number; readonly end: number; readonly text: string } & (
  { readonly record: Reference } | { readonly forge: ForgeReference }
);

/** What may stand directly before a mention: nothing of a word, path, address or handle, which keeps e-mail addresses and URLs out. */
export const mentionStart = String.raw`(?<![\w@/#.:&?=%-])`;
/** What may stand directly behind one; package names such as `@astrojs/mdx` are none. */
export const mentionEnd = String.raw`(?![\w@/-]|[.:]\w)`;
const mention = new RegExp(
  [
    String.raw`${mentionStart}(?:RFC|DR)(?:[ \u00a0-]|\r?\n)\d{1,4}${mentionEnd}`,
    String.raw`${mentionStart}@[a-z][a-z0-9]*(?:-[a-z0-9]+)*${mentionEnd}`,
    String.raw`${mentionStart}#\d{1,9}${mentionEnd}`,
    String.raw`${mentionStart}[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)+\b(?:[#!]\d{1,9}|@[0-9a-f]{7,40})${mentionEnd}`,
  ].join('|'),
  'g',
);

/** Every mention has one of these, and most stretches of prose have none: looking for them first is ten times as fast. */
const sign = /[@#]|RFC|DR/;

/** Every mention in a stretch of prose, in order; a line may break inside `RFC 1`. The caller leaves out code and link labels. */
export function findMentions(text: string): TextMention[] {
  if (!sign.test(text)) return [];
  return [...text.matchAll(mention)].flatMap((match): TextMention[] => {
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const record = parseReference(match[0].replace(/\s+/, ' '));
    if (record) return [{ ...place, record }];
    const forge = parseForgeReference(match[0]);
    return forge ? [{ ...place, forge }] : [];
  });
}

/** A front-matter value that names a record of one kind: `rfc:1`, or `RFC 1`. */
export function referenceTo(kind: TargetKind, example: string) {
  return z.string({ error: `a reference like ${example}` }).refine((text) => parseReference(text)?.kind === kind, {
    error: `a reference like ${example}`,
  });
}

function decodeSection(section: string): string {
  try {
    return decodeURIComponent(section);
  } catch {
    return section;
  }
}
