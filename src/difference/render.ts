/** A comparison as HTML: marked words, folded stretches, lists and tables that stay lists and tables. */
import type { Entry } from './compare.ts';

/** Unchanged blocks that are shown before and after a change. */
const context = 1;

/** HTML for a comparison. It contains only what `src/reading/blocks.ts` lets through, and the elements named here. */
export function renderComparison(entries: readonly Entry[]): string {
  if (entries.every(({ kind }) => kind === 'same')) return '<p class="explanation">Nothing that readers see changed.</p>';
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
      shown.push(...entries.slice(at, first));
      flush();
      html += `<details class="unchanged"><summary>${last - first} unchanged blocks</summary>${renderBlocks(entries.slice(first, last))}</details>`;
      shown.push(...entries.slice(last, end));
    } else {
      shown.push(...entries.slice(at, end));
    }
    at = end;
  }
  flush();
  return html;
}

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
    if (open) html += closing(open);
    if (within) html += opening(within);
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

function renderBlock({ kind, block: { tag, html } }: Entry): string {
  if (kind === 'left') return wrap(tag, 'left', tag === 'tr' ? `<td>${note('moved away')}</td>` : note('moved away'));
  if (kind === 'inserted') return wrap(tag, kind, inside(tag, html, 'ins'));
  if (kind === 'deleted') return wrap(tag, kind, inside(tag, html, 'del'));
  if (kind === 'moved') return wrap(tag, kind, tag === 'tr' ? html : `${note('moved here')} ${html}`);
  return wrap(tag, kind, html);
}

function wrap(tag: string, kind: string, html: string): string {
  const name = kind === 'same' ? '' : ` class="${kind}"`;
  return tag === 'pre' ? `<pre${name} tabindex="0"><code>${html}</code></pre>` : `<${tag}${name}>${html}</${tag}>`;
}

/** A mark around a whole block, put inside what must stay around it: cells of a row, paragraphs of an item. */
function inside(tag: string, html: string, mark: 'ins' | 'del'): string {
  if (tag === 'tr') return html.replace(/<(t[dh])([^>]*)>(.*?)<\/\1>/gs, `<$1$2><${mark}>$3</${mark}></$1>`);
  return `<${mark}>${html}</${mark}>`;
}

function note(text: string): string {
  return `<small class="note">${text}</small>`;
}
