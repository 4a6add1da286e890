/** Buttons that copy the code beside them. Without scripts, code can be selected. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', () => {
    const code = button.closest('[data-code]')?.querySelector('code')?.textContent ?? '';
    const say = (word: string) => {
      button.textContent = word;
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    };
    navigator.clipboard.writeText(code).then(
      () => say('Copied'),
      () => say('Not copied'),
    );
  });
}
