/**
 * Marks the section that is being read in the outline, and keeps the mark in sight where the outline scrolls. Without it the outline
 * is a plain list of links.
 */
import { idIn } from './fragment.ts';

const outline = document.querySelector<HTMLElement>('[data-outline]');
const list = outline?.querySelector<HTMLElement>('[data-outline-list]');

if (outline && list) {
  const now = outline.querySelector<HTMLElement>('[data-outline-now]');
  const sections = [...outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const heading = document.getElementById(idIn(link.hash));
    return heading ? [{ link, heading }] : [];
  });
  type Section = (typeof sections)[number];

  let current: Section | undefined;
  /** The section that somebody went to, while the window stays where that led. */
  let asked: { section: Section; at: number } | undefined;
  let waiting = false;

  const arrive = () => {
    const section = sections.find(({ heading }) => heading.id === idIn(location.hash));
    asked = section && { section, at: scrollY };
    update();
  };

  const update = () => {
    waiting = false;
    if (asked && Math.abs(asked.at - scrollY) > 2) asked = undefined;
    const section = asked?.section ?? sections[readAt(scrollY)];
    if (section === current) return;
    current?.link.removeAttribute('aria-current');
    current = section;
    current?.link.setAttribute('aria-current', 'true');
    if (now) now.textContent = current?.link.textContent ?? '';
    follow();
  };

  /**
   * The section that is being read when the page is scrolled to `y`: a heading has entered the upper third of the window. The last
   * ones of a page get no further up than its end lets them; they take turns on the way there.
   */
  const readAt = (y: number) => {
    const end = document.documentElement.scrollHeight - innerHeight;
    const from = sections.map(({ heading }) => heading.getBoundingClientRect().top + scrollY - innerHeight / 3);
    const reached = from.filter((each) => each <= end).length;
    const start = Math.max(0, from[reached - 1] ?? 0);
    const turns = from.length - reached;
    for (let turn = 1; turn <= turns; turn++) from[reached + turn - 1] = start + ((end - start) * turn) / turns;
    return Math.max(
      0,
      from.findLastIndex((each) => each <= y + 1),
    );
  };

  /** Scrolls the outline, never the page, until the mark stands clear of its edges. */
  const follow = () => {
    if (!current) return;
    const room = 60; // As much as fades out at the lower edge, and a line.
    const [box, link] = [list.getBoundingClientRect(), current.link.getBoundingClientRect()];
    if (link.top < box.top + room) list.scrollTop -= box.top + room - link.top;
    else if (link.bottom > box.bottom - room) list.scrollTop += link.bottom - box.bottom + room;
  };

  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(update);
      waiting = true;
    },
    { passive: true },
  );
  addEventListener('resize', update);
  addEventListener('hashchange', arrive);
  outline.querySelector('details')?.addEventListener('toggle', follow);
  arrive();
}
