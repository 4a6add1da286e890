/** What readers see is what the file says: no characters that turn the text round, or hide in it, under whatever name they stand there. */
import { isYaml } from '../model/content-path.ts';
import type { Span } from '../model/finding.ts';
import { findInvisible, mayBeInvisible, type Setting } from '../model/invisible.ts';
import type { EscapeFact } from '../model/syntax.ts';
import type { Document } from '../parsing/document.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import type { Rule } from './rule.ts';

export const bidiControl: Rule = {
  id: 'bidi-control',
  severity: 'error',
  *check({ documents, assets }) {
    for (const { document } of documents) {
      for (const { span, names } of runs([...hiddenIn(document)])) {
        yield {
          file: document.file,
          span,
          message: `${told(names)} here`,
          help: 'take it out: readers do not see it, and it can change what they see or copy',
          fix: { span, text: '', kind: 'suggested' },
        };
      }
    }
    // The names of documents have a rule of their own, which allows nothing of the kind.
    for (const file of assets.keys()) {
      const names = findInvisible(file).map(({ name }) => name);
      if (names.length > 0)
        yield {
          file,
          message: `${told(names)} in the name of this file`,
          help: 'give it a name of characters that can be seen',
        };
    }
  },
};

function told([first = '', ...others]: readonly string[]): string {
  return `${first}${others.length ? ` and ${others.length} more of its kind hide` : ' hides'}`;
}

type Hidden = { readonly span: Span; readonly name: string };

/** Everything that hides in a document, where it is written. */
function* hiddenIn(document: Document): Iterable<Hidden> {
  const { source, frontMatter, syntax } = document;
  const escapes = [...(frontMatter?.escapes ?? []), ...syntax.escapes];
  if (escapes.length === 0 && !mayBeInvisible(source)) return;
  let [next, nextCode] = [0, 0];
  for (const { start, end, setting } of piecesOf(document)) {
    const from = next;
    while ((escapes[next]?.span.start ?? Infinity) < end) next++;
    const found = [...hiddenBetween(source, { start, end }, escapes.slice(from, next), setting)];
    const firstCode = nextCode;
    while ((syntax.inlineCode[nextCode]?.start ?? Infinity) < end) nextCode++;
    const inCode = syntax.inlineCode.slice(firstCode, nextCode).flatMap((span) => [...hiddenBetween(source, span, [], 'code')]);
    yield* inCode.length === 0 ? found : inOrder([...found, ...inCode]);
  }
}

/** What was found, each place once: prose may have isolates where code within it may not. */
function inOrder(found: readonly Hidden[]): Hidden[] {
  return [...new Map(found.map((each) => [each.span.start, each])).values()].sort((a, b) => a.span.start - b.span.start);
}

/** What hides in a stretch of the source, in which escapes count as what they stand for. */
function* hiddenBetween(source: string, { start, end }: Span, escapes: readonly EscapeFact[], setting: Setting): Iterable<Hidden> {
  let text = '';
  let copied = start;
  const places: { readonly at: number; readonly span: Span; readonly length: number }[] = [];
  for (const { span, text: standsFor } of escapes) {
    text += source.slice(copied, span.start);
    places.push({ at: text.length, span, length: standsFor.length });
    text += standsFor;
    copied = span.end;
  }
  text += source.slice(copied, end);

  let next = 0;
  let [at, offset] = [0, start];
  for (const { start: found, length, name } of findInvisible(text, setting)) {
    for (let place = places[next]; place && place.at < found; place = places[next]) {
      [at, offset] = [place.at + place.length, place.span.end];
      next++;
    }
    const place = places[next];
    const from = offset + found - at;
    yield { span: place?.at === found ? place.span : { start: from, end: from + length }, name };
  }
}

type Piece = Span & { readonly setting: Setting };

/** A document in pieces in which isolates may begin and end: the lines of front matter, blocks of code, and the prose between them. */
function* piecesOf({ file, source, syntax }: Document): Iterable<Piece> {
  let at = 0;
  const head = isYaml(file) ? source.length : (splitFrontMatter(source)?.body ?? 0);
  while (at < head) {
    const end = Math.min(head, source.indexOf('\n', at) + 1 || head);
    yield { start: at, end, setting: 'prose' };
    at = end;
  }
  for (const { span } of syntax.code) {
    if (span.start < at) continue;
    yield { start: at, end: span.start, setting: 'prose' };
    yield { ...span, setting: 'code' };
    at = span.end;
  }
  yield { start: at, end: source.length, setting: 'prose' };
}

/** Neighbours as one: a smuggled message is one finding, not a hundred. */
function runs(found: readonly Hidden[]): { readonly span: Span; readonly names: readonly string[] }[] {
  const all: { span: Span; names: string[] }[] = [];
  for (const { span, name } of found) {
    const last = all.at(-1);
    if (last?.span.end === span.start) {
      last.span = { start: last.span.start, end: span.end };
      last.names.push(name);
    } else all.push({ span, names: [name] });
  }
  return all;
}
