/** One search result: what kind it is, its title, the words around the match, and the sections that match. */
import type { Hit } from './pagefind.ts';

/** A list item for a hit. `kinds` names the kinds as readers do. */
export function resultItem(hit: Hit, kinds: Record<string, string>): HTMLLIElement {
  const item = document.createElement('li');
  const kind = hit.filters.kind?.[0] ?? '';
  const meta = element(
    'p',
    'meta',
    [kinds[kind] ?? kind, ...(hit.filters.state ?? []), ...(hit.filters.year ?? [])].filter(Boolean).join(' · '),
  );
  const heading = element('h2', '');
  heading.append(link(hit.url, hit.meta.title ?? hit.url));
  item.append(meta, heading, excerpt(hit.excerpt));

  const sections = hit.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  if (sections.length > 0) {
    const parts = element('ul', 'parts');
    for (const section of sections) {
      const part = document.createElement('li');
      part.append(link(section.url, section.title), excerpt(section.excerpt));
      parts.append(part);
    }
    item.append(parts);
  }
  return item;
}

/** Pagefind's excerpt is HTML; only its text and its marks are taken over. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = element('p', '') as HTMLParagraphElement;
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', text) : text);
  }
  return paragraph;
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
