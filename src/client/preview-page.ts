/** What a preview shows, taken from the page that it previews. */

/** A page that can be previewed. */
export type Preview = {
  /** The card for the page, or for the section with the given id. */
  card(section: string): HTMLElement;
};

/** Fetches a page and reads its head; nothing for a page that has none, or cannot be fetched. */
export async function readPreview(address: string): Promise<Preview | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const title = textOf(page.querySelector('main h1'));
    return title ? { card: (section) => makeCard(page, title, section) } : undefined;
  } catch {
    return undefined;
  }
}

function makeCard(page: Document, title: string, section: string): HTMLElement {
  const card = document.createElement('div');
  card.className = 'preview';
  card.setAttribute('role', 'tooltip');
  const heading = section ? page.getElementById(section) : null;
  const state = page.querySelector('main .rail [aria-current] .state, main .band .state, main .facts .state, main .eyebrow .state');
  const kind = textOf(page.querySelector('main .eyebrow b'));

  const meta = line('p', 'meta', kind);
  if (state) meta.append(copyOfState(state));
  card.append(meta, line('p', 'preview-title', heading?.matches('h2, h3') ? `${title}: ${textOf(heading)}` : title));
  const summary = heading ? textOf(followingText(heading)) : textOf(page.querySelector('main .standfirst'));
  if (summary) card.append(line('p', 'preview-text', shorten(summary)));
  return card;
}

/** The first paragraph of a section, or the marked text itself. */
function followingText(heading: Element): Element | null {
  if (!heading.matches('h2, h3')) return heading.querySelector('p:not(.mark-label)');
  let next = (heading.closest('.heading') ?? heading).nextElementSibling;
  while (next && !next.matches('p, .heading')) next = next.nextElementSibling;
  return next?.matches('p') ? next : null;
}

function copyOfState(state: Element): HTMLElement {
  const copy = line('span', '', textOf(state));
  copy.className = state.className;
  return copy;
}

function line(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  return text.length <= 220 ? text : `${text.slice(0, text.lastIndexOf(' ', 220))} …`;
}
