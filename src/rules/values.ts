/** Walks over plain values of front matter, whatever they are. */

/** Deeper than any key of any kind lies; what is deeper is wrong, and reported as that. */
const deepest = 4;

/** A text and where it stands. */
export type TextAt = { readonly path: readonly (string | number)[]; readonly text: string };

/** A list and where it stands. */
export type ListAt = { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] };

/** Every text in front matter, in the order in which it stands there. */
export function textsIn(values: unknown): TextAt[] {
  return walk(values, []).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, text: value }] : []));
}

/** Every list in front matter. */
export function listsIn(values: unknown): ListAt[] {
  return walk(values, []).flatMap(({ path, value }) => (Array.isArray(value) ? [{ path, items: value as unknown[] }] : []));
}

function walk(value: unknown, path: readonly (string | number)[]): { path: readonly (string | number)[]; value: unknown }[] {
  if (path.length > deepest) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [{ path, value }, ...entries.flatMap(([step, item]) => walk(item, [...path, step]))];
}
