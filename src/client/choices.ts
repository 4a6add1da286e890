/** Fields in which one thing is chosen: what the choice means for the rest of the form, and why. */

/**
 * Says what there is to say of a choice, and sets the field that follows from it, so that the form never proposes what the check refuses.
 * Comes before whatever reads the form.
 */
export function followChoices(form: HTMLFormElement) {
  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const place = select.closest('.field')?.querySelector('[data-remarks]');
    if (!place) continue;
    const remark = () => (place.textContent = select.selectedOptions[0]?.dataset.remark ?? '');
    remark();
    select.addEventListener('input', () => {
      remark();
      follow(form, select);
    });
    // What was chosen before this script came, unless the address chooses what follows too.
    if (!asked.has(setBy(select)[0])) follow(form, select);
  }
}

/** The field that follows from a choice, and what it is set to; no field has an empty name. */
function setBy(select: HTMLSelectElement): readonly [name: string, value: string] {
  const [name = '', value = ''] = select.selectedOptions[0]?.dataset.sets?.split('=') ?? [];
  return [name, value];
}

function follow(form: HTMLFormElement, select: HTMLSelectElement) {
  const [name, value] = setBy(select);
  const other = form.elements.namedItem(name);
  if (other instanceof HTMLSelectElement) other.value = value;
}
