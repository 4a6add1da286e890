/** What a community’s settings of rules mean to whoever begins a document: the command line and the forms ask for what the checker asks for. */
import type { Config } from './config.ts';
import type { Kind } from './kinds.ts';
import { undecidedPhases, type Phase } from './lifecycle.ts';

/** True where a community turned a rule off. */
export function isOff({ rules }: Pick<Config, 'rules'>, rule: string): boolean {
  const setting = rules[rule];
  return setting === 'off' || (typeof setting === 'object' && setting.severity === 'off');
}

/** A parameter of a rule as it is written in the configuration; `undefined` where it is left out. */
function parameterOf({ rules }: Pick<Config, 'rules'>, rule: string, name: string): unknown {
  const setting = rules[rule];
  return typeof setting === 'object' ? setting[name] : undefined;
}

/** The headings that a community requires of a kind; none where it names none, or has turned the rule off. */
export function requiredHeadings(config: Pick<Config, 'rules'>, kind: Kind): readonly string[] {
  const headings = isOff(config, 'required-sections') ? undefined : parameterOf(config, 'required-sections', kind);
  return Array.isArray(headings) ? headings.filter((heading) => typeof heading === 'string') : [];
}

/** How many days it holds that somebody looked whether a project is as it says, where the community sets no other number. */
export const reviewDays = 365;

/** After how many days a project counts as not looked at: as the rule `review-overdue` has it. */
export function reviewDaysOf(config: Pick<Config, 'rules'>): number {
  const days = parameterOf(config, 'review-overdue', 'days');
  return typeof days === 'number' ? days : reviewDays;
}

/** The phases in which an RFC waits for its decision: those that a community names, or the usual ones. */
export function undecidedPhasesOf(config: Pick<Config, 'rules'>): readonly Phase[] {
  const named = parameterOf(config, 'decision-against-state', 'undecided');
  return Array.isArray(named) ? (named as Phase[]) : undecidedPhases;
}
