/**
 * The form that describes a new document, once somebody turns to it: what writes documents is loaded then, and not before, so that
 * reading the page costs nothing. Fields can be filled in by the address, as in `?title=Crash+reports`.
 */
import type { DraftForm } from './draft-form.ts';

const form = document.querySelector<HTMLFormElement>('[data-draft]');

if (form) {
  let loading: Promise<DraftForm> | undefined;
  const load = () => (loading ??= import('./draft-form.ts').then(({ driveForm }) => driveForm(form)));
  const on = (name: keyof DraftForm) => document.querySelector(`[data-draft-${name}]`);
  const act = (name: keyof DraftForm) => void load().then((driven) => driven[name]());

  fillIn(form.elements, new URLSearchParams(location.search));
  // What is wrong stands beside the fields; the browser's own bubbles are for forms without a script.
  form.noValidate = true;
  for (const begins of ['focusin', 'input']) form.addEventListener(begins, () => void load(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act('send');
  });
  for (const name of ['copy', 'download'] as const) on(name)?.addEventListener('click', () => act(name));
  // Browsers give back what stood in the fields before a reload.
  addEventListener('pageshow', () => (location.search || [...form.elements].some(isChanged)) && void load());
}

/** Whether a reader has changed a field since the page came: browsers give back what stood there before a reload. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(0, first);
  }
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue;
}

/** Puts what the address says into the fields that it names, where no reader has changed them; choices only where they are offered. */
function fillIn(fields: Iterable<Element>, query: URLSearchParams) {
  for (const field of fields) {
    if (isChanged(field)) continue;
    if (field instanceof HTMLSelectElement) {
      const wanted = query.get(field.name) ?? '';
      if (query.has(field.name) && [...field.options].some(({ value }) => value === wanted)) field.value = wanted;
    } else if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked ||= query.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = query.get(field.name) ?? field.value;
    }
  }
}
