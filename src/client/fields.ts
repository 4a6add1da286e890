/** What fields hold: what readers put there goes before what the address says, for people type and choose before scripts have come. */

/** Whether a reader has changed a field since the page came. */
export function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(0, first);
  }
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue;
}

/** Puts what the address says into the fields that it names, where no reader has changed them; choices only where they are offered. */
export function fillIn(fields: Iterable<Element>, query: URLSearchParams) {
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
