/** What somebody has filled into a form, as the draft of a document; runs at build time for the template, and in browsers. */
import { unwritten } from '../model/unwritten.ts';
import { decisionStatuses, difficulties, meetingStatuses, ratings, sizes } from '../model/words.ts';
import { decisionDraft } from './decision.ts';
import type { Draft } from './draft.ts';
import { meetingDraft } from './meeting.ts';
import { fileNameOf, oneLine, slugOf } from './names.ts';
import { personDraft } from './person.ts';
import { positionDraft, type Verdict } from './position.ts';
import { projectDraft } from './project.ts';
import { rfcDraft } from './rfc.ts';
import type { Written } from './sections.ts';

/** What the record adds to what people fill in. */
export type Known = { readonly sections?: readonly string[] } & (
  | { readonly kind: 'rfc'; readonly number: number; readonly status: string }
  | { readonly kind: 'position'; readonly rfc: string; readonly criteria: readonly string[] }
  | { readonly kind: 'decision'; readonly number: number }
  | { readonly kind: 'meeting' }
  | { readonly kind: 'project' }
  | { readonly kind: 'person' }
);

/**
 * What stands in the fields of a form, by their names: a key of the front matter, `text:` and a heading, or `rating:` and `note:` and
 * a criterion. A field in which several things are chosen has several; an empty one may be left out.
 */
export type Entries = Readonly<Record<string, readonly string[]>>;

/** What stands for a day that is not known yet; the checker asks for it. */
const someDay = 'YYYY-MM-DD';

/** The name that stands for somebody who has not given theirs. */
const somebody = 'your-name';

/**
 * The document that a form describes. What is left empty is asked for in the text, so that no entries give the template of the kind.
 * @param today the day of the reader as an ISO date; unknown while the site is built
 */
export function draftOf(known: Known, entries: Entries, today = someDay): Draft {
  const form = reader(entries);
  const { written } = form;
  const { sections } = known;
  const body = sections ? { sections, written } : { written };
  const titled = (what: string) => (form.line('title') ? { title: form.line('title') } : { title: unwritten(what), slug: 'short-title' });
  const summary = form.line('summary');
  const topics = form.all('topics');

  switch (known.kind) {
    case 'rfc': {
      const { number, status } = known;
      const authors = form.people('authors', somebody);
      return rfcDraft({ number, status, ...titled('what is proposed, in a few words'), authors, created: today, summary, topics, ...body });
    }
    case 'position': {
      const { rfc, criteria } = known;
      const verdicts = Object.fromEntries(criteria.map((id) => [id, form.verdict(id)]));
      const advocates = form.people('advocates', somebody);
      return positionDraft({ rfc, criteria, verdicts, ...titled('the position in a few words'), advocates, summary, ...body });
    }
    case 'decision': {
      const [madeIn] = form.all('made_in');
      return decisionDraft({
        number: known.number,
        ...titled('what was decided, as a sentence'),
        date: form.line('date') || someDay,
        status: form.word('status', decisionStatuses, 'proposed'),
        summary,
        topics,
        decides: form.all('decides'),
        deciders: form.people('deciders'),
        ...(madeIn && { madeIn }),
        ...body,
      });
    }
    case 'meeting': {
      const duration = Number(form.line('duration'));
      const [slug, until] = [slugOf(form.line('slug')), form.line('until')];
      return meetingDraft({
        date: form.line('date') || someDay,
        ...(slug && { slug }),
        ...(until && { until }),
        status: form.word('status', meetingStatuses, 'scheduled'),
        chair: form.people('chair', somebody)[0] ?? somebody,
        ...(form.line('start') && { start: form.line('start') }),
        ...(duration > 0 && { duration }),
        ...(form.line('location') && { location: form.line('location') }),
        present: form.people('present'),
        agenda: form.lines('agenda'),
      });
    }
    case 'project': {
      const chosen = sizes.filter((size) => form.all('size').includes(size));
      const contact = form.line('contact');
      return projectDraft({
        ...titled('what is to be done, beginning with a verb'),
        area: form.line('area') || unwritten('the heading under which it is listed'),
        difficulty: form.word('difficulty', difficulties, unwritten(`one of ${difficulties.join(', ')}`)),
        size: chosen.length > 0 ? chosen : [unwritten(`one of ${sizes.join(', ')}`)],
        lastReviewed: today,
        summary,
        skills: form.items('skills'),
        mentors: form.people('mentors'),
        programmes: form.all('programmes'),
        expectedOutcomes: form.lines('expected_outcomes'),
        topics,
        ...(contact && { contact }),
        ...body,
      });
    }
    case 'person': {
      const [name, github, url] = [form.line('name'), form.line('github').replace(/^@/, ''), form.line('url')];
      const slug = slugOf(form.line('slug'));
      return personDraft({
        name: name || 'Your Name',
        ...(github && { github }),
        ...(url && { url }),
        ...(slug && { slug: fileNameOf(slug, 'person') }),
      });
    }
  }
}

/** Reads the fields of a form. */
function reader(entries: Entries) {
  const all = (name: string) => (Object.hasOwn(entries, name) ? (entries[name] ?? []) : []).filter((value) => value.trim() !== '');
  const line = (name: string) => oneLine(all(name)[0] ?? '');
  const items = (name: string) =>
    [
      ...new Set(
        all(name)
          .flatMap((value) => value.split(','))
          .map(oneLine),
      ),
    ].filter((item) => item !== '');
  const written = Object.fromEntries(
    Object.keys(entries)
      .filter((name) => name.startsWith('text:'))
      .map((name) => [name.slice('text:'.length), (all(name)[0] ?? '').replace(/\r\n?/g, '\n')]),
  ) satisfies Written;
  return {
    all,
    line,
    /** What stands between commas. */
    items,
    written,
    /** One item a line. */
    lines: (name: string) => all(name).flatMap((value) => value.split(/\r\n?|\n/)),
    /** Ids of people, whether they were given as ids or as names. */
    people: (name: string, otherwise?: string) => {
      const ids = [...new Set(items(name).map(slugOf))].filter((id) => id !== '');
      return ids.length === 0 && otherwise ? [otherwise] : ids;
    },
    /** One of some words. */
    word: <T extends string, O extends string>(name: string, words: readonly T[], otherwise: O): T | O =>
      words.find((word) => word === line(name)) ?? otherwise,
    verdict: (criterion: string): Verdict => {
      const rating = ratings.find((word) => word === line(`rating:${criterion}`));
      return { ...(rating && { rating }), note: line(`note:${criterion}`) };
    },
  };
}
