/**
 * Buttons that copy code, one for each block. Without scripts, code can be selected. What comes to a page later says so with the
 * event `docket:code`.
 */

// Screen readers tell what changes here; a button that is renamed under their cursor tells nothing.
const told = document.createElement('output');
told.className = 'visually-hidden';
document.body.append(told);

/** Gives every block of code that has none a button, but those of forms, which have their own. */
function addButtons() {
  let heading = '';
  for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, pre')) {
    if (element.tagName !== 'PRE') heading = element.textContent.trim();
    else if (!element.closest('.draft, .code')) addButton(element, element.dataset.label ?? heading);
  }
}

function addButton(pre: HTMLElement, name: string) {
  const button = document.createElement('button');
  button.type = 'button';
  const label = document.createElement('span');
  label.textContent = 'Copy';
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = name ? ` the code of “${name}”` : ' the code';
  button.append(label, rest);

  const say = (word: string) => {
    label.textContent = told.textContent = word;
    setTimeout(() => {
      label.textContent = 'Copy';
      told.textContent = '';
    }, 2000);
  };
  button.addEventListener('click', () => {
    const failed = () => {
      // What cannot be copied here is ready to be copied by hand.
      getSelection()?.selectAllChildren(pre);
      say('Selected');
    };
    // Browsers have no clipboard for pages that came without encryption.
    if (!('clipboard' in navigator)) failed();
    else navigator.clipboard.writeText(codeOf(pre)).then(() => say('Copied'), failed);
  });

  const frame = document.createElement('div');
  frame.className = 'code';
  pre.replaceWith(frame);
  frame.append(pre, button);
}

/** The code of a block. Of one that shows what changed it is the later text; of one that was deleted, what was deleted. */
function codeOf(pre: HTMLElement): string {
  const later = pre.cloneNode(true) as HTMLElement;
  for (const gone of later.querySelectorAll('del')) gone.remove();
  return later.textContent || pre.textContent;
}

document.addEventListener('docket:code', addButtons);
addButtons();
