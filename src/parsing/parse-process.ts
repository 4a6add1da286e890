/** A process that parses. It is ended from outside when its texts take too long; see `parser-pool.ts`. */
import workerpool from 'workerpool';
import type { ProseBlock } from '../difference/prose.ts';
import { parseBody, type ParsedBody } from './parse-body.ts';
import type { RevisionText } from './revision.ts';
import type { Source } from './source.ts';

/** What can be asked of a text: what it says and is made of, what it is as a revision, or its words alone. */
export type AnswerTo = { readonly body: ParsedBody; readonly revision: RevisionText; readonly prose: readonly ProseBlock[] };

/** Reports the process that begins, once its code is loaded: the time that loading takes, on a busy machine, is not the text's. */
const begin = () => workerpool.workerEmit(process.pid);

/** What the process answers, text by text. */
const methods: { [T in keyof AnswerTo]: (texts: readonly Source[]) => Promise<AnswerTo[T][]> } = {
  body(texts) {
    begin();
    return Promise.resolve(texts.map(({ path, source }) => parseBody(path, source)));
  },
  // What only some readings ask for is loaded when it is: a check keeps to its memory.
  async revision(texts) {
    const { revisionReader } = await import('./revision.ts');
    begin();
    const read = revisionReader();
    return texts.map(({ path, source }) => read(path, source));
  },
  async prose(texts) {
    const { readProse } = await import('./prose.ts');
    begin();
    return texts.map(({ path, source }) => readProse(path, source));
  },
};

// No one is left to read an answer that cannot be sent, nor to read that it could not be.
process.on('error', () => process.exit(1));
workerpool.worker(methods);
