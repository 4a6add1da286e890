/** Entities, such as `&#8238;`, that stand for characters which no reader would see: what counts is what a text says, not how. */
import { parseFragment } from 'parse5';
import type { Node, Root } from 'mdast';
import type { Span } from '../model/finding.ts';
import { mayBeInvisible } from '../model/invisible.ts';
import type { EscapeFact } from '../model/syntax.ts';
import { isParent, spanOf } from './nodes.ts';

const entity = /&(?:#(\d{1,9})|#x([\da-f]{1,8})|[a-z][a-z\d]{1,31});/gi;

/** Nodes in which an ampersand is an ampersand. */
const literal = new Set(['code', 'inlineCode', 'yaml', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

/** Entities that stand for characters which may be invisible, in prose, addresses, titles, HTML and attributes. */
export function entitiesIn(tree: Root, source: string, comments: readonly Span[]): EscapeFact[] {
  const found = [...source.matchAll(entity)].flatMap(({ 0: written, 1: decimal, 2: hexadecimal, index }): EscapeFact[] => {
    const code = decimal === undefined ? (hexadecimal === undefined ? undefined : parseInt(hexadecimal, 16)) : Number(decimal);
    const text = code === undefined ? named(written) : characterOf(code);
    return mayBeInvisible(text) ? [{ span: { start: index, end: index + written.length }, text }] : [];
  });
  if (found.length === 0) return found;
  const verbatim: Span[] = [...comments];
  const collect = (node: Node) => {
    if (literal.has(node.type)) verbatim.push(spanOf(node));
    if (isParent(node)) node.children.forEach(collect);
  };
  collect(tree);
  verbatim.sort((a, b) => a.start - b.start);
  let at = 0;
  return found.filter(({ span }) => {
    while (at < verbatim.length && (verbatim[at]?.end ?? 0) <= span.start) at++;
    return (verbatim[at]?.start ?? Infinity) > span.start && !isEscaped(source, span.start);
  });
}

/** True where an odd number of backslashes stands before an offset. */
function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}

const names = new Map<string, string>();

/** What an entity with a name stands for; itself when there is none of that name. */
function named(written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const [node] = parseFragment(written).childNodes;
  const text = node && 'value' in node ? node.value : written;
  names.set(written, text);
  return text;
}

/** A character by its number. NUL is given as such, although parsers put a replacement in its place. */
function characterOf(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}
