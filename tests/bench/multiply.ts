/** A record several times over: every copy has names of its own, and its references stay inside the copy. */
import type { Config } from '../../src/model/config.ts';
import { calendarDate } from '../../src/model/dates.ts';
import type { Span } from '../../src/model/finding.ts';
import { unknownChair } from '../../src/model/people.ts';
import { findMentions, isReferenceUrl, parseReference, type Reference } from '../../src/model/reference.ts';
import { schemasFor, type Schemas } from '../../src/model/schemas.ts';
import { personId } from '../../src/model/value-schemas.ts';
import type { Document } from '../../src/parsing/document.ts';
import { resolveFileLink } from '../../src/model/file-link.ts';
import { attributeSpan } from '../../src/rules/mark-span.ts';
import { schemaAt } from '../../src/rules/schema-keys.ts';
import { shiftDate, shiftFor, shiftPath, shiftReference, type Shift } from './shift.ts';

/** A file of the multiplied record, with its path from the root of the project. */
export type ContentFile = { readonly file: string; readonly text: string };

type Edit = { readonly span: Span; readonly text: string };

const contentFolder = 'content/';

/**
 * The files of a record that is `times` as large; the first copy is the record itself.
 * Headings keep their words, since their slugs are referred to.
 * @throws when a document has findings that keep it from being read, or when two copies would share a name
 */
export function multiply(documents: readonly Document[], config: Config, times: number): ContentFile[] {
  const schemas = schemasFor(config);
  const paths = documents.flatMap(({ path }) => path ?? []);
  const files = Array.from({ length: times }, (_, copy) => shiftFor(paths, copy)).flatMap((shift) =>
    documents.map((document) => copyOf(document, schemas, shift)),
  );
  const names = new Set<string>();
  for (const { file } of files) {
    if (names.has(file)) throw new Error(`${file} would be written twice: the record already uses the names of copies.`);
    names.add(file);
  }
  return files;
}

function copyOf(document: Document, schemas: Schemas, shift: Shift): ContentFile {
  const { file, path, source } = document;
  if (!path || document.frontMatter?.values === undefined || document.bodyProblem)
    throw new Error(`${file} cannot be copied: run \`npm run check\` and settle its findings first.`);
  if (shift.suffix === '') return { file, text: source };

  const edits = [...frontMatterEdits(document, schemas[path.kind], shift), ...mentionEdits(document, shift), ...markEdits(document, shift)];
  const text = edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((copied, { span, text: replacement }) => copied.slice(0, span.start) + replacement + copied.slice(span.end), source);
  return { file: contentFolder + shiftPath(file.slice(contentFolder.length), path, shift), text };
}

/** Dates, people, references and the title. */
function* frontMatterEdits({ frontMatter, source }: Document, schema: Schemas[keyof Schemas], shift: Shift): Iterable<Edit> {
  if (!frontMatter) return;
  for (const { path, value } of texts(frontMatter.values)) {
    const span = frontMatter.spanOf(path);
    const written = source.slice(span.start, span.end);
    const held = schemaAt(schema, path);
    const reference = parseReference(value);
    if (held === calendarDate) yield { span, text: written.replace(value, shiftDate(value, shift)) };
    else if (held === personId && value !== unknownChair) yield { span, text: written.replace(value, value + shift.suffix) };
    else if (reference) yield { span, text: shiftReference(written, reference.kind, shift) };
    else if (path.length === 1 && (path[0] === 'title' || path[0] === 'name')) {
      const text = written.replace(/["']$/, '');
      const quote = /["']$/.exec(written)?.[0] ?? '';
      yield { span, text: `${text} ${shift.suffix.slice(1).replace('-', ' ')}${quote}` };
    }
  }
}

/** References in prose and as link targets. */
function* mentionEdits({ body, syntax, source, file }: Document, shift: Shift): Iterable<Edit> {
  for (const mention of body.mentions) {
    if (!('record' in mention) || body.headings.some(({ span }) => holds(span, mention.span))) continue;
    const { span, written, record } = mention;
    const slice = source.slice(span.start, span.end);
    if (slice.replace(/[\s>]+/g, ' ') === written) {
      yield { span, text: shiftReference(slice, record.kind, shift) };
      continue;
    }
    const at = slice.lastIndexOf(written);
    if (at === -1) continue; // A link by reference: its definition is moved below.
    yield {
      span,
      text: shiftLabel(slice.slice(0, at), record, shift) + shiftReference(written, record.kind, shift) + slice.slice(at + written.length),
    };
  }
  for (const { url, span } of syntax.definitions) {
    const reference = isReferenceUrl(url) ? parseReference(url) : resolveFileLink(file.slice(contentFolder.length), url);
    const start = source.indexOf(url, span.start);
    if (reference && start !== -1) yield { span: { start, end: start + url.length }, text: shiftReference(url, reference.kind, shift) };
  }
}

/** `[DR 4` of `[DR 4](decision:4)`: a label that names the target goes on naming it. */
function shiftLabel(label: string, { kind, target }: Reference, shift: Shift): string {
  const mention = findMentions(label).find((each) => 'record' in each && each.record.kind === kind && each.record.target === target);
  if (!mention) return label;
  return label.slice(0, mention.start) + shiftReference(mention.text, kind, shift) + label.slice(mention.end);
}

/** What the marks of minutes name in their attributes. */
function* markEdits({ body, source }: Document, shift: Shift): Iterable<Edit> {
  const place = (mark: { span: Span }, name: string, word: string) => attributeSpan(source, mark.span, name, word);
  for (const mark of body.resolutions) {
    if (mark.decision) yield { span: place(mark, 'decision', mark.decision), text: shiftReference(mark.decision, 'decision', shift) };
  }
  for (const mark of body.updates) yield { span: place(mark, 'of', mark.of), text: shiftReference(mark.of, 'meeting', shift) };
  for (const mark of body.actions) {
    for (const owner of mark.owners) yield { span: place(mark, 'owner', owner), text: owner + shift.suffix };
    if (mark.due) yield { span: place(mark, 'due', mark.due), text: shiftDate(mark.due, shift) };
  }
}

/** Every text in plain values, with its path. */
function* texts(value: unknown, path: (string | number)[] = []): Iterable<{ path: (string | number)[]; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* texts(item, [...path, index]);
  else if (typeof value === 'object' && value) for (const [key, item] of Object.entries(value)) yield* texts(item, [...path, key]);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
