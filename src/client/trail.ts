/** Shows or hides kinds of entries in the trail. Without scripts the trail is complete. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-trail-filter]')) {
  form.addEventListener('change', () => {
    const shown = new FormData(form).getAll('type');
    for (const entry of form.parentElement?.querySelectorAll<HTMLElement>('[data-type]') ?? []) {
      entry.hidden = !shown.includes(entry.dataset.type ?? '');
    }
  });
}
