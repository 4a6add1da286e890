/** The process that parses. It is ended from outside when a text takes too long; see `parse-all.ts`. */
import type { AnswerTo, Question, Sent } from './parse-all.ts';
import { parseBody } from './parse-body.ts';

// What only some readings ask for is loaded when it is: a check keeps to its memory.
const revisions = once(async () => {
  const [{ readRevision }, { sender }] = await Promise.all([import('./revision.ts'), import('./revision-parcel.ts')]);
  const send = sender();
  return (path: string, source: string) => send(readRevision(path, source));
});
const prose = once(async () => (await import('./prose.ts')).readProse);

const answers: { [T in keyof AnswerTo]: (path: string, source: string) => Sent[T] | Promise<Sent[T]> } = {
  body: parseBody,
  revision: async (path, source) => (await revisions())(path, source),
  prose: async (path, source) => (await prose())(path, source),
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Whoever asked may be gone before the answer is there: then nobody wants it, nor to read that it could not be sent. */
const tell = (answer: unknown) => process.send?.(answer, undefined, undefined, (error) => error && process.exit());

process.on('message', ({ task, path, source }: Question) => void Promise.resolve(answers[task](path, source)).then(tell));
process.on('disconnect', () => process.exit());

// The first message says that the parser is loaded.
tell('ready');
