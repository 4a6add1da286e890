/**
 * Reads a review that came as JSON from a place that cannot be trusted. Code of a pull request wrote it, so nothing of it is believed:
 * every key is known, every string and list has a bound, and addresses are those that Docket makes itself of the path of a file.
 * What comes out is still a stranger's words, and `escape.ts` shows them.
 */
import { z } from 'zod';
import { addressOf } from '../model/address.ts';
import { maxFileSize, pathBelow } from '../model/content-path.ts';
import { kinds, readPath } from '../model/kinds.ts';
import { parts } from '../model/people.ts';
import type { JsonReview } from './json.ts';
import type { Review } from './review.ts';

/** The largest JSON that is read, in bytes: a thousand long records that were all rewritten have less. */
export const maxReviewSize = 10_000_000;

/** The one version of the shape that is understood. */
const version = 1;

const count = z.int().min(0).max(1_000_000_000);

/** Words in one line, in UTF-16 units: titles, names, messages. */
const words = z.string().max(10_000);
/** Names of files and references; systems allow paths of 4,096 bytes. */
const path = z.string().min(1).max(4_096);
/** States, keys of front matter and ids of rules. */
const word = z.string().max(1_000);

/**
 * A list of at most so many entries: a change with more is read by no one. The first entry that is wrong ends the reading, because a
 * list of what is wrong with each of a million would be a hundred times as long as they.
 */
function list<T extends z.ZodType>(entry: T, most = 20_000) {
  return z
    .array(z.unknown())
    .max(most)
    .transform((items, context): z.output<T>[] => {
      const read: z.output<T>[] = [];
      for (const [index, item] of items.entries()) {
        const result = entry.safeParse(item);
        if (!result.success) {
          const [issue] = result.error.issues;
          context.issues.push({ code: 'custom', input: item, path: [index, ...(issue?.path ?? [])], message: messageOf(issue) });
          return z.NEVER;
        }
        read.push(result.data);
      }
      return read;
    });
}

const named = {
  kind: z.enum(kinds).exactOptional(),
  label: z
    .string()
    .regex(/^(?:RFC|DR) \d{1,4}$/)
    .exactOptional(),
  title: words,
  file: path,
  address: path.exactOptional(),
};

type Addressed = { readonly kind?: string | undefined; readonly file: string; readonly address?: string | undefined };

/** The page of a record follows from its path: another address would be a link that a stranger chose. */
const hasOwnAddress = ({ kind, file, address }: Addressed) => {
  if (address === undefined) return true;
  const facts = file.startsWith('content/') ? readPath(pathBelow(file)) : undefined;
  return facts !== undefined && facts.kind === kind && address === addressOf(facts.kind, facts.id);
};
const foreign = { error: 'is no address that Docket gives to that file', path: ['address'] };

const record = z.strictObject(named).refine(hasOwnAddress, foreign);

const touched = z
  .strictObject({
    ...named,
    change: z.enum(['added', 'changed', 'removed']),
    formerFile: path.exactOptional(),
    state: word.exactOptional(),
    keys: list(word, 1_000),
    words: z.strictObject({ added: count, removed: count }),
    places: list(list(z.strictObject({ change: z.enum(['same', 'added', 'removed']), text: z.string().max(maxFileSize) }), 200_000)),
  })
  .refine(hasOwnAddress, foreign);

const reference = z.strictObject({ from: record, to: path, title: words.exactOptional() });

const shape = z.strictObject({
  format: z.literal('docket-review'),
  version: z.literal(version),
  base: z.strictObject({ ref: word, commit: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/), inexact: words.exactOptional() }),
  records: list(touched),
  transitions: list(
    z.strictObject({ record, from: word, to: word, legal: z.boolean(), allowed: list(word, 100), because: record.exactOptional() }),
  ),
  references: z.strictObject({ added: list(reference), broken: list(reference) }),
  people: list(z.strictObject({ person: word, name: words, parts: list(z.strictObject({ part: z.enum(parts), record })) })),
  assets: z.strictObject({ added: list(path), removed: list(path) }),
  checks: z.strictObject({
    errors: count,
    warnings: count,
    findings: list(
      z.strictObject({
        rule: word,
        severity: z.enum(['error', 'warning']),
        file: path,
        line: z.int().min(1).max(maxFileSize).exactOptional(),
        message: words,
      }),
    ),
  }),
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The review that bytes hold.
 * @returns or why they are refused, as the end of a sentence about them; what it quotes of them is still a stranger's
 */
export function readReviewJson(bytes: Uint8Array): { readonly review: Review } | { readonly problem: string } {
  if (bytes.length > maxReviewSize) return { problem: `is larger than ${maxReviewSize.toLocaleString('en')} bytes` };
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(bytes));
  } catch {
    return { problem: 'is not JSON in UTF-8' };
  }
  const written = (json as { version?: unknown } | null)?.version;
  if (typeof written === 'number' && written !== version) {
    return { problem: `has version ${written} of the format, and only version ${version} is known here` };
  }
  const result = shape.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { problem: `is no review: ${issue?.path.length ? `\`${issue.path.join('.')}\` ` : ''}${messageOf(issue)}` };
  }
  return { review: result.data satisfies JsonReview };
}

/** What is wrong, as the end of a sentence that begins with the place. */
function messageOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `has a key that no review has: ${issue.keys[0] ?? ''}`;
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `is longer than ${issue.maximum.toLocaleString('en')}`
        : `is greater than ${issue.maximum.toLocaleString('en')}`;
    case 'custom':
      return issue.message;
    default:
      return `is not what a review has there (${issue?.message.toLowerCase() ?? ''})`;
  }
}
