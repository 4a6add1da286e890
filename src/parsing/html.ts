/** Raw HTML in Markdown: which elements and attributes it holds, read by a parser that browsers agree with. */
import { ErrorCodes, parseFragment, Tokenizer, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import type { Span } from '../model/finding.ts';
import { opaqueElements } from '../model/safety.ts';
import type { AttributeFact, ElementFact } from '../model/syntax.ts';

/**
 * The elements and comments of a piece of HTML. `text` is the piece without the marks of lists and quotations around it,
 * `place` is where it stands in `source`, with them. Never throws: HTML has no errors.
 */
export function htmlFacts(text: string, place: Span, source: string): { elements: ElementFact[]; comments: Span[] } {
  const elements: ElementFact[] = [];
  const comments: Span[] = [];
  const offset = offsetsIn(text, place, source);
  const seen = new Set<number>();

  const add = (name: string, attributes: readonly Token.Attribute[], whole: Span, tag: Span) => {
    seen.add(tag.start);
    const read = attributes.map(({ name, value }): AttributeFact => ({ name, value, form: 'text' }));
    elements.push({ span: at(whole), tag: at(tag), name, origin: 'html', attributes: read });
  };
  const at = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });

  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    const location = node.sourceCodeLocation;
    if ('tagName' in node && location) {
      const tag = ('startTag' in location ? location.startTag : undefined) ?? location;
      add(node.tagName, node.attrs, spanOf(location), spanOf(tag));
      if (node.tagName === 'template' && 'content' in node) walk(node.content);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }));

  // A page is put together from many pieces. A tag that means nothing in this one (`<body>`, a `<td>` behind a paragraph) may mean
  // something there, and one that does not end here takes what follows for its attributes. So every tag counts, as it is written.
  for (const { kind, span, tag } of tokensOf(text)) {
    if (kind === 'comment') comments.push(at(span));
    else if (kind === 'unfinished') add('', [], span, span);
    else if (kind === 'tag' && tag && !seen.has(span.start)) add(tag.tagName, tag.attrs, span, span);
  }
  elements.sort((a, b) => a.tag.start - b.tag.start);
  return { elements, comments };
}

/** What else stands in a piece of HTML: the names of the elements that it opens, the tags that close some, and declarations. */
export type Markup = {
  readonly opened: readonly string[];
  readonly closed: readonly { readonly name: string; readonly span: Span }[];
  readonly declarations: readonly Span[];
};

/** What a piece of HTML says: its text, and what stands for the pictures in it. */
export function htmlLabel(text: string): string {
  const labelOf = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    if ('tagName' in node && opaqueElements.has(node.tagName)) return '';
    if ('tagName' in node && node.tagName === 'img') return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
    return 'childNodes' in node ? node.childNodes.map(labelOf).join('') : '';
  };
  return labelOf(parseFragment(text, { scriptingEnabled: false }));
}

/** Reads it; text, place and source are those of {@link htmlFacts}. */
export function markupBesides(text: string, place: Span, source: string): Markup {
  const offset = offsetsIn(text, place, source);
  const at = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  const tokens = tokensOf(text);
  return {
    opened: tokens.flatMap(({ kind, tag }) => (kind === 'tag' && tag ? [tag.tagName] : [])),
    closed: tokens.flatMap(({ kind, span, tag }) => (kind === 'end' && tag ? [{ name: tag.tagName, span: at(span) }] : [])),
    declarations: tokens.flatMap(({ kind, span }) => (kind === 'declaration' ? [at(span)] : [])),
  };
}

type HtmlToken = {
  readonly kind: 'tag' | 'end' | 'comment' | 'declaration' | 'unfinished';
  readonly span: Span;
  readonly tag?: Token.TagToken;
};

/** The tags, comments and declarations in the order in which they are written, and the tag that the text breaks off in. */
function tokensOf(text: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const ignore = () => {};
  let end = 0;
  const take = (kind: HtmlToken['kind'], { location }: Token.TagToken | Token.CommentToken | Token.DoctypeToken, tag?: Token.TagToken) => {
    if (!location) return;
    tokens.push({ kind, span: spanOf(location), ...(tag && { tag }) });
    end = location.endOffset;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => take('tag', token, token),
      onEndTag: (token) => take('end', token, token),
      onComment: (token) => take('comment', token),
      onDoctype: (token) => take('declaration', token),
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
      onParseError: ({ code }) => {
        const start = text.slice(end).search(/<\/?[a-z]/i);
        if (code === ErrorCodes.eofInTag && start !== -1)
          tokens.push({ kind: 'unfinished', span: { start: end + start, end: text.length } });
      },
    },
  );
  tokenizer.write(text, true);
  return tokens;
}

function spanOf({ startOffset, endOffset }: Token.Location): Span {
  return { start: startOffset, end: endOffset };
}

/** Turns offsets in the piece into offsets in the file, whose lines may begin with the indentation of a list or with `>`. */
function offsetsIn(text: string, place: Span, source: string): (offset: number) => number {
  const written = source.slice(place.start, place.end).split('\n');
  const starts: { own: number; file: number }[] = [];
  let own = 0;
  let file = place.start;
  text.split('\n').forEach((line, index) => {
    const there = written[index] ?? '';
    const length = line.replace(/\r$/, '').length;
    starts.push({ own, file: file + Math.max(0, there.replace(/\r$/, '').length - length) });
    own += line.length + 1;
    file += there.length + 1;
  });
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle]?.own ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = starts[low] ?? { own: 0, file: place.start };
    return Math.min(line.file + offset - line.own, place.end);
  };
}
