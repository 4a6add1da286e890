/** The theme button, the `/` key, and what closes the menu. Without scripts the system chooses the theme and search is a link. */
import './disclosure.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
const searchLink = document.querySelector<HTMLAnchorElement>('[data-search-link]');

if (button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `Switch to the ${isDark() ? 'light' : 'dark'} theme`);
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('docket-theme', root.dataset.theme);
    } catch {
      // Without storage the choice holds for this page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('[data-search-field]');
  if (field) field.focus();
  else searchLink?.click();
});
