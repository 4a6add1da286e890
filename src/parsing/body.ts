/** What a document's body says: headings, mentions, resolutions, actions. One walk over the tree. */
import type { Heading as HeadingNode, Html, Link, LinkReference, Node, Root, Text } from 'mdast';
import type { Span } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import { headingIds, reservedIds } from '../model/page-ids.ts';
import { footnoteIds, opensLink, shownHeadings } from '../model/prose-tree.ts';
import type { Action, ActionUpdate, BodyFacts, Example, Heading, Mention, Resolution } from '../model/record.ts';
import { findMentions, mentionEnd, mentionStart } from '../model/reference.ts';
import { attributeUrlProblem } from '../model/safety.ts';
import type { LinkedRecord } from '../model/site-address.ts';
import { actionStatuses } from '../model/words.ts';
import { linksOf } from './element-links.ts';
import { htmlFacts, htmlLabel } from './html.ts';
import { attributeOf, holdsWords, isElement, isParent, labelOf, ownText, plainText, spanOf, type Element } from './nodes.ts';

/** Tells which record a link leads to: `rfc:1`, `../meetings/2015-02-11.mdx#tls`, `/rfcs/0001-error-handling/`. */
export type ReadLink = (url: string) => LinkedRecord | undefined;

const phrasing = new Set(['paragraph', 'heading', 'tableCell']);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Characters of a sentence that are kept around a mention: a text without full stops would be kept whole with every one of them. */
const longestSentence = 600;
/** Characters of such sentences that are kept in all: from then on, what is kept around each mention is short. */
const allSentences = 1_000_000;
const shortSentence = 60;

/**
 * Everything the tree says. `source` gives mentions their exact place.
 * @param kind what the document is a record of, where its path says so: its page has parts whose ids headings keep clear of
 */
export function readBody(tree: Root, source: string, kind: Kind | undefined, readLink: ReadLink): BodyFacts {
  const footnotes = footnoteIds(tree);
  const headings = readHeadings(tree, [...reservedIds(kind), ...footnotes]);
  const mentions: Mention[] = [];
  const resolutions: Resolution[] = [];
  const actions: Action[] = [];
  const updates: ActionUpdate[] = [];
  const examples: Example[] = [];
  let section: string | undefined;
  let words = 0;
  const sentenceIn = sentenceReader();

  const definitions = new Map(tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));

  const walk = (node: Node) => {
    const heading = headings.get(node);
    if (heading?.depth === 2) section = heading.slug;
    if (isElement(node)) readMark(node);
    if (node.type === 'html') readHtml(node as Html);
    if (phrasing.has(node.type) || holdsWords(node)) readPhrasing(node);
    else if (isParent(node)) node.children.forEach(walk);
  };

  const readMark = (node: Element) => {
    const mark = { span: spanOf(node), text: plainText(node).trim(), ...(section && { section }) };
    const id = attributeOf(node, 'id') ?? '';
    if (node.name === 'Resolution') {
      const decision = attributeOf(node, 'decision');
      resolutions.push({ ...mark, id, ...(decision && { decision }) });
    } else if (node.name === 'Action') {
      const due = attributeOf(node, 'due');
      const owners = (attributeOf(node, 'owner') ?? '').split(/[\s,]+/).filter(Boolean);
      actions.push({ ...mark, id, owners, ...(due && { due }) });
    } else if (node.name === 'ActionUpdate') {
      const written = attributeOf(node, 'status') ?? '';
      const status = actionStatuses.find((word) => word === written);
      updates.push({ ...mark, of: attributeOf(node, 'of') ?? '', ...(status ? { status } : { status: 'open', notAStatus: written }) });
    } else if (node.name === 'Example') {
      const code = node.children.flatMap((child) => (child.type === 'code' ? [{ language: child.lang ?? '', source: child.value }] : []));
      examples.push({ task: attributeOf(node, 'task') ?? '', code });
    }
  };

  const noteLink = (url: string, span: Span, context: Pick<Mention, 'sentence' | 'section'>) => {
    const linked = readLink(url);
    if (linked)
      mentions.push({ span, written: url, ...context, record: linked.record, ...(linked.root !== undefined && { root: linked.root }) });
  };

  const htmlLinks = (node: Html) =>
    linksOf(htmlFacts(node.value, spanOf(node), source).elements, source, () => '').filter(({ url }) => mayLead(url));

  /** A piece of raw HTML that stands in no paragraph: its links count, its words do not. */
  const readHtml = (node: Html) => {
    const links = htmlLinks(node);
    const sentence = links.length > 0 ? htmlLabel(node.value).replace(/\s+/g, ' ').trim().slice(0, longestSentence) : '';
    for (const { url, span } of links) noteLink(url, span, { sentence, ...(section && { section }) });
  };

  const readPhrasing = (container: Node) => {
    const whole = plainText(container);
    words += whole.split(/\s+/).filter(Boolean).length;
    const sentenceAt = sentenceIn(whole);
    const inContext = (at: number) => ({ sentence: sentenceAt(at), ...(section && { section }) });
    let at = 0;

    // A link of raw HTML opens in one node and closes in another.
    let inHtmlLink = false;
    const visit = (node: Node, linked: boolean) => {
      if (node.type === 'html') {
        for (const { url, span } of htmlLinks(node as Html)) noteLink(url, span, inContext(at));
        inHtmlLink = opensLink((node as Html).value) ?? inHtmlLink;
      }
      if (isElement(node) && node.name === 'a') {
        const url = attributeOf(node, 'href');
        if (url !== undefined && mayLead(url)) noteLink(url, spanOf(node), inContext(at));
        linked = true;
      }
      if (node.type === 'text' && !linked && !inHtmlLink) {
        const { value } = node as Text;
        const place = spanOf(node);
        let from = place.start;
        for (const mention of findMentions(value)) {
          const span = placeOf(mention.text, source, { start: from, end: place.end }) ?? place;
          if (span !== place) from = span.end;
          const what = 'record' in mention ? { record: mention.record } : { forge: mention.forge };
          mentions.push({ span, written: mention.text.replace(/\s+/, ' '), ...inContext(at + mention.start), ...what });
        }
      }
      if (node.type === 'link' || node.type === 'linkReference') {
        const url = node.type === 'link' ? (node as Link).url : definitions.get((node as LinkReference).identifier);
        if (url !== undefined) noteLink(url, spanOf(node), inContext(at));
        linked = true;
      }
      if (isParent(node)) node.children.forEach((child) => visit(child, linked));
      else at += ownText(node).length;
    };
    visit(container, false);
  };

  tree.children.forEach(walk);
  return {
    headings: [...headings.values()],
    mentions,
    resolutions,
    actions,
    updates,
    examples,
    ...(footnotes.length > 0 && { footnotes }),
    words,
  };
}

