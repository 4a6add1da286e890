/** In which order texts stand. No order here depends on the language of the machine, by which `localeCompare` would go. */

const collator = new Intl.Collator('en');

/** Orders words as readers look them up: capitals and accents aside, `Émile` beside `Emil`. */
export function alphabetically(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Orders codes by their characters: ISO dates from the oldest, ids, paths. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
