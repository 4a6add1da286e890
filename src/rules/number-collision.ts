/** Two changes that were made at the same time do not take the same number. */
import { readPath } from '../model/kinds.ts';
import { pathBelow } from '../model/content-path.ts';
import { changesOfNumbers } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { numberWord, renumberCommand } from './wording.ts';

export const numberCollision: ChangeRule = {
  id: 'number-collision',
  severity: 'error',
  *checkChange({ changes, before, after, tip }) {
    const { added, free } = changesOfNumbers({ changes, after, tip });
    // What the base has is in the way, also when both were merged here already; what this change removes or renames is not.
    const kept = new Set(after.documents.map(({ document }) => document.file));
    const removed = new Set(before.documents.flatMap(({ document: { file } }) => (kept.has(file) ? [] : [file])));
    const others = tip.filter((file) => !removed.has(file)).map((file) => ({ file, path: readPath(pathBelow(file)) }));
    for (const { document, kind, number, id } of added) {
      const other = others.find(({ path }) => path?.kind === kind && path.number === number && path.id !== id);
      if (!other) continue;
      yield {
        file: document.file,
        message: `${numberWord(kind, number)} is on the base already: ${other.file} has it`,
        help: `the one that was merged first keeps the number; move yours: ${renumberCommand(document.file, free(kind))}`,
      };
    }
  },
};
