/** Any two revisions of a record, compared by the code that also compared the ones in sequence when the site was built. */
import type { PackedRevisions } from '../difference/block.ts';

const form = document.querySelector<HTMLFormElement>('[data-compare]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');

if (form && result) {
  let revisions: Promise<PackedRevisions> | undefined;
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

  const show = async () => {
    const [from, to] = [select('from').value, select('to').value];
    history.replaceState(null, '', `?from=${from}&to=${to}${location.hash}`);
    revisions ??= fetch(form.dataset.revisions ?? '').then((response) => response.json() as Promise<PackedRevisions>);
    const heading = document.createElement('h2');
    // Whoever asked by keyboard or listens is led to the answer; reading all of it aloud at once would help nobody.
    heading.tabIndex = -1;
    heading.textContent = `From revision ${from} to revision ${to}`;
    const difference = document.createElement('div');
    difference.className = 'prose difference';
    try {
      const texts = await revisions;
      const { differenceOf } = await import('./comparison.ts');
      difference.innerHTML = differenceOf(texts, Number(from), Number(to));
    } catch {
      revisions = undefined;
      difference.textContent = 'The revisions could not be loaded. Try again.';
    }
    result.replaceChildren(heading, difference);
    result.dispatchEvent(new Event('docket:code', { bubbles: true }));
    heading.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  const query = new URLSearchParams(location.search);
  const missing: string[] = [];
  for (const name of ['from', 'to']) {
    const wanted = query.get(name);
    if (wanted === null) continue;
    if ([...select(name).options].some(({ value }) => value === wanted)) select(name).value = wanted;
    else missing.push(wanted);
  }
  if (missing.length > 0) {
    const note = document.createElement('p');
    note.textContent = `This text has no revision ${missing.join(' and no revision ')}. Choose two of its revisions.`;
    result.replaceChildren(note);
  } else if (query.has('from') && query.has('to')) void show();
}
