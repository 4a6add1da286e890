/** Values of front matter that stand without quotation marks: what is written there, which is not always what YAML makes of it. */
import { isMap, isScalar, isSeq, Scalar, type Document } from 'yaml';
import type { Span } from '../model/finding.ts';

/** A plain scalar. Spans are offsets in the file. */
export type PlainScalar = {
  /** Keys and positions in lists that lead to it; keys as they are written. */
  readonly path: readonly (string | number)[];
  /** Where it stands; of an empty one the place where it would. */
  readonly span: Span;
  /** As it is written: `007`, `Null`, `1e5`; empty where nothing is. */
  readonly written: string;
  /** The comment behind it in its last line, with its `#`. */
  readonly comment?: Span;
};

/**
 * Every plain scalar of parsed YAML that is a value, in the order in which they stand.
 * @param text the YAML alone
 * @param start the offset of the YAML in its file
 */
export function plainScalars(document: Document, text: string, start: number): PlainScalar[] {
  const found: PlainScalar[] = [];
  const visit = (node: unknown, path: readonly (string | number)[]) => {
    if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) visit(value, [...path, key.source ?? String(key.value)]);
    } else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    else if (isScalar(node) && node.type === Scalar.PLAIN && node.range) {
      const [from, to] = node.range;
      const [whole = '', gap = ''] = /^([ \t]*)#[^\r\n]*/.exec(text.slice(to)) ?? [];
      // A sign that touches the value belongs to it; an empty value may have eaten the space before it.
      const isComment = whole !== '' && (gap !== '' || /[\s:-]/.test(text[to - 1] ?? '\n'));
      const comment = { start: start + to + gap.length, end: start + to + whole.trimEnd().length };
      found.push({ path, span: { start: start + from, end: start + to }, written: text.slice(from, to), ...(isComment && { comment }) });
    }
  };
  visit(document.contents, []);
  return found;
}
