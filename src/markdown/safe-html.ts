/** Raw HTML of Markdown, cut down to what content may use. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { escapeHtml } from '../model/escape-html.ts';
import { withoutControls } from '../model/invisible.ts';
import { attributesOf, isSafeAttribute, opaqueElements } from '../model/safety.ts';

/** Elements in which tags are text, and how their inside is read. */
const rawText: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

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
    const mode = Object.hasOwn(rawText, tagName) ? rawText[tagName] : undefined;
    if (opaqueElements.has(tagName)) inside = tagName;
    if (mode !== undefined) tokenizer.state = mode;
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
  const text = ({ chars }: Token.CharacterToken) => {
    if (inside === undefined) written += escapeHtml(withoutControls(chars));
  };
  const ignore = () => undefined;

  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(source, true);
  return written;
}
