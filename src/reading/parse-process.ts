/** The process that parses. It is ended from outside when a text takes too long; see `parse-all.ts`. */
import type { AnswerTo, Question, Sent } from './parse-all.ts';
import { parseBody } from './parse-body.ts';
import { readProse } from './prose.ts';
import { readRevision } from './revision.ts';
import { sender } from './revision-parcel.ts';

const send = sender();

const answers: { [T in keyof AnswerTo]: (path: string, source: string) => Sent[T] } = {
  body: parseBody,
  revision: (path, source) => send(readRevision(path, source)),
  prose: readProse,
};

/** Whoever asked may be gone before the answer is there: then nobody wants it, nor to read that it could not be sent. */
const tell = (answer: unknown) => process.send?.(answer, undefined, undefined, (error) => error && process.exit());

process.on('message', ({ task, path, source }: Question) => tell(answers[task](path, source)));
process.on('disconnect', () => process.exit());

// The first message says that the parser is loaded.
tell('ready');
