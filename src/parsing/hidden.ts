/** What a text says and its page does not show: Markdown leaves it out without a word. One walk over the tree. */
import type { Code, FootnoteDefinition, Html, Node, Root, Table } from 'mdast';
import { shownFootnotes } from '../model/prose-tree.ts';
import type { FootnoteFact, HiddenFact, RowFact } from '../model/syntax.ts';
import { markupBesides } from './html.ts';
import { isParent, spanOf } from './nodes.ts';

/** Everything that is hidden in a text, by what hides it. */
export type Hidden = {
  readonly footnotes: readonly FootnoteFact[];
  readonly rows: readonly RowFact[];
  readonly hidden: readonly HiddenFact[];
};

/** Finds it. Work grows linearly with the tree. */
export function readHidden(tree: Root, source: string): Hidden {
  const rows: RowFact[] = [];
  const hidden: HiddenFact[] = [];
  const definitions: FootnoteDefinition[] = [];
  const openTags = new Map<string, number>();

  const walk = (node: Node) => {
    if (node.type === 'table') for (const row of rowsOf(node as Table, source)) rows.push(row);
    else if (node.type === 'code') for (const fact of besideLanguage(node as Code, source)) hidden.push(fact);
    else if (node.type === 'heading') for (const fact of closingSign(node, source)) hidden.push(fact);
    else if (node.type === 'html') for (const fact of unshownMarkup(node as Html, source, openTags)) hidden.push(fact);
    else if (node.type === 'footnoteDefinition') definitions.push(node as FootnoteDefinition);
    if (isParent(node)) node.children.forEach(walk);
  };
  walk(tree);

  const shown = shownFootnotes(tree);
  const seen = new Set<string>();
  const footnotes = definitions.map((node): FootnoteFact => {
    const { identifier } = node;
    const label = node.label ?? identifier;
    const state = seen.has(identifier) ? 'repeated' : shown.has(identifier) ? 'shown' : 'unused';
    seen.add(identifier);
    const { start } = spanOf(node);
    return { span: { start, end: start + label.length + 3 }, label, state };
  });
  return { footnotes, rows, hidden };
}

const barePipe = /(?<!\\)\|/g;

/** The rows of a table with more cells than its header, and those in which a cell ends inside code. */
function rowsOf({ children: [header, ...others] }: Table, source: string): RowFact[] {
  const columns = header?.children.length ?? 0;
  return others.flatMap((row): RowFact[] => {
    const span = spanOf(row);
    const written = source.slice(span.start, span.end);
    const escaped = withoutBarsInCode(written);
    const beyond = row.children.slice(columns);
    const lost = beyond.find((cell) => cell.children.length > 0);
    if (!lost && escaped === written) return [];
    const spilt = lost ? { start: spanOf(lost).start, end: spanOf(row.children.at(-1) ?? lost).end } : undefined;
    // An opening bar belongs to the cell that follows it.
    const first = source[spilt?.start ?? 0] === '|' ? 1 : 0;
    return [
      {
        span,
        columns,
        cells: row.children.length,
        ...(spilt && { lost: { start: spilt.start + first, end: spilt.end } }),
        ...(escaped !== written && cellsIn(escaped) === columns && { meant: escaped }),
      },
    ];
  });
}

/** The line with a backslash before each bar that stands between two runs of as many backticks: in a cell it ends the cell all the same. */
function withoutBarsInCode(line: string): string {
  const runs = [...line.matchAll(/`+/g)];
  const next = new Map<number, number>();
  const partners = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at]?.[0] ?? '';
    partners[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  let written = '';
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const partner = partners[at] ?? -1;
    if (partner === -1) continue;
    const [start, end] = [runs[at]?.index ?? 0, runs[partner]?.index ?? 0];
    written += line.slice(from, start) + line.slice(start, end).replace(barePipe, '\\|');
    from = end;
    at = partner;
  }
  return written + line.slice(from);
}

function cellsIn(row: string): number {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(barePipe).length;
}

/** The text from an offset to the end of its line. */
function lineFrom(source: string, start: number): string {
  return source.slice(start, start + source.slice(start).search(/\r?\n|$/));
}

/** What stands behind the language of a block of code. */
function besideLanguage({ meta, ...node }: Code, source: string): HiddenFact[] {
  if (!meta) return [];
  const { start } = spanOf(node);
  const line = lineFrom(source, start);
  const at = line.lastIndexOf(meta);
  return at === -1 ? [] : [{ form: 'beside-language', span: { start: start + at, end: start + at + meta.length } }];
}

/** One number sign at the end of a heading that began with several closes nothing: `## Notes on C #`. */
function closingSign(node: Node, source: string): HiddenFact[] {
  const { start } = spanOf(node);
  const line = lineFrom(source, start);
  const [, opening = '', text = ''] = /^(#{1,6})([ \t].*[ \t])#[ \t]*$/.exec(line) ?? [];
  if (opening.length < 2 || text.trim() === '') return [];
  const at = start + opening.length + text.length;
  return [{ form: 'closing-sign', span: { start: at, end: at + 1 } }];
}

/** Tags that close nothing, and declarations. Of an inline element each tag is a piece of its own, so that tags are counted. */
function unshownMarkup(node: Html, source: string, openTags: Map<string, number>): HiddenFact[] {
  const { opened, closed, declarations } = markupBesides(node.value, spanOf(node), source);
  for (const name of opened) openTags.set(name, (openTags.get(name) ?? 0) + 1);
  const stray = closed.flatMap(({ name, span }): HiddenFact[] => {
    const open = openTags.get(name) ?? 0;
    if (open > 0) openTags.set(name, open - 1);
    return open > 0 ? [] : [{ form: 'end-tag', span }];
  });
  return [...declarations.map((span): HiddenFact => ({ form: 'declaration', span })), ...stray];
}
