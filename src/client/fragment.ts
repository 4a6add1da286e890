/** The id that the fragment of an address names, as browsers read it: percent signs that encode nothing stand for themselves. */
export function idIn(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
