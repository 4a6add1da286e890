/** Every place in a document that may name another record, as the checker and the pages find them. Code is none. */
import { parseReference } from '../../model/reference.ts';
import type { Document } from '../../parsing/document.ts';
import { attributeSpan } from '../../rules/mark-span.ts';
import { textsIn } from '../../rules/values.ts';

/** A stretch of the source. */
export type Place = {
  readonly start: number;
  readonly end: number;
  /**
   * `address`: the whole stretch is a reference, a path or a site's address. `words`: prose, in which short forms may stand.
   * `label`: the words of a link that leads to `url`; they are read as the record that it leads to.
   */
  readonly form: 'address' | 'words' | 'label';
  readonly url?: string;
};

/** The places of a document, in no order; some may hold others. */
export function placesIn(document: Document): Place[] {
  return [...inFrontMatter(document), ...inProse(document), ...inLinks(document), ...inElements(document)];
}

function* inFrontMatter({ frontMatter, source }: Document): Iterable<Place> {
  if (!frontMatter) return;
  for (const { path, text } of textsIn(frontMatter.values)) {
    const { start, end } = frontMatter.spanOf(path);
    const at = source.slice(start, end).indexOf(text);
    const isReference = /^[a-z]+:/.test(text) && parseReference(text) !== undefined;
    if (isReference && at !== -1) yield { start: start + at, end: start + at + text.length, form: 'address' };
    else yield { start, end, form: 'words' };
  }
}

function* inProse({ body }: Document): Iterable<Place> {
  // Links are mentions too; they have an address and stand below.
  for (const { span, written } of body.mentions) if (/^(?:RFC|DR)[ -]/.test(written)) yield { ...span, form: 'words' };
}

function* inLinks({ syntax, source }: Document): Iterable<Place> {
  for (const { span, url, urlSpan, form } of syntax.links) {
    if (form !== 'reference') yield { ...urlSpan, form: 'address' };
    if (form === 'inline' || form === 'reference')
      yield { start: span.start, end: form === 'inline' ? urlSpan.start : span.end, form: 'label', url };
    if (form === 'element') yield { start: urlSpan.end, end: span.end, form: 'label', url };
  }
  for (const { urlSpan, form } of syntax.images) if (form === 'inline') yield { ...urlSpan, form: 'address' };
  for (const { span, url, urlSpan } of syntax.definitions) {
    yield { ...urlSpan, form: 'address' };
    const end = source.indexOf(']:', span.start);
    if (end !== -1 && end < urlSpan.start) yield { start: span.start, end, form: 'label', url };
  }
}

function* inElements({ syntax, source }: Document): Iterable<Place> {
  for (const { span, attributes } of syntax.elements) {
    for (const { name, value, form } of attributes) {
      if (form !== 'text' || value === undefined) continue;
      const place = attributeSpan(source, span, name, value);
      if (source.slice(place.start, place.end) !== value) continue;
      if (/^(?:RFC|DR)[ -]\d+$/.test(value)) yield { ...place, form: 'words' };
      else if (name === 'href' || name === 'src' || parseReference(value)) yield { ...place, form: 'address' };
    }
  }
}
