/** Fields for people: suggestions after every comma, and a word about those whom the record does not know yet. */
import { slugOf } from '../drafts/names.ts';

/** Everybody whom the record knows: id and name. */
type People = readonly (readonly [id: string, name: string])[];

/** Begins to help once somebody comes to such a field: only then is the list of people fetched. */
export function helpWithPeople(form: HTMLFormElement) {
  let people: Promise<People> | undefined;
  const { people: url = '', newcomer = '', proposal = '' } = form.dataset;
  for (const field of form.querySelectorAll<HTMLInputElement>('input[list]')) {
    const help = async () => {
      people ??= fetch(url).then((response) => response.json() as Promise<People>);
      try {
        const known = await people;
        suggest(field, known);
        tellStrangers(field, known, newcomer, proposal);
      } catch {
        // Nobody is suggested, and the check tells who is not known.
      }
    };
    field.addEventListener('focus', () => void help());
    field.addEventListener('input', () => void help());
    field.addEventListener('blur', () => void help());
    if (field.value || field === document.activeElement) void help();
  }
}

/** Browsers compare suggestions with all that was typed, so the people before the last comma are part of each. */
function suggest(field: HTMLInputElement, people: People) {
  const before = field.value.slice(0, field.value.lastIndexOf(',') + 1);
  const space = before ? ' ' : '';
  if (!field.list || (field.list.dataset.before === before && field.list.options.length > 0)) return;
  field.list.dataset.before = before;
  field.list.replaceChildren(
    ...people.map(([id, name]) => {
      const option = document.createElement('option');
      option.value = `${before}${space}${id}`;
      option.label = name;
      return option;
    }),
  );
}

/** Whoever is named needs a file of their own. Somebody who is still being typed may yet become somebody who is known. */
function tellStrangers(field: HTMLInputElement, people: People, newcomer: string, proposal: string) {
  const place = field.closest('.field')?.querySelector('[data-remarks]');
  if (!place) return;
  const typing = field === document.activeElement;
  const names = field.value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => slugOf(name) !== '' && !people.some(([id]) => id === slugOf(name)))
    .filter((name, index, all) => index < all.length - 1 || !typing || !people.some(([id]) => id.startsWith(slugOf(name))));
  const parts = names.flatMap((name) => {
    const link = document.createElement('a');
    link.href = `${newcomer}?${new URLSearchParams({ name }).toString()}`;
    // A tab of its own: what was typed here stays.
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = `add ${slugOf(name)}`;
    return [
      `No one in the record has the id ${slugOf(name)} yet. Everyone named needs a file: `,
      link,
      ` in a new tab. Put both files in one ${proposal}. `,
    ];
  });
  if (place.textContent !== parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join(''))
    place.replaceChildren(...parts);
}
