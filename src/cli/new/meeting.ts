/** `new meeting`: the next one with its agenda, or the minutes of one that was held; either way with what is still open. */
import { meetingDraft, type OpenAction } from '../../drafts/meeting.ts';
import { takenActions } from '../../model/actions.ts';
import { daysAfter, daysBetween } from '../../model/dates.ts';
import { isOpenForComment } from '../../model/lifecycle.ts';
import { byTime, dayOf, lastDayOf, meetingName, type TimedMeeting } from '../../model/meeting-time.ts';
import { unknownChair } from '../../model/people.ts';
import type { MeetingRecord } from '../../model/record.ts';
import { meetingStatuses, type MeetingStatus } from '../../model/words.ts';
import type { Known } from './context.ts';
import { peopleField, readDate, readFileName, readLine, readUrl } from './fields.ts';
import { readPerson } from './people.ts';
import { CannotBegin, type NewKind } from './kind.ts';
import { withOptional } from './optional.ts';

/** Of so many of the latest meetings, what they noted or told as open is carried over. */
const recentMeetings = 3;

export const newMeeting: NewKind = {
  kind: 'meeting',
  argument: '[date]',
  help: 'a meeting to come with its agenda, or the minutes of one that was held',
  fields: [
    {
      name: 'slug',
      flag: '--slug <name>',
      help: 'what it is called beside another meeting of its day: lower-case words joined by hyphens',
      optional: true,
      read: readFileName,
    },
    {
      name: 'date',
      flag: '--date <date>',
      help: 'its day, like 2015-02-11; the next to come when left out, and a day that has gone makes minutes',
      question: 'On which day?',
      propose: dayToCome,
      read: readDate,
    },
    {
      name: 'until',
      flag: '--until <date>',
      help: 'its last day, where it takes several',
      optional: true,
      read: readLastDay,
    },
    {
      name: 'status',
      flag: '--status <status>',
      help: `${meetingStatuses.join(', ')}; held when its day has gone`,
      optional: true,
      choices: () => meetingStatuses.map((value) => ({ value, label: value })),
      propose: (known) => [lastDayOf(fresh(known)) < known.today ? 'held' : 'scheduled'],
    },
    {
      ...peopleField({
        name: 'chair',
        flag: '--chair <person>',
        help: `who leads it; ${unknownChair} when the notes do not say`,
        question: 'Who leads it?',
        propose: (known) => {
          if (isHeld(known)) return [];
          const chair = (previous(known) ?? latestBefore(known, () => true))?.data.chair;
          return chair === undefined || chair === unknownChair ? (known.me === undefined ? [] : [known.me]) : [chair];
        },
      }),
      read: (text, known) => (text === unknownChair ? { value: text } : readPerson(text, known)),
    },
    peopleField({
      name: 'scribe',
      flag: '--scribe <person>',
      help: 'who takes the notes',
      optional: true,
    }),
    peopleField({
      name: 'present',
      flag: '--present <person>',
      help: 'who was there (repeat it, or write commas, for more)',
      question: 'Who was there?',
      many: true,
      optional: true,
      arises: isHeld,
    }),
    {
      name: 'start',
      flag: '--start <time>',
      help: 'when it begins, like 16:00; a meeting to come begins as the one before when left out',
      question: 'At what time does it begin?',
      optional: true,
      propose: (known) => [usual(known)?.start].filter((each) => each !== undefined),
      read: (text) =>
        /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? { value: text } : { problem: `\`${text}\` is not a time: write it like 16:00` },
    },
    {
      name: 'agenda',
      flag: '--agenda <item>',
      help: 'something on its agenda (repeat it for more); the RFCs in discussion when a meeting to come has none',
      question: 'What is on its agenda?',
      many: true,
      optional: true,
      propose: (known) => (isHeld(known) ? [] : openProposals(known)),
      read: readLine,
    },
    {
      name: 'location',
      flag: '--location <place>',
      help: 'where it takes place: a room, an address, a channel',
      optional: true,
      propose: (known) => [usual(known)?.location].filter((each) => each !== undefined),
      read: readLine,
    },
    { name: 'announcement', flag: '--announcement <url>', help: 'where it was announced', optional: true, read: readUrl },
  ],
  plan(known) {
    const date = known.one('date') ?? known.today;
    const status = (known.one('status') ?? 'scheduled') as MeetingStatus;
    if (status === 'held' && lastDayOf(fresh(known)) > known.today)
      throw new CannotBegin(
        `${lastDayOf(fresh(known))} is still to come, so nothing was held on it: --date gives the day on which the meeting was held`,
      );
    const before = usual(known);
    const { recent, older } = openActions(known);
    return {
      draft: meetingDraft({
        date,
        status,
        chair: known.one('chair') ?? unknownChair,
        present: known.many('present'),
        agenda: known.many('agenda'),
        openActions: recent,
        ...withOptional({
          slug: known.one('slug'),
          until: known.one('until'),
          scribe: known.one('scribe'),
          start: known.one('start'),
          location: known.one('location'),
          announcement: known.one('announcement'),
          ...(known.one('start') !== undefined && { timeZone: before?.time_zone, duration: before?.duration }),
        }),
      }),
      next: [
        ...(recent.length > 0
          ? [`of the ${counted(recent.length, 'open action')} under “Open actions”, change the status of those that are done or dropped`]
          : []),
        ...(older > 0
          ? [
              `${counted(older, 'action')} of earlier meetings ${older === 1 ? 'is' : 'are'} open too, and no recent meeting spoke of ${older === 1 ? 'it' : 'them'}: see /actions/`,
            ]
          : []),
        ...(status === 'held' && known.many('present').length === 0 ? ['write under `present` who was there'] : []),
        ...(status === 'scheduled'
          ? ['on the day, write `status: held`, who was there, and a `##` heading for each item of the agenda']
          : []),
      ],
    };
  },
};

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** True for minutes of what has taken place: nothing is said in them that somebody has not given. */
function isHeld(known: Known): boolean {
  return known.one('status') === 'held';
}

