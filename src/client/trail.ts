/** Shows or hides kinds of entries in the trail, and tells how many are left. Without scripts the trail is complete. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-trail-filter]')) {
  const entries = [...(form.parentElement?.querySelectorAll<HTMLElement>('[data-types]') ?? [])];
  const count = form.querySelector('output');

  const apply = () => {
    const wanted = new FormData(form).getAll('type');
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !entry.dataset.types?.split(' ').some((type) => wanted.includes(type));
      if (!entry.hidden) shown++;
    }
    const left = shown === 0 ? 'No entries. Choose a type' : `${shown} of ${entries.length} entries`;
    if (count) count.textContent = shown === entries.length ? '' : left;
  };

  form.addEventListener('change', apply);
  // Who comes back finds the boxes as they were left: browsers see to that, and only to that.
  addEventListener('pageshow', apply);
}
