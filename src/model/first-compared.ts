/** Which two positions a comparison begins with where there is no room for all of them. */

/** What is known of a position that stands to be compared. */
export type Contender = {
  readonly adopted: boolean;
  /** How many people argue it. */
  readonly advocates: number;
  /** In how many places of the record it is spoken of. */
  readonly mentions: number;
};

/**
 * What was adopted and its main rival, in the order in which all positions stand. The main rival is the position with the most
 * advocates among those that were not adopted; of several, the one that the record speaks of most often; of these, the first. Where
 * nothing was adopted, or everything was, the two first by that measure stand for the choice.
 */
export function firstCompared<P extends Contender>(positions: readonly P[]): P[] {
  const ranked = [...positions].sort((a, b) => b.advocates - a.advocates || b.mentions - a.mentions);
  const adopted = ranked.find((position) => position.adopted);
  const rival = ranked.find((position) => !position.adopted);
  const chosen = adopted && rival ? [adopted, rival] : ranked.slice(0, 2);
  return positions.filter((position) => chosen.includes(position));
}
