/** The form that describes a new document: the file follows what is typed, and everything that is typed stays text. */
import { followChoices } from './choices.ts';
import { draftOf, type Entries, type Known } from '../drafts/form.ts';
import { fileOnForge, newFile } from '../drafts/new-file.ts';
import { judgeAgain, showErrors } from './field-errors.ts';
import { helpWithPeople } from './people-fields.ts';
import { watchNames } from './taken-names.ts';

/** What the buttons beside the form do. */
export type DraftForm = {
  /** Opens the forge on the file, or copies the text where no address can carry it. Shows what is wrong when something is. */
  send(): void;
  copy(): void;
  download(): void;
};

/** Ties the form to the file beside it. */
export function driveForm(form: HTMLFormElement): DraftForm {
  const { known, page, forge = '' } = form.dataset;
  const ground = JSON.parse(known ?? '') as Known;
  const forgePage = JSON.parse(page ?? '') as Parameters<typeof newFile>[0];
  const [path, text, how, button, status] = ['path', 'text', 'how', 'button', 'status'].map((name) =>
    document.querySelector<HTMLElement>(`[data-draft-${name}]`),
  );
  const write = (place: HTMLElement | null | undefined, words: string) => place && (place.textContent = words);

  const current = () => {
    const draft = draftOf(ground, entriesOf(form), localDay(new Date()));
    return { ...draft, ...newFile(forgePage, draft.path, draft.text) };
  };

  const show = () => {
    const draft = current();
    write(path, fileOnForge(forgePage, draft.path));
    write(text, draft.text);
    write(button, draft.holdsText ? `Continue on ${forge}` : 'Copy the text');
    if (draft.holdsText) write(how, `Opens ${forge} in a new tab, with the file filled in.`);
    else if (forgePage.text === undefined) write(how, `Copies the text, then opens ${forge}.`);
    else write(how, `The text is too long for a link: copy or download it, then paste it on ${forge}.`);
  };

  const say = (words: string, url: string, label: string) => {
    const link = document.createElement('a');
    Object.assign(link, { href: url, target: '_blank', rel: 'noopener', textContent: label });
    status?.replaceChildren(`${words} `, link, '.');
  };

  const copy = () => {
    const { text, url } = current();
    const goOn = (words: string) => say(words, url, `open the new file on ${forge}`);
    navigator.clipboard.writeText(text).then(
      () => goOn('Text copied. To paste it,'),
      () => goOn('The text could not be copied. Select or download it, and'),
    );
  };

  followChoices(form);
  helpWithPeople(form);
  watchNames(form);
  judgeAgain(form);
  show();
  form.addEventListener('input', () => {
    show();
    status?.replaceChildren();
  });

  return {
    copy,
    send() {
      if (!showErrors(form)) return;
      const { holdsText, url } = current();
      if (!holdsText) {
        copy();
        return;
      }
      open(url, '_blank', 'noopener');
      say(`${forge} is open in another tab.`, url, 'Open it again');
    },
    download() {
      const { path, text } = current();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
      link.download = path.split('/').at(-1) ?? '';
      link.click();
      // A busy browser begins later, and finds nothing at an address that was given up at once.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  };
}

function entriesOf(form: HTMLFormElement): Entries {
  const data = new FormData(form);
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)]));
}

/** The reader's day, whatever the time zone of the record, as an ISO date. */
function localDay(now: Date): string {
  const parts = [String(now.getFullYear()), String(now.getMonth() + 1), String(now.getDate())];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
