/** What is wrong with the fields of a form, beside each of them. The browser judges; its words are in its reader's language. */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>('input, select, textarea')];

/** Shows what is wrong, goes to the first field that is, and says whether all is well. */
export function showErrors(form: HTMLFormElement): boolean {
  const wrong = fieldsOf(form).filter((field) => !judge(field));
  const [first] = wrong;
  first?.closest('details')?.setAttribute('open', '');
  first?.focus();
  return wrong.length === 0;
}

/** What was wrong is judged again while it is mended. */
export function judgeAgain(form: HTMLFormElement) {
  form.addEventListener('input', () => {
    for (const field of fieldsOf(form)) if (field.ariaInvalid === 'true') judge(field);
  });
}

function judge(field: Field): boolean {
  const blank = field.required && field.value !== '' && field.value.trim() === '';
  field.setCustomValidity(blank ? 'This field is blank.' : (field.dataset.refused ?? ''));
  const place = document.getElementById(`${field.id}-error`);
  if (place) {
    place.hidden = field.validity.valid;
    place.textContent = field.validationMessage;
  }
  field.ariaInvalid = field.validity.valid ? null : 'true';
  return field.validity.valid;
}
