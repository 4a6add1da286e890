/** One search result: what kind it is, its title with its number, the sentence of the match, and the sections that match. Texts stay text. */
import { together } from '../search/apart.ts';
import { excerptOf, type Stretch } from '../search/excerpt.ts';
import type { NamedRecord } from '../search/record-index.ts';
import type { Hit } from './pagefind.ts';

/** How many sections of a text are shown. */
const mostSections = 3;

/** A list item for a record that is named by the query. `kinds` names the kinds as readers do. */
export function recordItem(record: NamedRecord, href: string, kinds: Record<string, string>): HTMLLIElement {
  const facts = [kinds[record.kind] ?? record.kind, record.state, record.year, record.names?.join(', ')];
  return itemOf(facts, link(href, record.title));
}

/** A list item for a text in which the query was found. */
export function textItem(hit: Hit, kinds: Record<string, string>): HTMLLIElement {
  const kind = hit.filters.kind?.[0] ?? '';
  const facts = [kinds[kind] ?? kind, ...(hit.filters.state ?? []), ...(hit.filters.year ?? [])];
  const item = itemOf(facts, link(hit.url, together(hit.meta.title ?? hit.url)));
  const sections = sectionsOf(hit);
  // Above the sections stands what the text says before them: as a rule its summary.
  const above = excerptOf(hit.content, hit.locations, 0, sections.length > 0 ? firstHeading(hit) : Infinity);
  if (above.length > 0) item.append(paragraph(above));
  if (sections.length > 0) {
    const parts = element('ul', 'parts');
    for (const { id, title, from, to } of sections) {
      const part = document.createElement('li');
      part.append(link(`${hit.url}#${id}`, title), paragraph(excerptOf(hit.content, hit.locations, from, to)));
      parts.append(part);
    }
    item.append(parts);
  }
  return item;
}

type Section = { id: string; title: string; from: number; to: number; count: number };

/** The sections that hold most of what was found, in the order of the text. */
function sectionsOf({ anchors, locations }: Hit): Section[] {
  const headings = anchors.filter(({ element: tag }) => /^h\d$/.test(tag)).sort((a, b) => a.location - b.location);
  const sections = headings.map(({ id, text, location: from }, index): Section => {
    const to = headings[index + 1]?.location ?? Infinity;
    // The heading is the title already: the excerpt is of what stands below it.
    const below = from + text.trim().split(/\s+/).length;
    return {
      id,
      title: together(text),
      from: Math.min(below, to - 1),
      to,
      count: locations.filter((place) => place >= from && place < to).length,
    };
  });
  return sections
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostSections)
    .sort((a, b) => a.from - b.from);
}

function firstHeading({ anchors }: Hit): number {
  return anchors.reduce((first, { location }) => (location < first ? location : first), Infinity);
}

function itemOf(facts: readonly (string | undefined)[], title: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement('li');
  const heading = element('h2', '');
  heading.append(title);
  item.append(element('p', 'meta', facts.filter(Boolean).join(' · ')), heading);
  return item;
}

function paragraph(stretches: readonly Stretch[]): HTMLElement {
  const made = element('p', '');
  made.append(...stretches.map(({ text, found }) => (found ? element('mark', '', text) : text)));
  return made;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  // The index has every space as one at which a line may end.
  anchor.textContent = text.replace(/\b(RFC|DR) (?=\d)/g, '$1\u00a0');
  return anchor;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
