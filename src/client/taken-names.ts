/** Fields that name the new file: what has that name already is said at once, and a name of which no file can be made is asked for. */
import { slugOf } from '../drafts/names.ts';
import { takenBy, type Taken } from '../drafts/taken.ts';

/** Watches the fields that name the file. The list of names is fetched once; `refused` of a field is what `showErrors` says of it. */
export function watchNames(form: HTMLFormElement) {
  const { taken: url } = form.dataset;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[data-names]')];
  if (!url || fields.length === 0) return;
  let taken: readonly Taken[] = [];
  const [slug, day] = ['slug', 'date'].map((name) => fields.find((field) => field.name === name));
  // The name of a meeting stands behind its day.
  const nameIn = (field: HTMLInputElement) =>
    field === slug && day && field.value.trim() !== '' ? `${day.value} ${field.value}` : field.value;
  const judge = () => {
    for (const field of fields) {
      const same = takenBy(taken, nameIn(field));
      // Two people may have one name: a file name of its own tells them apart.
      const refused = same?.[3] === true && (field === slug || !slug?.value.trim());
      if (refused) field.dataset.refused = `${same[1]} is already in the record.`;
      else delete field.dataset.refused;
      tell(field, same);
    }
    if (slug) askForName(slug, fields);
  };
  form.addEventListener('input', judge);
  judge();
  fetch(url).then(
    async (response) => {
      taken = (await response.json()) as readonly Taken[];
      judge();
    },
    () => {
      // Nothing is said here, and the forge says that the file is there.
    },
  );
}

function tell(field: HTMLInputElement, same: Taken | undefined) {
  const place = field.closest('.field')?.querySelector('[data-remarks]');
  if (!place || place.textContent === (same ? `${same[1]} is already in the record.` : '')) return;
  if (!same) {
    place.replaceChildren();
    return;
  }
  const link = document.createElement('a');
  Object.assign(link, { href: same[2], target: '_blank', rel: 'noopener', textContent: same[1] });
  place.replaceChildren(link, ' is already in the record.');
}

/** Where a name has no Latin letter or digit, the file needs one that has. */
function askForName(slug: HTMLInputElement, fields: readonly HTMLInputElement[]) {
  const named = slug.value.trim() === '' ? fields.find((field) => field !== slug && field.value.trim() !== '') : slug;
  if (named && slugOf(named.value) === '') slug.dataset.refused = 'Give the file a name here: Latin letters, digits and hyphens.';
}
