/** What the record has already, by the names under which somebody may be about to describe it again. */
import { oneLine, slugOf } from './names.ts';

/** A name that is taken, as {@link nameKey} makes it, who or what has it, their page, and whether a new file would be the same file. */
export type Taken = readonly [key: string, name: string, href: string, isFile: boolean];

/** A name as names are compared: as a file is named, or as it is where no Latin letter is in it. */
export function nameKey(name: string): string {
  return slugOf(name) || oneLine(name).toLowerCase();
}

/** Who or what has a name already; whatever has the very file comes before others of the same name. */
export function takenBy(all: readonly Taken[], name: string): Taken | undefined {
  const key = nameKey(name);
  const same = key === '' ? [] : all.filter(([each]) => each === key);
  return same.find(([, , , isFile]) => isFile) ?? same[0];
}
