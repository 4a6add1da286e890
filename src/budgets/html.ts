/** A scan over HTML for what it loads and forbids, tag by tag, as browsers read them. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** An element's opening tag. */
export type Tag = {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; an attribute without a value is an empty text. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between the tags of a script or style; empty for all others. */
  readonly text: string;
};

/** Elements in which tags are text. */
const rawText: Readonly<Partial<Record<string, Tokenizer['state']>>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** Every opening tag of a page, in order. */
export function tagsOf(html: string): Tag[] {
  const found: (Omit<Tag, 'text'> & { text: string })[] = [];
  let open: { text: string } | undefined;

  const startTag = ({ tagName, attrs }: Token.TagToken) => {
    const tag = { name: tagName, attributes: new Map(attrs.map(({ name, value }) => [name, value])), text: '' };
    found.push(tag);
    open = tagName === 'script' || tagName === 'style' ? tag : undefined;
    tokenizer.state = rawText[tagName] ?? tokenizer.state;
  };
  const text = ({ chars }: Token.CharacterToken) => {
    if (open) open.text += chars;
  };
  const ignore = () => undefined;
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: startTag,
      onEndTag: () => (open = undefined),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
  return found;
}
