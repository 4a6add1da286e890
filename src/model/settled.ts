/** When an RFC was settled: by its decision, or by the state that ended the discussion. */
import type { Phase } from './lifecycle.ts';
import type { Rail } from './rail.ts';
import type { DecisionRecord } from './record.ts';

/** Phases in which nothing is left to decide; an RFC that is paused may be taken up again. */
export const settledPhases: readonly Phase[] = ['agreed', 'done', 'closed'];

/**
 * The day on which an RFC was settled, as an ISO date: that of the latest decision on it, or the day on which it entered the first of
 * the settled states that it has been in since. `undefined` for one that is not settled, and where nobody can tell: the first revision
 * of a text that was imported found it settled already.
 */
export function settledOn(rail: Rail, decisions: readonly DecisionRecord[]): string | undefined {
  const been = rail.steps.filter(({ place }) => place !== 'ahead');
  const before = been.findLastIndex(({ state }) => !settledPhases.includes(state.phase));
  const first = been[before + 1];
  if (!first) return undefined;
  const made = decisions.flatMap(({ data }) => (data.status === 'proposed' ? [] : [data.date])).sort();
  return made.at(-1) ?? (first.earlier ? undefined : first.since?.slice(0, 10));
}
