/** Narrows the list of projects; the choice stands in the address, so that it can be sent to somebody and is there again after Back. */
const form = document.querySelector<HTMLFormElement>('[data-filters]');
const output = form?.querySelector('output');
const clear = form?.querySelector('button');

if (form && output && clear) {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-choices]')].map((card) => ({
    card,
    choices: JSON.parse(card.dataset.choices ?? '[]') as readonly string[],
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
    group,
    count: group.querySelector('[data-count]'),
    all: group.querySelectorAll('[data-choices]').length,
    isFold: group instanceof HTMLDetailsElement,
  }));
  const selects = [...form.querySelectorAll('select')];
  const total = Number(output.dataset.total);

  const apply = () => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value) query.set(name, value);
    const wanted = [...query].map(([name, value]) => `${name}=${value}`);
    let shown = 0;
    for (const { card, choices } of cards) {
      card.hidden = !wanted.every((choice) => choices.includes(choice));
      if (!card.hidden) shown++;
    }
    for (const { group, count, all, isFold } of groups) {
      const left = group.querySelectorAll('[data-choices]:not([hidden])').length;
      group.hidden = left === 0;
      if (isFold) (group as HTMLDetailsElement).open = wanted.length > 0;
      if (count) count.textContent = left === all ? `${all}` : `${left} of ${all}`;
    }
    clear.hidden = wanted.length === 0;
    output.textContent = shown === 0 ? 'No project matches these filters.' : `${shown} project${shown === 1 ? '' : 's'}`;
    if (shown > 0 && wanted.length > 0) output.textContent += ` of ${total}`;
    return query;
  };
  const choose = () => {
    const text = apply().toString();
    history.replaceState(null, '', (text ? `?${text}` : location.pathname) + location.hash);
  };

  // What readers chose before this script came goes before what the address says.
  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = query.get(select.name) ?? '';
    if (!select.value && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }
  if (selects.some(({ value }) => value)) choose();
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    choose();
    selects[0]?.focus();
  });
}
