/** Brackets that were meant as links but are text: the parser takes them as they stand, and so would a reader. */
import type { Node, Parent } from 'mdast';
import type { BrokenLinkFact } from '../model/syntax.ts';
import { isParent, spanOf } from './nodes.ts';

/** Stands for what is no text, such as code or a link that holds. Like the letters of a word, it can be indexed: `a`[0][1]. */
const solid = '\uE000';
/** Stands for what lies between the texts, such as the stars of emphasis or an escaped character. */
const gap = '\uE001';

const label = String.raw`\[(?!\^)[^[\]]+\]`;
const address = String.raw`(?:[a-z][a-z+.-]*:|\.{0,2}\/)[^\s[\]<>]+`;

/** `[text](address]`, `[text](address` and no more, `[text][address]`, `(text)[address]`. */
const malformed = [
  String.raw`!?${label}\(${address}(?:[\]}]|(?=\s|$))`,
  String.raw`!?${label}\([^\s()[\]<>]+\.\w+(?:#[^\s()[\]<>]*)?\]`,
  String.raw`!?${label}\[${address}\]`,
  String.raw`\([^()[\]]+\)\[${address}\]`,
].join('|');
/** `[text][label]`, `[label][]`, `[^1]`; a set of characters, as in `[^a-z]`, is none. An index behind a word or a bracket (`a[0][1]`) is none. */
const undefinedReference = String.raw`(?<![\w\]${solid}])!?${label}\[[^[\]\n]*\]|\[\^(?!(?:\w-\w)+\])[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.:-]*\]`;
const broken = new RegExp(`(?<malformed>${malformed})|${undefinedReference}`, 'giu');

/**
 * What was meant as a link in `container`, which holds running text: a paragraph, a heading, a cell.
 * Work grows linearly with the text.
 */
export function brokenLinksIn(container: Parent, source: string): BrokenLinkFact[] {
  const { start, end } = spanOf(container);
  // Every form has an opening bracket; where the source has none, no text is laid out.
  if (!source.slice(start, end).includes('[')) return [];
  return [...textOf(container, source).matchAll(broken)].map((match): BrokenLinkFact => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const form = match.groups?.malformed === undefined ? 'undefined-reference' : 'malformed';
    return { span, form, written: source.slice(span.start, span.end) };
  });
}

/** The source of a container in which everything but its text is blotted out, character for character. */
function textOf(container: Parent, source: string): string {
  const { start, end } = spanOf(container);
  let text = '';
  const visit = (node: Node) => {
    const place = spanOf(node);
    if (isParent(node) && node.type !== 'link' && node.type !== 'linkReference') {
      node.children.forEach(visit);
      return;
    }
    if (place.start < start + text.length) return;
    text += gap.repeat(place.start - start - text.length);
    const written = source.slice(place.start, place.end);
    const isBare = node.type === 'link' && !/^[[<]/.test(written);
    text += node.type === 'text' ? written.replace(/\\[!-/:-@[-`{-~]/g, gap + gap) : isBare ? written : solid.repeat(written.length);
  };
  container.children.forEach(visit);
  return text.padEnd(end - start, gap);
}
