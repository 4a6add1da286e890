/** Two changes that were made at the same time do not take the same number. */
import { readPath } from '../model/kinds.ts';
import { pathBelow } from '../reading/document.ts';
import { changesOfNumbers } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { numberWord } from './wording.ts';

export const numberCollision: ChangeRule = {
  id: 'number-collision',
  severity: 'error',
  *checkChange({ changes, before, after, tip }) {
    const { added, free } = changesOfNumbers({ changes, after, tip });
    const known = new Set([...before.documents, ...after.documents].map(({ document }) => document.file));
    const others = tip.filter((file) => !known.has(file)).map((file) => ({ file, path: readPath(pathBelow(file)) }));
    for (const { document, kind, number, id } of added) {
      const other = others.find(({ path }) => path?.kind === kind && path.number === number && path.id !== id);
      if (!other) continue;
      yield {
        file: document.file,
        message: `${numberWord(kind, number)} is on the base already: ${other.file} came while this change was under way`,
        help: `the one that was merged first keeps the number; \`npm run renumber -- ${document.file} ${free(kind)}\` gives this one the next that is free`,
      };
    }
  },
};
