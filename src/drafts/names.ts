/** Names of files, made of whatever people call things. Every name is safe on every disk, in every shell and in every address. */
import { findInvisible } from '../model/invisible.ts';
import { unaccented } from '../model/unaccented.ts';

/** The longest name that is made of a title, in characters. Paths on Windows have 260 in all. */
const longest = 60;

/** Names that Windows keeps for devices, whatever follows them after a full stop. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A text on one line, without the characters that hide in it: what a title, a name or a sentence of front matter may be. */
export function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  let seen = '';
  let from = 0;
  for (const { start, length } of findInvisible(flat)) {
    seen += flat.slice(from, start);
    from = start + length;
  }
  return (seen + flat.slice(from)).replace(/ {2,}/g, ' ').trim();
}

/**
 * Lower-case words joined by hyphens, cut between words where they are too many. Accents are dropped, contractions are closed
 * (`don't` is `dont`). Empty for a title in which no Latin letter or digit is left: somebody has to choose a name then.
 */
export function slugOf(title: string): string {
  const plain = unaccented(title).replace(/['’]/g, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** True for a name as files of the record have them: lower-case words joined by hyphens, and no device of Windows. */
export function isSafeName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= longest && !devices.test(name);
}

/**
 * The name of a file that is called after its title.
 * @param kind the word that is added to a name which Windows does not allow, and that stands in for an empty one
 */
export function fileNameOf(title: string, kind: string): string {
  const slug = slugOf(title);
  return slug === '' ? `untitled-${kind}` : devices.test(slug) ? `${slug}-${kind}` : slug;
}
