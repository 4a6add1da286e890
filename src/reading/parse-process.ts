/** The process that parses. It is ended from outside when a text takes too long; see `parse-all.ts`. */
import { readBlocks } from './blocks.ts';
import { firstTooDeep } from './depth.ts';
import { parseMarkdown } from './markdown.ts';
import type { AnswerTo, Question } from './parse-all.ts';
import { parseBody } from './parse-body.ts';

const answers: { [T in keyof AnswerTo]: (path: string, source: string) => AnswerTo[T] } = {
  body: parseBody,
  blocks(path, source) {
    const parsed = parseMarkdown(source, path.endsWith('.mdx') ? 'mdx' : 'md');
    return 'tree' in parsed && !firstTooDeep(parsed.tree) ? readBlocks(parsed.tree) : [];
  },
};

const ignore = () => undefined;

process.on('message', ({ task, path, source }: Question) => {
  process.send?.(answers[task](path, source), undefined, undefined, ignore);
});
// Whoever asked may be gone before the answer is there.
process.on('disconnect', () => process.exit());

// The first message says that the parser is loaded.
process.send?.('ready');
