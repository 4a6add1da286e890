/** Places inside marks: a finding about an attribute points at the attribute, not at the paragraphs that it encloses. */
import type { Span } from '../model/finding.ts';

/** The place of a word in an attribute of a mark; the whole opening tag when it is not written there as it was read. */
export function attributeSpan(source: string, mark: Span, name: string, word: string): Span {
  const tag = openingTag(source, mark);
  const attribute = nameSpan(source, mark, name);
  const written = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<![\\w-])${written}(?![\\w-])`).exec(source.slice(attribute.end, tag.end));
  return match ? { start: attribute.end + match.index, end: attribute.end + match.index + match[0].length } : tag;
}

/** The name of an attribute in the opening tag of a mark, or the whole tag. */
export function nameSpan(source: string, mark: Span, name: string): Span {
  const tag = openingTag(source, mark);
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const at = source.slice(tag.start, tag.end).search(new RegExp(`(?<=[\\s/"'])${written}(?=\\s*=|\\s|/?>)`, 'i'));
  return at === -1 ? tag : { start: tag.start + at, end: tag.start + at + name.length };
}

/** The opening tag of a mark, from `<` to `>`. */
export function openingTag(source: string, { start, end }: Span): Span {
  const length = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(source.slice(start, end))?.[0].length;
  return { start, end: length === undefined ? end : start + length };
}
