/** A meeting begins at a time that its clock shows once: where it is put back, an hour comes twice. */
import { isCalendarDate } from '../model/dates.ts';
import { clockTime, momentsAt } from '../model/time-zone.ts';
import { daysOf } from '../model/meeting-time.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const ambiguousTime: Rule = {
  id: 'ambiguous-time',
  severity: 'warning',
  *check({ documents, config }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { start, time_zone: zone = config.timeZone } = record.data;
      if (start === undefined) continue;
      for (const day of daysOf(record).filter(isCalendarDate)) {
        const [first, second] = momentsAt(day, start, zone);
        if (!first || !second) continue;
        const [earlier, later] = [first, second].map((moment) => `${clockTime(moment, 'UTC')} UTC`);
        yield {
          file: document.file,
          span: frontMatter.spanOf(['start']),
          message: `clocks in ${zone} show ${start} twice on ${day}, and the first is taken: ${earlier}`,
          help: `if the second is meant, ${later}, write the start in UTC with \`time_zone: UTC\`; if the first is, say so in the same way`,
        };
        break;
      }
    }
  },
};
