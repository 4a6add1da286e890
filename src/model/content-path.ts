/** Paths of the record's files, with forward slashes, as every message shows them. */

/** The path below the content folder: `meetings/2015-02-11.mdx`. */
export function pathBelow(file: string): string {
  return file.slice(file.indexOf('/') + 1);
}

/** True for files that are front matter from the first line to the last. */
export function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}

/** The largest file that is read, in bytes. */
export const maxFileSize = 1_000_000;
