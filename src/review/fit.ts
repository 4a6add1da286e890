/** Keeps a comment below the size that forges take: sections give way from their ends, the least important first. */

/** A part of a comment: a heading and entries that can be left out one by one, from the end. */
export type Section = {
  /** What its entries are called, as in "12 changes in words were cut". */
  readonly name: string;
  readonly heading: string;
  readonly entries: readonly string[];
};

/** Entries that every section keeps as long as others have more. */
const fewest = 20;

/** Room for the sentence that says what was cut. */
const noteRoom = 600;

/**
 * The sections as one text of at most `limit` UTF-16 units, and a sentence on what had to be left out.
 * @param least names of sections in the order in which they give way
 */
export function fit(sections: readonly Section[], least: readonly string[], limit: number): string {
  const kept = new Map(sections.map((section) => [section.name, [...section.entries]]));
  const write = () =>
    sections
      .filter(({ name }) => (kept.get(name) ?? []).length > 0)
      .map(({ name, heading }) => [...(heading ? [heading, ''] : []), ...(kept.get(name) ?? [])].join('\n'))
      .join('\n\n');
  let surplus = write().length - limit;
  if (surplus <= 0) return write();

  surplus += noteRoom;
  for (const atLeast of [fewest, 0]) {
    for (const name of least) {
      const entries = kept.get(name) ?? [];
      while (surplus > 0 && entries.length > atLeast) surplus -= (entries.pop()?.length ?? 0) + 1;
    }
  }
  const cut = sections.flatMap(({ name, entries }) => {
    const gone = entries.length - (kept.get(name)?.length ?? 0);
    return gone > 0 ? [`${gone} of ${entries.length} ${name}`] : [];
  });
  return `${write()}\n\nThis comment would be too long for a forge. Cut: ${cut.join(', ')}. \`npm run review\` with \`--format json\` has everything.`;
}
