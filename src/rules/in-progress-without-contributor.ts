/** A project that is in progress names who works on it. */
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const inProgressWithoutContributor: Rule = {
  id: 'in-progress-without-contributor',
  severity: 'warning',
  *check({ documents }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      if (record.data.status !== 'in-progress' || record.data.contributor !== undefined) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['status']),
        message: 'the project is in progress, and nobody is named who works on it',
        help: 'add `contributor:` with the id of who took it, or write `status: open` if it is free',
      };
    }
  },
};
