/** Titles are short enough for lists, tabs and the subjects of messages. */
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';

const parameters = z.strictObject({
  /** Characters that a title may have. */
  max: z.int().positive().default(80),
});

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const titleLength: Rule<z.output<typeof parameters>> = {
  id: 'title-length',
  severity: 'warning',
  parameters,
  *check({ documents }, { max }) {
    for (const { document } of documents) {
      const { file, frontMatter } = document;
      const title = valueAt(frontMatter?.values, ['title']);
      if (!frontMatter || typeof title !== 'string') continue;
      const { length } = [...characters.segment(title)];
      if (length <= max) continue;
      yield {
        file,
        span: frontMatter.spanOf(['title']),
        message: `this title has ${length} characters`,
        expected: `at most ${max}`,
        help: 'name the thing, and leave the reasons to `summary`',
      };
    }
  },
};
