/** The search page: results as one types, the record itself before texts, narrowed by facets, with the query in the address. */
import type { Answer, Places } from './answer.ts';

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
  const places: Places = {
    records: form.dataset.records ?? '',
    engine: form.dataset.pagefindUrl ?? '',
    base: form.dataset.base ?? '/',
    kinds: JSON.parse(form.dataset.kinds ?? '{}') as Record<string, string>,
  };
  let latest = 0;
  let timer = 0;
  let answer: Answer | undefined;
  let shown = 0;

  const filters = () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));

  const showMore = async () => {
    if (!answer) return;
    const turn = latest;
    const items = await answer.results(shown, shown + pageSize);
    if (turn !== latest) return;
    for (const [at, item] of items) {
      const present = list.querySelector(`:scope > [data-place="${at}"]`);
      item.dataset.place = String(at);
      if (present) present.replaceWith(item);
      else list.append(item);
    }
    shown += pageSize;
    more.hidden = shown >= answer.total;
  };

  const search = async () => {
    const turn = ++latest;
    const query = field.value.trim();
    const chosen = filters();
    const address = new URLSearchParams({ ...(query && { q: query }), ...chosen }).toString();
    history.replaceState(null, '', address ? `?${address}` : location.pathname);
    if (!query && Object.keys(chosen).length === 0) {
      answer = undefined;
      list.replaceChildren();
      status.textContent = '';
      none.hidden = more.hidden = true;
      return;
    }
    let next: Answer;
    try {
      const { answerTo } = await import('./answer.ts');
      next = await answerTo(query, chosen, places);
    } catch {
      status.textContent = 'The search could not be loaded. Try again, or use the lists.';
      return;
    }
    if (turn !== latest) return;
    answer = next;
    shown = 0;
    list.replaceChildren();
    status.textContent = answer.sentence;
    none.hidden = answer.total > 0;
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

  // What readers typed and chose before this script came goes before what the address says.
  const query = new URLSearchParams(location.search);
  field.value ||= query.get('q') ?? '';
  for (const select of selects) {
    const wanted = query.get(select.name) ?? '';
    if (!select.value && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
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
  if ([field, ...selects].some(({ value }) => value)) void search();
}
