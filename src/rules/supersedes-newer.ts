/** What takes another's place comes after it. */
import { longDate } from '../model/dates.ts';
import { dateOf, numberLabel } from '../model/title.ts';
import { recordNamed } from './record-named.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const supersedesNewer: Rule = {
  id: 'supersedes-newer',
  severity: 'warning',
  *check({ documents, graph }) {
    for (const { record, document, frontMatter } of [...recordsOf(documents, 'rfc'), ...recordsOf(documents, 'decision')]) {
      for (const [index, written] of (record.data.supersedes ?? []).entries()) {
        const target = recordNamed(graph, record.kind, written);
        const [own, other] = [dateOf(record), target && dateOf(target)];
        if (!target || !own || !other || other <= own) continue;
        yield {
          file: document.file,
          span: frontMatter.spanOf(['supersedes', index]),
          message: `${numberLabel(target)} is of ${longDate(other)}, and this is of ${longDate(own)}`,
          help: 'the newer record names the older one under `supersedes`: move the entry there, or correct the date that is wrong',
        };
      }
    }
  },
};
