/** Narrows the list of projects; the choice stands in the address, so that it can be sent to somebody. */
const form = document.querySelector<HTMLFormElement>('[data-filters]');

if (form) {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-project]')];
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')];
  const selects = [...form.querySelectorAll('select')];
  const count = form.querySelector('output');

  const apply = () => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value) query.set(name, value);
    let shown = 0;
    for (const card of cards) {
      card.hidden = ![...query].every(([name, value]) => card.dataset[name]?.split(' ').includes(value));
      if (!card.hidden) shown++;
    }
    for (const area of areas) area.hidden = !area.querySelector('[data-project]:not([hidden])');
    if (count)
      count.textContent = shown === 0 ? 'No matching projects. Set a filter to “any”' : `${shown} project${shown === 1 ? '' : 's'}`;
    return query;
  };

  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = query.get(select.name) ?? '';
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }
  apply();
  form.addEventListener('change', () => {
    const text = apply().toString();
    history.replaceState(null, '', text ? `?${text}` : location.pathname);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
