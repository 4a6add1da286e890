/** The addresses in raw HTML of Markdown, exchanged for others. */
import { escapeHtml } from '../model/escape-html.ts';
import { readTags } from '../model/html-tags.ts';

/** The attribute of an element that holds an address which readers follow or see. */
export const addressAttribute: Readonly<Partial<Record<string, string>>> = { a: 'href', img: 'src' };

/**
 * A piece of HTML with other addresses in its links and pictures; everything else stays as it is written, character for character.
 * @param moved the address that takes the place of one; `undefined` where it stays
 */
export function withAddresses(html: string, moved: (url: string, attribute: string) => string | undefined): string {
  const edits: { start: number; end: number; text: string }[] = [];
  readTags(html, {
    startTag({ tagName, attrs, location }) {
      const name = addressAttribute[tagName] ?? '';
      const place = location?.attrs?.[name];
      const url = attrs.find((attribute) => attribute.name === name)?.value;
      const address = place && url !== undefined ? moved(url, name) : undefined;
      if (place && address !== undefined)
        edits.push({ start: place.startOffset, end: place.endOffset, text: `${name}="${escapeHtml(address)}"` });
    },
  });
  return edits.reduceRight((text, { start, end, text: attribute }) => text.slice(0, start) + attribute + text.slice(end), html);
}
