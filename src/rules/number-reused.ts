/** A number means one record for ever, also when that record is gone. */
import { changesOfNumbers } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { numberWord, renumberCommand } from './wording.ts';

export const numberReused: ChangeRule = {
  id: 'number-reused',
  severity: 'error',
  *checkChange({ changes, before, after, tip, removedNumbers }) {
    const { added, gone, free } = changesOfNumbers({ changes, after, tip });
    const old = new Map(before.documents.map(({ document: { path } }) => [`${path?.kind} ${path?.number}`, true]));
    for (const { document, kind, number, id } of added) {
      const removed = gone.find((each) => each.kind === kind && each.number === number);
      const earlier = old.has(`${kind} ${number}`)
        ? undefined
        : removedNumbers.findLast((each) => each.kind === kind && each.number === number && each.id !== id);
      const restored = removedNumbers.some((each) => each.kind === kind && each.number === number && each.id === id);
      if (!removed && (!earlier || restored)) continue;
      yield {
        file: document.file,
        message: removed
          ? `${numberWord(kind, number)} is the number of ${removed.file}, which this change removes`
          : `${numberWord(kind, number)} was the number of ${earlier?.id}, which commit ${earlier?.commit.slice(0, 10)} removed`,
        help: `people still refer to the old one: take the next free number: ${renumberCommand(document.file, free(kind))}`,
      };
    }
  },
};
