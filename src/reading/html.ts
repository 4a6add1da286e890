/** Raw HTML in Markdown: which elements and attributes it holds, read by a parser that browsers agree with. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Span } from '../model/finding.ts';
import type { AttributeFact, ElementFact } from '../model/syntax.ts';

/** The elements and comments of a piece of HTML that stands at `place` in the file. Never throws: HTML has no errors. */
export function htmlFacts(text: string, place: Span): { elements: ElementFact[]; comments: Span[] } {
  const elements: ElementFact[] = [];
  const comments: Span[] = [];
  const at = (start: number, end: number): Span => ({ start: place.start + start, end: Math.min(place.start + end, place.end) });

  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    const location = node.sourceCodeLocation;
    if ('tagName' in node && location) {
      const tag = ('startTag' in location ? location.startTag : undefined) ?? location;
      elements.push({
        span: at(location.startOffset, location.endOffset),
        tag: at(tag.startOffset, tag.endOffset),
        name: node.tagName,
        origin: 'html',
        attributes: node.attrs.map(({ name, value }): AttributeFact => ({ name, value, form: 'text' })),
      });
      if (node.tagName === 'template' && 'content' in node) walk(node.content);
    }
    if (node.nodeName === '#comment' && location) comments.push(at(location.startOffset, location.endOffset));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };

  walk(parseFragment(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  // Elements that a fragment may not hold (`<body>`, `<html>`) vanish in parsing but not from a page that is put together.
  for (const match of text.matchAll(/<(html|head|body|frame|frameset)\b[^>]*>/gi)) {
    const tag = at(match.index, match.index + match[0].length);
    elements.push({ span: tag, tag, name: match[1]?.toLowerCase() ?? '', origin: 'html', attributes: [] });
  }
  return { elements, comments };
}
