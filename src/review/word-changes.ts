/** The places where a text changed, as lines of Markdown: what went is struck out, what came is underlined. */
import type { Piece } from '../difference/prose.ts';
import { escapeText } from './escape.ts';

/** Words around a change that are shown. */
const context = 6;

/** One line for each block that changed. Forges allow `<del>` and `<ins>` in comments, and nothing else of ours is HTML. */
export function wordChanges(places: readonly (readonly Piece[])[]): string[] {
  return places
    .flatMap((place) => blocksOf(place))
    .flatMap((block) => (block.some(({ change }) => change !== 'same') ? [line(block)] : []));
}

/**
 * A place taken apart where its blocks end. Pieces of one sort that follow one another are one: escaped apart, they could be an
 * address together.
 */
function blocksOf(place: readonly Piece[]): Piece[][] {
  let block: { change: Piece['change']; texts: string[] }[] = [];
  const blocks = [block];
  for (const { change, text } of place) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) blocks.push((block = []));
      if (part.trim() === '') continue;
      const last = block.at(-1);
      if (last?.change === change) last.texts.push(part);
      else block.push({ change, texts: [part] });
    }
  }
  return blocks.map((each) => each.map(({ change, texts }) => ({ change, text: texts.join('') })));
}

function line(block: readonly Piece[]): string {
  return block
    .map(({ change, text }, index) => {
      const before = block[index - 1];
      const room = before && (/\s$/.test(before.text) || (before.change !== 'same' && change !== 'same')) ? ' ' : '';
      if (change === 'added') return `${room}<ins>${escapeText(text)}</ins>`;
      if (change === 'removed') return `${room}<del>${escapeText(text)}</del>`;
      return room + escapeText(shortened(text.trim(), index > 0, index < block.length - 1));
    })
    .join('');
}

/** The words next to a change on either side; what lies between is left out. */
function shortened(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const words = text.split(/\s+/);
  const first = changeBefore ? words.slice(0, context) : [];
  const last = changeAfter ? words.slice(-context) : [];
  if (first.length + last.length >= words.length) return text;
  return [...first, '…', ...last].join(' ');
}
