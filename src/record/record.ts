/** Documents to records: front matter parsed by the schemas of the community. */
import { withoutControls } from '../model/invisible.ts';
import type { Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Schemas } from '../model/schemas.ts';
import { isSiteRoot, type SiteRoot } from '../model/site-address.ts';
import { numbersOnOneLine } from '../model/title.ts';
import type { Document } from '../parsing/document.ts';

/** The issues that a schema found, by Zod's names. */
export type SchemaIssues = NonNullable<ReturnType<Schemas[Kind]['safeParse']>['error']>['issues'];

/** A document and what its schema says of it. */
export type ParsedDocument = {
  readonly document: Document;
  /** Present when the front matter, the path and the body all hold. */
  readonly record?: AnyRecord;
  readonly issues: SchemaIssues;
};

/**
 * Parses one document's front matter by the schema of its kind.
 * @param root where the record is published: links to the records of other sites are no mentions
 */
export function parseRecord(document: Document, schemas: Schemas, root: SiteRoot): ParsedDocument {
  const { kind, path, frontMatter, body, file, bodyProblem } = document;
  if (!kind || frontMatter?.values === undefined) return { document, issues: [] };
  const result = schemas[kind].safeParse(frontMatter.values);
  if (!result.success) return { document, issues: result.error.issues };
  if (!path || bodyProblem) return { document, issues: [] };
  const mentions = body.mentions.filter(
    (mention) => !('record' in mention) || mention.root === undefined || isSiteRoot(mention.root, root),
  );
  return { document, issues: [], record: { ...path, file, data: onOneLine(legible(result.data)), ...body, mentions } as AnyRecord };
}

/** The keys of front matter that are people's own words: pages show them as they are. */
const ownWords = new Set(['title', 'summary', 'question', 'note', 'agenda', 'expected_outcomes', 'first_tasks', 'outcome']);

/** Front matter in whose words no line ends between “RFC” and its number. */
function onOneLine(value: unknown, isWords = false): unknown {
  if (typeof value === 'string') return isWords ? numbersOnOneLine(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => onOneLine(each, isWords));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, onOneLine(each, ownWords.has(key))]));
}

/** Front matter without control characters, whatever a community lets pass: pages cannot have them. The same value when it has none. */
function legible(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(legible);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value).map(([key, each]) => [withoutControls(key), legible(each)] as const);
  return entries.every(([key, each]) => (value as Record<string, unknown>)[key] === each) ? value : Object.fromEntries(entries);
}
