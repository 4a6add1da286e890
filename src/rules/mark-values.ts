/** The marks of minutes say what they must: ids to link to, statuses and days that exist, and a text. */
import { slug } from 'github-slugger';
import { isCalendarDate } from '../model/dates.ts';
import type { Span } from '../model/finding.ts';
import { nearest, onlyNear } from '../model/nearest.ts';
import { reservedIds } from '../model/page-ids.ts';
import type { Action, ActionUpdate, Resolution } from '../model/record.ts';
import { actionStatuses } from '../model/words.ts';
import type { Document } from '../parsing/document.ts';
import { attributeSpan, nameSpan, openingTag } from './mark-span.ts';
import { addZeros } from './missing-zeros.ts';
import type { Found, Rule } from './rule.ts';

export const markValues: Rule = {
  id: 'mark-values',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      const { resolutions, actions, updates } = document.body;
      yield* idProblems(document);
      for (const action of actions) yield* dueProblems(document, action);
      for (const update of updates) yield* statusProblems(document, update);
      for (const mark of [...resolutions, ...actions, ...updates]) {
        if (mark.text !== '') continue;
        const span = openingTag(document.source, mark.span);
        yield { file: document.file, span, message: 'there is no text in this mark', help: 'write what was said between its two tags' };
      }
    }
  },
};

function* idProblems({ file, source, body, kind }: Document): Iterable<Found> {
  const headings = new Set(body.headings.map((heading) => heading.slug));
  const ofPage = reservedIds(kind);
  const seen = new Set<string>();
  const marks = [...body.resolutions, ...body.actions].sort((a, b) => a.span.start - b.span.start);
  for (const mark of marks) {
    const { id } = mark;
    if (id === '') {
      const example = proposedId(mark) || 'short-name';
      yield {
        file,
        span: openingTag(source, mark.span),
        message: 'this mark has no id',
        help: `links lead to it by id: write id="${example}"`,
      };
      continue;
    }
    const span = attributeSpan(source, mark.span, 'id', id);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      const tidy = plainSlug(id);
      yield {
        file,
        span,
        message: `\`${id}\` is not an id`,
        expected: 'lower-case words joined by hyphens',
        ...(tidy && { help: `write \`${tidy}\``, ...replaceWord(source, span, id, tidy) }),
      };
    } else if (seen.has(id)) yield { file, span, message: `another mark above has the id \`${id}\``, help: 'give each an id of its own' };
    else if (headings.has(id))
      yield {
        file,
        span,
        message: `a heading of these minutes has the id \`${id}\``,
        help: 'choose another: links to this one lead to the heading',
      };
    else if (ofPage.has(id) || body.footnotes?.includes(id))
      yield {
        file,
        span,
        message: `${ofPage.has(id) ? 'the page has a part of its own' : 'there is a footnote'} with the id \`${id}\``,
        help: 'choose another: links to this one lead there',
      };
    seen.add(id);
  }
}

function* dueProblems({ file, source }: Document, { due, span }: Action): Iterable<Found> {
  if (due === undefined || isCalendarDate(due)) return;
  const place = attributeSpan(source, span, 'due', due);
  yield {
    file,
    span: place,
    message: `\`${due}\` is not a day`,
    expected: 'a date that exists, like 2015-02-11',
    help: 'write the last day, or take `due` out',
    ...addZeros(source, place, due, isCalendarDate),
  };
}

function* statusProblems({ file, source }: Document, { notAStatus, span }: ActionUpdate): Iterable<Found> {
  if (notAStatus === undefined) return;
  const allowed = `one of: ${actionStatuses.join(', ')}`;
  if (notAStatus === '') {
    yield { file, span: nameSpan(source, span, 'status'), message: 'this mark has no status', expected: allowed };
    return;
  }
  const place = attributeSpan(source, span, 'status', notAStatus);
  const near = nearest(notAStatus, actionStatuses);
  const meant = onlyNear(notAStatus, actionStatuses);
  yield {
    file,
    span: place,
    message: `\`${notAStatus}\` is not a status of an action`,
    expected: allowed,
    ...(near && { help: `did you mean \`${near}\`?` }),
    ...(meant && replaceWord(source, place, notAStatus, meant)),
  };
}

/** An id made of the first words of a mark's text. */
function proposedId({ text }: Resolution | Action): string {
  return plainSlug(text.split(/\s+/).slice(0, 4).join(' '));
}

function plainSlug(text: string): string {
  return slug(text.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A suggested fix; none where the attribute is written in other characters than it was read in. */
function replaceWord(source: string, span: Span, word: string, text: string): Pick<Found, 'fix'> {
  return source.slice(span.start, span.end) === word ? { fix: { span, text, kind: 'suggested' } } : {};
}
