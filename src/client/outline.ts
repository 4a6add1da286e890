/** Marks the section that is being read in the outline. Without it the outline is a plain list of links. */
const outline = document.querySelector<HTMLElement>('[data-outline]');

if (outline) {
  const links = new Map(
    [...outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

  const mark = (id: string | undefined) => {
    for (const [each, link] of links) {
      if (each === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  // A section is being read from the moment its heading enters the upper third of the window.
  const update = () => mark(headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id ?? headings[0]?.id);
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
  for (const heading of headings) observer.observe(heading);
  addEventListener('hashchange', update);
  update();
}
