/** A file is where its kind lives and is named as its kind is named. */
import { kindFacts, kinds, type Kind } from '../model/kinds.ts';
import { isCalendarDate } from '../model/dates.ts';
import { dayOf } from '../model/meeting-time.ts';
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';
import { oneOfKind } from './wording.ts';

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, path, kind } = document;
      if (path?.kind === 'meeting' && !isCalendarDate(dayOf(path))) {
        yield {
          file,
          message: `there is no day ${dayOf(path)}`,
          help: 'name minutes by the day of the meeting, like content/meetings/2015-02-11.mdx',
        };
      }
      if (path) continue;
      if (kind) {
        yield {
          file,
          message: `this is not the name of ${oneOfKind(kind)}`,
          help: `name it like content/${kindFacts[kind].pathExample}${alsoLike(kind)}`,
        };
        continue;
      }
      const folders = [...new Set(kinds.map((each) => kindFacts[each].folder))];
      const folder = file.split('/')[1] ?? '';
      const near = nearest(folder, folders);
      yield {
        file,
        message: 'this file is in none of the folders of the record',
        help: near
          ? `did you mean content/${near}/?`
          : `move it to the folder of its kind: ${folders.map((each) => `content/${each}/`).join(', ')}`,
      };
    }
  },
};

function alsoLike(kind: Kind): string {
  const { pathAlso } = kindFacts[kind];
  return pathAlso === undefined ? '' : `, or content/${pathAlso}`;
}
