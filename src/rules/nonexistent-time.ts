/** A meeting takes place at a time that clocks in its zone show: none is held in an hour, or on a day, that the zone leaves out. */
import { isCalendarDate } from '../model/dates.ts';
import { clockTime, isDayLeftOut, momentOf, momentsAt } from '../model/time-zone.ts';
import { daysOf } from '../model/meeting-time.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const nonexistentTime: Rule = {
  id: 'nonexistent-time',
  severity: 'error',
  *check({ documents, config }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { start, time_zone: own } = record.data;
      const zone = own ?? config.timeZone;
      const days = daysOf(record).filter(isCalendarDate);
      const leftOut = days.find((day) => isDayLeftOut(day, zone));
      const without = start === undefined ? undefined : days.find((day) => momentsAt(day, start, zone).length === 0);
      if (leftOut !== undefined)
        yield {
          file: document.file,
          ...(own !== undefined && { span: frontMatter.spanOf(['time_zone']) }),
          message: `there was no ${leftOut} in ${zone}: the zone left that day out`,
          help: own === undefined ? 'correct the day, or write the `time_zone` of the meeting' : 'correct the day, or `time_zone`',
        };
      else if (start !== undefined && without !== undefined)
        yield {
          file: document.file,
          span: frontMatter.spanOf(['start']),
          message: `no clock in ${zone} shows ${start} on ${without}: clocks go forward past it`,
          help: `correct \`start\` (a clock that was put forward shows ${clockTime(momentOf(without, start, zone), zone)}), the day, or \`time_zone\``,
        };
    }
  },
};