/** The headings that the page shows, in their order, by their nodes. None gets one of the ids that are taken. */
function readHeadings(tree: Root, taken: readonly string[]): Map<Node, Heading> {
  const idFor = headingIds(taken);
  const alone = headingsAlone(tree);
  return new Map(
    shownHeadings(tree).map((node) => {
      const text = labelOf(node).trim();
      return [node, { depth: node.depth, text, slug: idFor(text), span: spanOf(node), empty: alone.has(node) }];
    }),
  );
}

/** True for an address that an element may have. */
function mayLead(url: string): boolean {
  return attributeUrlProblem('href', url) === undefined;
}

/** The top-level headings that nothing follows before the next one, or the end; a deeper heading is something. */
function headingsAlone(tree: Root): Set<Node> {
  const alone = new Set<Node>();
  let last: HeadingNode | undefined;
  for (const node of tree.children) {
    if (node.type === 'definition') continue;
    if (last && node.type === 'heading' && node.depth <= last.depth) alone.add(last);
    last = node.type === 'heading' ? node : undefined;
  }
  if (last) alone.add(last);
  return alone;
}

/** Finds text in a stretch of the source, where a line break may carry indentation or the `>` of a quotation. */
function placeOf(text: string, source: string, within: Span): Span | undefined {
  const words = text.split(/\s+/).map((word) => word.replace(/[.+]/g, '\\$&'));
  const match = new RegExp(mentionStart + words.join('[\\s>]+') + mentionEnd).exec(source.slice(within.start, within.end));
  if (!match) return undefined;
  const start = within.start + match.index;
  return { start, end: start + match[0].length };
}

/**
 * Returns a function from the texts of one document to functions from offsets, asked in ascending order, to the sentences around them.
 * A text is taken apart once, when it is first asked about. A full stop inside a word, as in `V1.ENTROPY`, ends no sentence.
 */
function sentenceReader(): (text: string) => (offset: number) => string {
  let room = allSentences;
  return (text) => {
    let ends: number[] | undefined;
    let next = 0;
    return (offset) => {
      ends ??= sentenceEnds(text);
      while (offset >= (ends[next] ?? text.length) && next < ends.length - 1) next++;
      const start = next === 0 ? 0 : (ends[next - 1] ?? 0);
      const end = ends[next] ?? text.length;
      const most = room > 0 ? longestSentence : shortSentence;
      room -= Math.min(end - start, most);
      if (end - start <= most) return text.slice(start, end).trim();
      const from = Math.max(start, offset - most / 2);
      const part = text.slice(from, Math.min(end, from + most));
      return `${from > start ? '…' : ''}${part.trim()}${from + most < end ? '…' : ''}`;
    };
  };
}

/** Where sentences end. People are named in lower case, which begins no sentence for Unicode, and all the same they begin many. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of sentences.segment(text.replace(/(?<!\S)@/g, 'A'))) {
    const end = index + segment.length;
    if (end === text.length || /\s$/.test(segment)) ends.push(end);
  }
  return ends;
}
