/** The process that parses. It is ended from outside when its texts take too long; see `parse-all.ts`. */
import type { AnswerTo, Question } from './parse-all.ts';
import { parseBody } from './parse-body.ts';
import type { Source } from './source.ts';

// What only some readings ask for is loaded when it is: a check keeps to its memory.
const revisions = once(async () => (await import('./revision.ts')).revisionReader);
const prose = once(async () => (await import('./prose.ts')).readProse);

type Texts = readonly Source[];

const answers: { [T in keyof AnswerTo]: (texts: Texts) => AnswerTo[T][] | Promise<AnswerTo[T][]> } = {
  body: (texts) => texts.map(({ path, source }) => parseBody(path, source)),
  async revision(texts) {
    const read = (await revisions())();
    return texts.map(({ path, source }) => read(path, source));
  },
  async prose(texts) {
    const readProse = await prose();
    return texts.map(({ path, source }) => readProse(path, source));
  },
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Whoever asked may be gone before the answer is there: then nobody wants it, nor to read that it could not be sent. */
const tell = (answer: unknown) => process.send?.(answer, undefined, undefined, (error) => error && process.exit());

process.on('message', ({ task, texts }: Question) => void Promise.resolve(answers[task](texts)).then(tell));
process.on('disconnect', () => process.exit());

// The first message says that the parser is loaded.
tell('ready');
