/** What a meeting meant to talk about has a heading in its minutes. */
import { headingFinder } from './headings-like.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

/** More topics than any meeting has; keeps the work on a hostile file small. */
const most = 200;

export const agendaWithoutNotes: Rule = {
  id: 'agenda-without-notes',
  severity: 'warning',
  *check({ documents }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { agenda, status } = record.data;
      if (status !== 'held' || !agenda) continue;
      const headings = record.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
      const find = headingFinder(headings.slice(0, most));
      for (const [index, item] of agenda.slice(0, most).entries()) {
        const { found, near } = find(item);
        if (found) continue;
        yield {
          file: document.file,
          span: frontMatter.spanOf(['agenda', index]),
          message: 'this item of the agenda has no notes',
          help: near
            ? `name it as the heading \`## ${near}\` if that is where it was discussed; otherwise write what came of it under a heading of its own`
            : 'write what came of it under a `##` heading of its own, even if only that it was put off',
        };
      }
    }
  },
};
