/** A project says what will exist when it is done. */
import { z } from 'zod';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** The fewest outcomes that a project may expect. */
  minimum: z.int({ error: 'a number of outcomes' }).positive({ error: 'a number of outcomes' }).default(1),
});

export const projectWithoutOutcomes: Rule<z.output<typeof parameters>> = {
  id: 'project-without-outcomes',
  severity: 'warning',
  parameters,
  *check({ documents }, { minimum }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { length } = record.data.expected_outcomes;
      if (length >= minimum) continue;
      yield {
        file: document.file,
        span: length === 0 ? frontMatter.spanOf(['expected_outcomes']) : frontMatter.keySpanOf(['expected_outcomes']),
        message: length === 0 ? 'the project expects no outcome' : `the project expects ${length} of at least ${minimum} outcomes`,
        help: 'list what will exist when it is done: a release, a report, a page',
      };
    }
  },
};
