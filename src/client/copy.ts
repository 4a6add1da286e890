/** Buttons that copy the code beside them. Without scripts, code can be selected. */
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-copy]');

// Screen readers tell what changes here; a button that is renamed under their cursor tells nothing.
const told = document.createElement('output');
told.className = 'visually-hidden';
if (buttons.length > 0) document.body.append(told);

for (const button of buttons) {
  const label = button.querySelector('span') ?? button;
  button.addEventListener('click', () => {
    const code = button.closest('[data-code]')?.querySelector('code');
    const say = (word: string) => {
      label.textContent = told.textContent = word;
      setTimeout(() => {
        label.textContent = 'Copy';
        told.textContent = '';
      }, 2000);
    };
    const failed = () => {
      // What cannot be copied here is ready to be copied by hand.
      if (code) getSelection()?.selectAllChildren(code);
      say('Selected');
    };
    // Browsers have no clipboard for pages that came without encryption.
    if (!('clipboard' in navigator)) failed();
    else navigator.clipboard.writeText(code?.textContent ?? '').then(() => say('Copied'), failed);
  });
}
