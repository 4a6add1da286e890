/**
 * Links into a column of a comparison that is hidden choose that column first. Without scripts, styles show it while it is the
 * target of the address.
 */
import { idIn } from './fragment.ts';

function choose(hash: string): HTMLElement | undefined {
  const target = document.getElementById(idIn(hash));
  const cell = target?.closest<HTMLTableCellElement>('[data-comparison] :is(th, td)');
  // Where every position is shown, there is nothing to choose.
  if (!target || !cell || getComputedStyle(cell).display !== 'none') return undefined;
  const box = cell.closest('[data-comparison]')?.querySelectorAll<HTMLInputElement>('[data-column]')[cell.cellIndex - 1];
  if (!box) return undefined;
  box.checked = true;
  return target;
}

if (document.querySelector('[data-comparison]')) {
  const arrive = () => choose(location.hash)?.scrollIntoView();
  arrive();
  addEventListener('hashchange', arrive);
  // Before the link is followed, so that the browser itself finds the place and remembers the way back.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (link?.pathname === location.pathname && link.origin === location.origin) choose(link.hash);
  });
}
