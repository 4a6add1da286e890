/**
 * A small preview of the page behind a link: what kind of record it is, its title, its state and summary. It comes from that
 * page itself, is fetched when a pointer rests on the link or the keyboard reaches it, and leaves with Escape. Without scripts,
 * and on touch screens, links are links.
 */
import { idIn } from './fragment.ts';
import { readPreview, type Preview } from './preview-page.ts';

const openAfter = 350; // Milliseconds that a pointer rests before a preview opens.
const closeAfter = 200; // Time to move the pointer from the link into the preview.

const main = document.querySelector('main');
const previews = new Map<string, Promise<Preview | undefined>>();

let card: HTMLElement | undefined;
let shownFor: HTMLAnchorElement | undefined;
let timer = 0;

function linkOf(event: Event): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || !main?.contains(link) || link.origin !== location.origin || link.pathname === location.pathname) return undefined;
  return link.pathname.endsWith('/') && !link.closest('nav') ? link : undefined;
}

function later(task: () => void, delay: number) {
  clearTimeout(timer);
  timer = window.setTimeout(task, delay);
}

function close() {
  clearTimeout(timer);
  card?.remove();
  if (shownFor?.dataset.title) shownFor.title = shownFor.dataset.title;
  shownFor?.removeAttribute('aria-describedby');
  card = shownFor = undefined;
}

async function open(link: HTMLAnchorElement) {
  const page = link.origin + link.pathname;
  const wanted = previews.get(page) ?? readPreview(page);
  previews.set(page, wanted);
  close();
  shownFor = link;
  const preview = await wanted;
  if (!preview || shownFor !== link) return;

  // The browser's own tooltip would say the same again.
  if (link.title) {
    link.dataset.title = link.title;
    link.removeAttribute('title');
  }
  card = preview.card(idIn(link.hash));
  // With a full stop, which no id of prose has.
  card.id = 'preview.card';
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(close, closeAfter));
  document.body.append(card);
  link.setAttribute('aria-describedby', card.id);
  place(card, link);
}

/** Under the link, or above it where there is more room. */
function place(element: HTMLElement, link: HTMLAnchorElement) {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8));
  const below = line.bottom + 6;
  const top = below + height > innerHeight && line.top > height ? line.top - height - 6 : below;
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}

document.addEventListener('pointerover', (event) => {
  const link = event.pointerType === 'mouse' ? linkOf(event) : undefined;
  if (!link) return;
  if (link === shownFor) clearTimeout(timer);
  else later(() => void open(link), openAfter);
});
document.addEventListener('pointerout', (event) => {
  if (linkOf(event)) later(close, closeAfter);
});
document.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link?.matches(':focus-visible')) later(() => void open(link), openAfter);
});
document.addEventListener('focusout', close);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
