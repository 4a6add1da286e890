/** No merge conflict is left in a text. Where one is, this is all that is said of the file: the rest is what both sides wrote. */
import type { ConflictMark } from '../parsing/conflicts.ts';
import type { Rule } from './rule.ts';

const stands: Readonly<Record<ConflictMark['form'], string>> = {
  start: 'one text begins here',
  base: 'this is what both were made from',
  middle: 'the other text begins here',
  end: 'the conflict ends here',
};

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const [first, ...others] of document.conflicts ?? []) {
        if (!first) continue;
        const isWhole = first.form === 'start' && others.at(-1)?.form === 'end';
        yield {
          file: document.file,
          span: first.span,
          message: isWhole ? 'this merge conflict is not resolved' : 'marks of a merge conflict were left behind here',
          expected: stands[first.form],
          ...(others.length > 0 && { related: others.map(({ form, span }) => ({ span, message: stands[form] })) }),
          help: isWhole
            ? 'keep one of the texts, or make one of both, and take out the lines of the marks'
            : 'make sure that the text is what was meant, and take out the lines of the marks',
        };
      }
    }
  },
};
