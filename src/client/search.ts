/** The search page: results as one types, narrowed by facets, with the query in the address. */
import { loadPagefind, type Found } from './pagefind.ts';
import { resultItem } from './search-result.ts';

const pageSize = 10;
const pause = 150; // Milliseconds without a keystroke before a query is sent.

const form = document.querySelector<HTMLFormElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('[data-search-field]');
const list = document.querySelector<HTMLOListElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const none = document.querySelector<HTMLElement>('[data-search-none]');
const more = document.querySelector<HTMLButtonElement>('[data-search-more]');

if (form && field && list && status && none && more) {
  const selects = [...form.querySelectorAll('select')];
  const kinds = JSON.parse(form.dataset.kinds ?? '{}') as Record<string, string>;
  let latest = 0;
  let timer = 0;
  let found: Found = { results: [] };
  let shown = 0;

  const filters = () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));

  const showMore = async () => {
    const turn = latest;
    const hits = await Promise.all(found.results.slice(shown, shown + pageSize).map((result) => result.data()));
    if (turn !== latest) return;
    for (const hit of hits) list.append(resultItem(hit, kinds));
    shown += hits.length;
    more.hidden = shown >= found.results.length;
  };

  const search = async () => {
    const turn = ++latest;
    const query = field.value.trim();
    const chosen = filters();
    const address = new URLSearchParams({ ...(query && { q: query }), ...chosen }).toString();
    history.replaceState(null, '', address ? `?${address}` : location.pathname);
    if (!query && Object.keys(chosen).length === 0) {
      found = { results: [] };
      list.replaceChildren();
      status.textContent = '';
      none.hidden = more.hidden = true;
      return;
    }
    try {
      const pagefind = await loadPagefind(form.dataset.pagefindUrl ?? '', form.dataset.base ?? '/');
      const answer = await pagefind.search(query || null, { filters: chosen });
      if (turn !== latest) return;
      found = answer;
    } catch {
      status.textContent = 'The search could not be loaded. Try again, or use the lists.';
      return;
    }
    shown = 0;
    list.replaceChildren();
    const count = found.results.length;
    const forWhat = query ? ` for “${query}”` : '';
    status.textContent = count === 0 ? `No result${forWhat}.` : `${count} ${count === 1 ? 'result' : 'results'}${forWhat}`;
    none.hidden = count > 0;
    await showMore();
  };

  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];

  /** Arrows walk from the field through the results and back. */
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    if (at === -1) return;
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  const query = new URLSearchParams(location.search);
  field.value = query.get('q') ?? '';
  for (const select of selects) {
    const wanted = query.get(select.name) ?? '';
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pause);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== field) void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void search();
  });
  more.addEventListener('click', () => void showMore());
  form.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);
  if (query.size > 0) void search();
}
