/** The one day that whatever depends on today goes by: what is overdue, over, past or still to come. */
import { InvalidArgumentError, Option } from 'commander';
import { isCalendarDate } from '../model/dates.ts';
import type { Config } from '../model/config.ts';
import { clockDate } from '../model/time-zone.ts';
import { readLastCommit } from '../git/last-commit.ts';
import { todayIn } from './today.ts';

/** What stands for the day that it is now where the community is. */
const now = 'today';

/**
 * `--as-of`, for every command that depends on a day.
 * @param otherwise which day counts when the option is left out, for `--help`
 */
export function asOfOption(otherwise: string): Option {
  return new Option('--as-of <day>', `the day that counts as today: an ISO date, or \`${now}\`; ${otherwise}`).argParser((text: string) => {
    if (text !== now && !isCalendarDate(text)) throw new InvalidArgumentError(`Write a day like 2015-02-11, or \`${now}\`.`);
    return text;
  });
}

/** Which day counts when nobody gives one, where what is shown is a commit and nothing else. */
export const commitDay = 'when left out, the day of the last commit, or today while the record has changes that are not committed';

/**
 * The day that a command goes by, as an ISO date in the community's time zone: the one that was given; otherwise that of the commit
 * that is checked out, so that one commit always comes to the same. What is not committed is of today.
 * @param given as `--as-of` has it
 * @param say is told when no commit can say the day; what is published then depends on the day on which it is built
 */
export async function asOfDay(
  root: string,
  { timeZone }: Pick<Config, 'timeZone'>,
  given: string | undefined,
  say: (sentence: string) => void = () => undefined,
): Promise<string> {
  if (given !== undefined) return given === now ? todayIn(timeZone) : given;
  const commit = await readLastCommit(root);
  if (commit?.changed) return todayIn(timeZone);
  const day = commit && clockDate(commit.date, timeZone);
  if (day !== undefined && isCalendarDate(day)) return day;
  const today = todayIn(timeZone);
  say(
    `${commit ? 'the date of the last commit is no day that a record can tell of' : 'no commit tells which day to go by'}, so it is today, ${today}: --as-of gives another`,
  );
  return today;
}
