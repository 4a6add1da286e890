/**
 * What the search index reads of a built page. Pages say what is to be found, with Pagefind's own attributes: `data-pagefind-body`
 * around prose, `data-pagefind-ignore` on what is derived within it, `data-pagefind-meta` for the title and `data-pagefind-filter` for what
 * narrows results. Of these a page of headings and lines is made, so that no words run together where one block ends and another begins.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeHtml } from '../model/escape-html.ts';
import { setApart } from '../search/apart.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements within a line of text. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark output q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that hold no text of the record. */
const outside = new Set('script style noscript template svg math nav form button label select iframe object'.split(' '));

/** A line of text, or a heading with the id that it has on its page. */
type Line = { readonly tag: string; readonly id?: string; text: string };

type Found = { title?: string; readonly filters: string[]; readonly lines: Line[] };

/** The page as Pagefind gets it; `undefined` when nothing of it is to be found. */
export function searchablePage(html: string): string | undefined {
  const found: Found = { filters: [], lines: [] };
  collect(parse(html).childNodes, found);
  const lines = found.lines.map(({ tag, id, text }) => ({ tag, id, apart: setApart(text) })).filter(({ apart }) => apart !== '');
  if (lines.length === 0) return undefined;
  const title =
    found.title === undefined ? '' : `<meta data-pagefind-meta="title[content]" content="${escapeHtml(setApart(found.title))}">`;
  const body = lines.map(
    ({ tag, id, apart }) => `<${tag}${id === undefined ? '' : ` id="${escapeHtml(id)}"`}>${escapeHtml(apart)}</${tag}>`,
  );
  return `<html lang="en"><head>${title}${found.filters.join('')}</head><body><main data-pagefind-body>${body.join('\n')}</main></body></html>`;
}

function collect(nodes: readonly Node[], found: Found): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const [filter, content] = [attribute(node, 'data-pagefind-filter'), attribute(node, 'content')];
    if (filter !== undefined && content !== undefined)
      found.filters.push(`<meta data-pagefind-filter="${escapeHtml(filter)}" content="${escapeHtml(content)}">`);
    const meta = /^title\[(.+)\]$/.exec(attribute(node, 'data-pagefind-meta') ?? '')?.[1];
    if (meta) found.title = attribute(node, meta) ?? '';
    if (attribute(node, 'data-pagefind-body') === undefined) collect(node.childNodes, found);
    else readLines(node, found.lines);
  }
}

/** Adds the lines of an element: blocks end them, and in code so do its own ends of lines. */
function readLines(element: Element, lines: Line[]): void {
  const { tagName: tag } = element;
  const isHeading = /^h[1-6]$/.test(tag);
  const id = isHeading ? attribute(element, 'id') : undefined;
  const begin = () => lines.push({ tag: isHeading ? tag : 'p', ...(id !== undefined && { id }), text: '' });
  begin();
  const read = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) addText(lines, node.value, tag === 'pre');
      if (!('tagName' in node) || outside.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) continue;
      if (node.tagName === 'br') addText(lines, tag === 'pre' ? '\n' : ' ', tag === 'pre');
      else if (inline.has(node.tagName)) read(node.childNodes);
      else {
        readLines(node, lines);
        begin();
      }
    }
  };
  read(element.childNodes);
}

function addText(lines: Line[], text: string, isCode: boolean): void {
  const [first = '', ...more] = isCode ? text.split('\n') : [text];
  const line = lines.at(-1);
  if (line) line.text += first;
  for (const next of more) lines.push({ tag: 'p', text: next });
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
