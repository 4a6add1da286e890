/** A number means one record for ever, also when that record is gone. */
import { retiredHolder } from '../model/numbers.ts';
import { changesOfNumbers } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { moveToFree, numberWord } from './wording.ts';

export const numberReused: ChangeRule = {
  id: 'number-reused',
  severity: 'error',
  *checkChange(context) {
    // A record that begins anew has all of its numbers to give away.
    if (context.beginsAnew) return;
    const { added, gone, facts, free } = changesOfNumbers(context);
    const old = new Set(context.before.documents.map(({ document: { path } }) => `${path?.kind} ${path?.number}`));
    for (const { document, kind, number, id } of added) {
      const removed = gone.find((each) => each.kind === kind && each.number === number);
      const earlier = old.has(`${kind} ${number}`) ? undefined : retiredHolder({ kind, number, id }, facts);
      if (!removed && !earlier) continue;
      yield {
        file: document.file,
        message: removed
          ? `${numberWord(kind, number)} is the number of ${removed.file}, which this change removes`
          : `${numberWord(kind, number)} was the number of ${earlier?.id}, which commit ${earlier?.commit.slice(0, 10)} removed`,
        help: `people still refer to the old one: take the next free number: ${moveToFree(document.file, free(kind))}`,
      };
    }
  },
};
