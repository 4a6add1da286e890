/** What happened lies in the past, and what is planned lies within sight: other dates are slips of the year. */
import { z } from 'zod';
import { daysAfter, isCalendarDate } from '../model/dates.ts';
import { dayOf } from '../model/meeting-time.ts';
import type { Span } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import type { Document } from '../parsing/document.ts';
import { attributeSpan } from './mark-span.ts';
import type { Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';

const parameters = z.strictObject({
  /** Days after today that the date of something that happened may lie: a record is often written before it is published. */
  happened: z.int().nonnegative().default(14),
  /** Days after today that something planned may lie. */
  planned: z.int().nonnegative().default(366),
});

/** A date of a document, what it is called, and whether it tells of something that has happened. */
type Dated = { readonly name: string; readonly date: unknown; readonly happened: boolean; readonly span?: Span };

/** The keys of front matter that hold dates; true where they tell of something that has happened. */
const dateKeys: Record<Kind, Readonly<Record<string, boolean>>> = {
  rfc: { created: true, comment_until: false },
  position: {},
  decision: { date: true },
  meeting: { next: false },
  project: { last_reviewed: true },
  person: {},
};

export const dateInFuture: Rule<z.output<typeof parameters>> = {
  id: 'date-in-future',
  severity: 'error',
  parameters,
  *check({ documents, today }, { happened, planned }) {
    const latest = { happened: daysAfter(today, happened), planned: daysAfter(today, planned) };
    for (const { document } of documents) {
      for (const { name, date, span, ...dated } of datesOf(document)) {
        if (typeof date !== 'string' || !isCalendarDate(date) || date <= (dated.happened ? latest.happened : latest.planned)) continue;
        yield {
          file: document.file,
          ...(span && { span }),
          message: dated.happened ? `${name} is ${date}, which is yet to come` : `${name} is ${date}, more than ${planned} days from now`,
          help: `correct the date: today is ${today}`,
        };
      }
    }
  },
};

function* datesOf({ kind, path, frontMatter, body, source }: Document): Iterable<Dated> {
  const values = frontMatter?.values;
  const status = valueAt(values, ['status']);
  if (path?.kind === 'meeting') {
    yield { name: 'the day of this meeting', date: dayOf(path), happened: status === 'held' };
    if (frontMatter)
      yield { name: '`until`', date: valueAt(values, ['until']), happened: status === 'held', span: frontMatter.spanOf(['until']) };
  }
  for (const [key, isPast] of Object.entries(kind ? dateKeys[kind] : {})) {
    const happened = isPast && status !== 'proposed';
    if (frontMatter) yield { name: `\`${key}\``, date: valueAt(values, [key]), happened, span: frontMatter.spanOf([key]) };
  }
  for (const { due, span } of body.actions)
    if (due !== undefined) yield { name: '`due`', date: due, happened: false, span: attributeSpan(source, span, 'due', due) };
}