/** How meetings usually are, for one that is still to come. */
function usual(known: Known): MeetingRecord['data'] | undefined {
  return isHeld(known) ? undefined : previous(known)?.data;
}

/** The last day of a meeting of several, which lies after the first. */
function readLastDay(text: string, known: Known): { value: string } | { problem: string } {
  const read = readDate(text);
  const first = dayOf(fresh(known));
  return 'value' in read && read.value <= first ? { problem: `\`${text}\` is not after the first day, ${first}` } : read;
}

/** The new meeting, as far as it is known. */
function fresh(known: Known): TimedMeeting {
  const [date, slug, until, start] = [known.one('date') ?? known.today, known.one('slug'), known.one('until'), known.one('start')];
  return { id: slug === undefined ? date : `${date}-${slug}`, data: { until, start, time_zone: usual(known)?.time_zone } };
}

/**
 * The day of the next meeting of the same name, today or later: the one that the last of them announced, or the one that follows from
 * the rhythm of the last three. None where neither says, because a day that is made up is worse than a question.
 */
function dayToCome({ graph, today, one }: Known): string[] {
  const slug = one('slug');
  const meetings = graph.all('meeting').filter((meeting) => meeting.data.status !== 'cancelled' && isCalled(meeting, slug));
  const [first, second, last] = [meetings.at(-3), meetings.at(-2), meetings.at(-1)];
  if (!last) return [];
  const between = (a: MeetingRecord, b: MeetingRecord) => daysBetween(dayOf(a), dayOf(b));
  const rhythm = first && second && between(first, second) === between(second, last) ? between(second, last) : 0;
  const days = [last.data.next, ...(rhythm > 0 ? [daysAfter(dayOf(last), rhythm)] : [])];
  const isFree = (day: string) => !graph.find('meeting', slug === undefined ? day : `${day}-${slug}`);
  return days.filter((day) => day !== undefined && day >= today && isFree(day)).slice(0, 1) as string[];
}

const isCalled = (meeting: Pick<MeetingRecord, 'id'>, slug: string | undefined) => meetingName(meeting) === slug?.replaceAll('-', ' ');

/** The meeting of the same name before the new one. */
function previous(known: Known): MeetingRecord | undefined {
  return latestBefore(known, (meeting) => isCalled(meeting, known.one('slug')));
}

function latestBefore(known: Known, isMeant: (meeting: MeetingRecord) => boolean): MeetingRecord | undefined {
  const day = known.one('date') ?? known.today;
  return known.graph.all('meeting').findLast((each) => dayOf(each) < day && each.data.status !== 'cancelled' && isMeant(each));
}

function openProposals({ graph, config }: Known): string[] {
  return graph
    .all('rfc')
    .filter(({ data }) => isOpenForComment(config.lifecycle[data.status]?.phase ?? 'closed'))
    .map(({ number, data }) => `RFC ${number}: ${data.title}`);
}

/**
 * The actions that are open when a meeting begins. Those that one of the latest meetings noted or spoke of are carried over, and with
 * that spoken of; what nobody has mentioned for longer is only counted.
 */
function openActions(known: Known): { recent: OpenAction[]; older: number } {
  const { graph, config } = known;
  const inTime = byTime(config.timeZone);
  const earlier = graph.all('meeting').filter((each) => inTime(each, fresh(known)) < 0);
  const latest = new Set(earlier.filter(({ data }) => data.status === 'held').slice(-recentMeetings));
  const open = takenActions(earlier, config.timeZone).filter(({ status }) => status === 'open');
  const recent = open.filter(({ meeting, updates }) => latest.has(meeting) || updates.some((each) => latest.has(each.meeting)));
  return {
    recent: recent.map(({ meeting, action }) => ({ of: `meeting:${meeting.id}#${action.id}`, text: action.text })),
    older: open.length - recent.length,
  };
}
