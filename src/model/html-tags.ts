/** HTML read tag by tag, as browsers read it: what stands in scripts, styles and titles is text there. Pieces of HTML need not be whole. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

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

/** What is done with the parts of a piece of HTML; those without a handler are passed over. */
export type TagHandlers = {
  /** Takes an opening tag, with its place in the piece. */
  readonly startTag?: (tag: Token.TagToken) => void;
  readonly endTag?: (tag: Token.TagToken) => void;
  /** Takes text with its entities read. */
  readonly text?: (text: string) => void;
};

/** Reads a piece of HTML from its beginning to its end. Never throws. */
export function readTags(html: string, { startTag, endTag, text }: TagHandlers): void {
  const ignore = () => undefined;
  const onText = ({ chars }: Token.CharacterToken) => text?.(chars);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        const mode = Object.hasOwn(rawText, tag.tagName) ? rawText[tag.tagName] : undefined;
        if (mode !== undefined) tokenizer.state = mode;
        startTag?.(tag);
      },
      onEndTag: (tag) => endTag?.(tag),
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
}
