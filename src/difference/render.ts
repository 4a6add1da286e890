/** A comparison as HTML: marked words, folded stretches, lists and tables that stay lists and tables. */
import type { Block } from './block.ts';
import type { Entry } from './compare.ts';
import { cellsOf } from './words.ts';

/** Unchanged blocks that are shown before and after a change. */
const context = 1;

const nothing = '<p class="explanation">No differences in the text. Pictures and other details are not compared.</p>';

/**
 * What becomes of long stretches without a change: `folded`, to be opened, or `counted` and left out. A page that tells every
 * revision of a text would otherwise hold that text once for each of them.
 */
export type Unchanged = 'folded' | 'counted';

/** HTML for a comparison. It contains only what `src/parsing/blocks.ts` lets through, and the elements named here. */
export function renderComparison(entries: readonly Entry[], unchanged: Unchanged): string {
  if (entries.every(({ kind }) => kind === 'same')) return nothing;
  let html = '';
  let shown: Entry[] = [];
  const flush = () => {
    html += renderBlocks(shown);
    shown = [];
  };
  for (let at = 0; at < entries.length;) {
    const end = endOfRun(entries, at);
    const first = at === 0 ? 0 : at + context;
    const last = end === entries.length ? end : end - context;
    if (entries[at]?.kind === 'same' && last - first > 1) {
      const hidden = entries.slice(first, last);
      for (const entry of entries.slice(at, first)) shown.push(entry);
      flush();
      html += unchanged === 'counted' ? count(hidden, entries[last]) : fold(hidden);
      for (const entry of entries.slice(last, end)) shown.push(entry);
    } else {
      for (const entry of entries.slice(at, end)) shown.push(entry);
    }
    at = end;
  }
  flush();
  return html;
}

function fold(hidden: readonly Entry[]): string {
  return `<details class="unchanged"><summary>${hidden.length} unchanged blocks</summary>${renderBlocks(hidden)}</details>`;
}

/** How many blocks are left out, and under which of their headings the text goes on, so that readers know where they are. */
function count(hidden: readonly Entry[], next: Entry | undefined): string {
  const heading = next && !isHeading(next) && hidden.findLast(isHeading);
  return `<p class="unchanged">${hidden.length} unchanged blocks${heading ? `, then under “${heading.block.html.replace(/<[^<>]+>/g, '')}”` : ''}</p>`;
}

const isHeading = ({ block }: Entry) => /^h\d$/.test(block.tag);

/** Where the run of unchanged, or of changed, blocks that begins at `start` ends. */
function endOfRun(entries: readonly Entry[], start: number): number {
  const same = entries[start]?.kind === 'same';
  let end = start;
  while (end < entries.length && (entries[end]?.kind === 'same') === same) end++;
  return end;
}

function renderBlocks(entries: readonly Entry[]): string {
  let html = '';
  let open: string | undefined;
  const enter = (within: string | undefined) => {
    if (within === open) return;
    // Below the head of a table its rows follow; everything else begins anew.
    if (open === 'thead' && within === 'tbody') html += '</thead><tbody>';
    else html += (open ? closing(open) : '') + (within ? opening(within) : '');
    open = within;
  };
  for (const entry of entries) {
    enter(entry.block.within);
    html += renderBlock(entry);
  }
  enter(undefined);
  return html;
}

const opening = (within: string) => (/^t/.test(within) ? `<div class="scroll" tabindex="0"><table><${within}>` : `<${within}>`);
const closing = (within: string) => (/^t/.test(within) ? `</${within}></table></div>` : `</${within}>`);

function renderBlock({ kind, block }: Entry): string {
  const { tag, html } = block;
  if (kind === 'left') return wrap(block, kind, tag === 'tr' ? `<td>${note('moved away')}</td>` : note('moved away'));
  if (kind === 'inserted') return wrap(block, kind, inside(tag, html, 'ins'));
  if (kind === 'deleted') return wrap(block, kind, inside(tag, html, 'del'));
  if (kind === 'moved') return wrap(block, kind, tag === 'tr' ? html : `${note('moved here')} ${html}`);
  if (kind === 'changed' && tag !== 'tr' && !/<(?:ins|del)>/.test(html))
    return wrap(block, kind, `${html} ${note('the same words: links, emphasis or spaces changed')}`);
  return wrap(block, kind, html);
}

function wrap({ tag, value }: Block, kind: Entry['kind'], html: string): string {
  const number = value === undefined || kind === 'deleted' || kind === 'left' ? '' : ` value="${value}"`;
  const name = kind === 'same' ? '' : ` class="${kind}"`;
  return tag === 'pre'
    ? `<pre${name} tabindex="0" role="group" aria-label="Code"><code>${html}</code></pre>`
    : `<${tag}${name}${number}>${html}</${tag}>`;
}

/** A mark around a whole block, put inside what must stay around it: cells of a row, paragraphs of an item. */
function inside(tag: string, html: string, mark: 'ins' | 'del'): string {
  if (tag !== 'tr') return html ? `<${mark}>${html}</${mark}>` : '';
  return cellsOf(html)
    .map((cell) => `<${cell.tag}>${cell.html && `<${mark}>${cell.html}</${mark}>`}</${cell.tag}>`)
    .join('');
}

function note(text: string): string {
  return `<small class="note">${text}</small>`;
}
