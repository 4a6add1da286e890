/** Raw HTML of Markdown, cut down to what content may use. */
import type { Token } from 'parse5';
import { escapeHtml } from '../model/escape-html.ts';
import { readTags } from '../model/html-tags.ts';
import { withoutControls } from '../model/invisible.ts';
import { attributesOf, isSafeAttribute, opaqueElements } from '../model/safety.ts';

const voidElements = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * The tags and the text of a piece of HTML that content may use, written anew: tags of other elements, attributes that an
 * element may not have, comments and everything inside a script are left out, and the words for a picture take the place of one that
 * cannot be shown. The piece may open tags that another closes.
 * @param isPicture whether the address of a picture leads to one
 */
export function safeHtml(source: string, isPicture: (url: string) => boolean): string {
  let written = '';
  let inside: string | undefined;

  const startTag = (token: Token.TagToken) => {
    const { tagName } = token;
    if (inside !== undefined) return;
    if (opaqueElements.has(tagName)) inside = tagName;
    if (!attributesOf(tagName)) return;
    const attributes = token.attrs.filter(({ name, value }) => isSafeAttribute(tagName, name, value));
    if (tagName === 'img') {
      const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
      const picture = valueOf('src');
      if (picture === undefined || !isPicture(picture)) {
        written += escapeHtml(withoutControls(valueOf('alt') ?? ''));
        return;
      }
    }
    written += `<${tagName}${attributes.map(({ name, value }) => ` ${name}="${escapeHtml(withoutControls(value))}"`).join('')}>`;
  };
  const endTag = ({ tagName }: Token.TagToken) => {
    if (inside !== undefined) {
      if (inside === tagName) inside = undefined;
    } else if (attributesOf(tagName) && !voidElements.has(tagName)) written += `</${tagName}>`;
  };
  const text = (chars: string) => {
    if (inside === undefined) written += escapeHtml(withoutControls(chars));
  };

  readTags(source, { startTag, endTag, text });
  return written;
}
