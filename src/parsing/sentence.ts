/** A sentence in front matter that is Markdown: read by the parser of bodies, with every part at its place in the file. */
import type { Html, Link, Node, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Span } from '../model/finding.ts';
import type { Inline } from '../model/inline.ts';
import type { Mention } from '../model/record.ts';
import type { LinkFact } from '../model/syntax.ts';
import { readBody, type ReadLink } from './body.ts';
import { firstExcess } from './excess.ts';
import type { FrontMatter } from './front-matter.ts';
import { isParent, labelOf, ownText } from './nodes.ts';
import { readSyntax } from './syntax.ts';

/** What a sentence says: its parts, whom and what it names, and its links. */
export type Sentence = { readonly parts: readonly Inline[]; readonly mentions: readonly Mention[]; readonly links: readonly LinkFact[] };

/** A line, and a space that begins no list, heading or quotation, and that emphasis may follow. */
const nothingBefore = '\n\u00a0';

/** Reads the text under a key; `undefined` when there is none. */
export function readSentence(frontMatter: FrontMatter, key: string, source: string, readLink: ReadLink): Sentence | undefined {
  const value = (frontMatter.values as Record<string, unknown> | null | undefined)?.[key];
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const words: Sentence = { parts: [{ form: 'text', text: value.trim() }], mentions: [], links: [] };
  const offsets = offsetsOf(value, frontMatter.spanOf([key]), source);
  if (!offsets) return words;

  const text = nothingBefore + value;
  const tree = markdownToMdast(text) as Root;
  const [paragraph] = tree.children;
  if (tree.children.length !== 1 || paragraph?.type !== 'paragraph' || firstExcess(tree)) return words;
  const inFile = ({ start, end }: Span): Span => ({
    start: offsets(start - nothingBefore.length),
    end: offsets(end - nothingBefore.length),
  });
  return {
    parts: trimmed(paragraph.children.flatMap(inline)),
    mentions: readBody(tree, text, undefined, readLink).mentions.map((mention) => ({ ...mention, span: inFile(mention.span) })),
    links: readSyntax(tree, text).links.map((link) => ({ ...link, span: inFile(link.span), urlSpan: inFile(link.urlSpan) })),
  };
}

/** What YAML writes in each of its styles: an escape stands for one character or none, white space with a line break for one space. */
const units = {
  plain: /\s+|\S/gu,
  "'": /''|\s+|\S/gu,
  '"': /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[\S \t])|\s+|\S/gu,
};

/** A function from the offsets of a value to those of the file that holds it; `undefined` for a text that does not read as the value. */
function offsetsOf(value: string, { start, end }: Span, source: string): ((offset: number) => number) | undefined {
  const raw = source.slice(start, end);
  const quote = raw.startsWith('"') ? '"' : raw.startsWith("'") ? "'" : undefined;
  const header = quote ?? /^[|>][-+\d]*[ \t]*(?:#.*)?\r?\n\s*/.exec(raw)?.[0] ?? '';
  const at: number[] = [];
  for (const { 0: unit, index } of raw.slice(header.length).matchAll(units[quote ?? 'plain'])) {
    const place = start + header.length + index;
    const isEscape = unit.length > 1 && (unit === "''" || unit.startsWith('\\'));
    if (at.length >= value.length) break;
    if (isEscape && /\n/.test(unit)) continue;
    if (isEscape || /\n/.test(unit)) {
      const written = String.fromCodePoint(value.codePointAt(at.length) ?? 0);
      if (!isEscape && written !== ' ') return undefined;
      for (let half = 0; half < written.length; half++) at.push(place);
    } else {
      if (!value.startsWith(unit, at.length)) return undefined;
      for (let half = 0; half < unit.length; half++) at.push(place + half);
    }
  }
  const last = at.at(-1);
  if (last === undefined || at.length < value.length) return undefined;
  return (offset) => at[offset] ?? last + 1;
}

/** What a page shows of a node: a picture is its words, and raw HTML is what was typed. */
function inline(node: Node): Inline[] {
  if (node.type === 'inlineCode') return [{ form: 'code', text: ownText(node) }];
  if (node.type === 'html') return [{ form: 'text', text: (node as Html).value }];
  if (!isParent(node)) return [{ form: 'text', text: node.type === 'image' ? labelOf(node) : ownText(node) }];
  const parts = node.children.flatMap(inline);
  if (node.type === 'link') return [{ form: 'link', url: (node as unknown as Link).url, parts }];
  if (node.type === 'emphasis' || node.type === 'strong') return [{ form: node.type, parts }];
  return parts;
}

/** Without the space that was put before the first word. */
function trimmed(parts: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = parts;
  if (first?.form !== 'text') return parts;
  const text = first.text.trimStart();
  return text === '' ? rest : [{ form: 'text', text }, ...rest];
}
