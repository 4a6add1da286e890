/** Numbers of records. */

/** A number as names of files have it: `0008`. */
export function padded(number: number): string {
  return String(number).padStart(4, '0');
}
