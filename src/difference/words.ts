/** The difference of two pieces of text or code, with inserted and deleted words marked. */
import { diffArrays } from 'diff';

const token = /<[^<>]+>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|[\p{L}\p{N}_'’]+|\s+|[^<]/giu;

/** Tags that part the words on both sides of them, also when they are gone. */
const parting = /^<\/?(?:li|[uo]l|br)\b/;

/** Two rows that differ in more than this many places are shown as one that went and one that came; comparing on would take too long. */
const mostEdits = 1_000;

/** A run of things that are in both rows, only in the new one, or only in the old one. */
export type Run = { readonly kind: 'same' | 'added' | 'removed'; readonly value: readonly string[] };

/**
 * What is left of the work that one comparison may take, in steps of the differencing: a row with n edits takes n² of them. Rows that
 * come when nothing is left are shown as one that went and one that came. Counted, not timed, so that a comparison is the same
 * wherever it is made.
 */
export type Effort = { left: number };

/** The work of ten rows with {@link mostEdits}, which takes about a second. */
export function newEffort(): Effort {
  return { left: 10 * mostEdits ** 2 };
}

/** The shortest way from one row to another. */
export function runsBetween(before: readonly string[], after: readonly string[], effort: Effort = newEffort()): Run[] {
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(effort.left)));
  const parts = diffArrays([...before], [...after], { maxEditLength });
  const edits = parts?.reduce((sum, { value, added, removed }) => (added || removed ? sum + value.length : sum), 0);
  effort.left -= Math.min(edits ?? maxEditLength, maxEditLength) ** 2;
  if (parts) return parts.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', value }));
  return [
    { kind: 'removed', value: before },
    { kind: 'added', value: after },
  ];
}

/**
 * The new inner HTML with `<ins>` around what is new and `<del>` around what is gone. Only words are ever marked: the tags are
 * those of the new text, in their order, so that what comes out is as valid as what went in. Words that are gone and would stand
 * between the items of a list, where no words may stand, wait for the next place that can hold them.
 */
export function markWords(before: string, after: string, effort?: Effort): string {
  let html = '';
  let waiting = '';
  const open: string[] = [];
  const canHoldWords = () => !/^<[uo]l\b/.test(open.at(-1) ?? '');
  const put = (text: string, mark: 'ins' | 'del' | undefined) => {
    if (mark === 'del' && !canHoldWords()) waiting += ` ${text}`;
    else if (mark && text.trim()) html += `<${mark}>${text}</${mark}>`;
    else if (mark !== 'del') html += text;
  };
  const putTag = (tag: string) => {
    html += tag;
    if (tag.startsWith('</')) open.pop();
    else if (tag !== '<br>') open.push(tag);
    if (!waiting || !canHoldWords()) return;
    html += `<del>${waiting.trim()} </del>`;
    waiting = '';
  };
  for (const { kind, value } of runsBetween(before.match(token) ?? [], after.match(token) ?? [], effort)) {
    const mark = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : undefined;
    let run = '';
    for (const piece of value) {
      if (!piece.startsWith('<')) run += piece;
      else if (mark === 'del') run += parting.test(piece) && !/\s$/.test(run) ? ' ' : '';
      else {
        put(run, mark);
        run = '';
        putTag(piece);
      }
    }
    put(run, mark);
  }
  return html;
}

/** A row of a table, cell by cell; a cell that only one of the rows has is marked as a whole. */
export function markCells(before: string, after: string, effort?: Effort): string {
  const old = cellsOf(before);
  const now = cellsOf(after);
  const cell = ({ tag }: Cell, html: string) => `<${tag}>${html}</${tag}>`;
  const whole = (each: Cell, mark: 'ins' | 'del') => cell(each, each.html ? `<${mark}>${each.html}</${mark}>` : '');
  const runs = runsBetween(old.map(contentOf), now.map(contentOf), effort);
  let html = '';
  for (let at = 0; at < runs.length; at++) {
    const { kind, value } = runs[at] ?? { kind: 'same', value: [] };
    const other = runs[at + 1];
    const both = kind !== 'same' && other && other.kind !== 'same';
    const gone = old.splice(0, kind === 'added' ? (both ? other.value.length : 0) : value.length);
    const come = now.splice(0, kind === 'removed' ? (both ? other.value.length : 0) : value.length);
    if (kind === 'same') html += come.map((each) => cell(each, each.html)).join('');
    else {
      for (const [index, each] of come.entries()) {
        const was = gone[index];
        html += was ? cell(each, markWords(was.html, each.html, effort)) : whole(each, 'ins');
      }
      html += gone
        .slice(come.length)
        .map((each) => whole(each, 'del'))
        .join('');
    }
    if (both) at++;
  }
  return html;
}

/** A cell of a table: `td` or `th`, and what is in it. */
export type Cell = { readonly tag: string; readonly html: string };

/** The cells of a row. Cells hold no cells. */
export function cellsOf(row: string): Cell[] {
  return [...row.matchAll(/<(t[dh])>([\s\S]*?)<\/\1>/g)].map(([, tag = 'td', html = '']) => ({ tag, html }));
}

const contentOf = ({ html }: Cell) => html;

/** Code, compared by line. */
export function markLines(before: string, after: string, effort?: Effort): string {
  return runsBetween(before.split('\n'), after.split('\n'), effort)
    .flatMap(({ kind, value }) =>
      value.map((line) => (kind === 'same' ? line : kind === 'added' ? `<ins>${line}</ins>` : `<del>${line}</del>`)),
    )
    .join('\n');
}

/** The words of a text, each with how often it stands there. */
export type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** Counts the words of a text. */
export function bagOf(text: string): Bag {
  const words = text.split(/\s+/);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** How much two texts share, from 0 to 1: twice the common words over all words. */
export function likeness(a: Bag, b: Bag): number {
  let common = 0;
  for (const [word, count] of b.counts) common += Math.min(count, a.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
