/** The texts among the values of front matter, however deep they lie. */
import type { Span } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';

/** Every text of a document's front matter, and where it is written. */
export function* frontMatterTexts({
  frontMatter,
}: Pick<Document, 'frontMatter'>): Iterable<{ readonly text: string; readonly span: Span }> {
  function* texts(value: unknown, path: readonly PropertyKey[]): Iterable<{ text: string; span: Span }> {
    if (typeof value === 'string' && frontMatter) yield { text: value, span: frontMatter.spanOf(path) };
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) yield* texts(each, [...path, Array.isArray(value) ? Number(key) : key]);
  }
  yield* texts(frontMatter?.values, []);
}
