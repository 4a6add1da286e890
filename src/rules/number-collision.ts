/** Two changes that were made at the same time do not take the same number. */
import { readPath } from '../model/kinds.ts';
import { pathBelow } from '../model/content-path.ts';
import { changesOfNumbers, keptOf } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { moveToFree, numberWord } from './wording.ts';

export const numberCollision: ChangeRule = {
  id: 'number-collision',
  severity: 'error',
  *checkChange(context) {
    const { before, after, tip } = context;
    const { added, free } = changesOfNumbers(context);
    // What the base has is in the way, also when both were merged here already; what this change removes or renames is not.
    const here = after.documents.map(({ document }) => document.file);
    const others = keptOf(tip, before, here).map((file) => ({ file, path: readPath(pathBelow(file)) }));
    for (const { document, kind, number, id } of added) {
      const other = others.find(({ path }) => path?.kind === kind && path.number === number && path.id !== id);
      if (!other) continue;
      yield {
        file: document.file,
        message: `${numberWord(kind, number)} is on the base already: ${other.file} has it`,
        help: `the one that was merged first keeps the number; move yours: ${moveToFree(document.file, free(kind))}`,
      };
    }
  },
};
