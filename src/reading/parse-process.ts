/** The process that parses. It is ended from outside when a text takes too long; see `parse-all.ts`. */
import type { AnswerTo, Question } from './parse-all.ts';
import { parseBody } from './parse-body.ts';
import { readProse } from './prose.ts';
import { readRevision } from './revision.ts';

const answers: { [T in keyof AnswerTo]: (path: string, source: string) => AnswerTo[T] } = {
  body: parseBody,
  revision: readRevision,
  prose: readProse,
};

const ignore = () => undefined;

process.on('message', ({ task, path, source }: Question) => {
  process.send?.(answers[task](path, source), undefined, undefined, ignore);
});
// Whoever asked may be gone before the answer is there.
process.on('disconnect', () => process.exit());

// The first message says that the parser is loaded.
process.send?.('ready');
