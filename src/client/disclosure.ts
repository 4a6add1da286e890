/**
 * Lists of links that open over the page, such as the menu and the contents: they close with Escape, when a link in them is followed,
 * and when somebody turns to something else. Without scripts their own button closes them.
 */
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-disclosure]')) {
  const isInside = ({ target }: Event) => target instanceof Node && details.contains(target);
  const leave = (event: Event) => {
    if (!isInside(event)) details.open = false;
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('focusin', leave);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    // Whoever was in the list is back at its button.
    if (isInside(event)) details.querySelector('summary')?.focus();
  });
  details.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) details.open = false;
  });
}
