/**
 * The front matter of every kind. Each key is described where it is defined, in words for contributors;
 * words that the community chooses (states, topics, areas, programmes) come from its configuration.
 */
import { z } from 'zod';
import type { Config } from './config.ts';
import { calendarDate } from './dates.ts';
import { referenceTo } from './reference.ts';
import { minutes, startTime } from './meeting-values.ts';
import { timeZone } from './time-zone.ts';
import { formerly, line, link, oneOf, personId, url } from './value-schemas.ts';
import {
  decisionStatuses,
  difficulties,
  meetingStatuses,
  outcomes,
  projectStatuses,
  ratings,
  sizes,
  skillLevels,
  skillNeeds,
} from './words.ts';

const criterion = z.strictObject({
  /** Short name that positions use in their verdicts. */
  id: line,
  /** What is asked of every position, as a question. */
  question: line,
});

const verdict = z.strictObject({
  /** How the position fares. */
  rating: z.enum(ratings),
  /** Why, in a sentence. */
  note: line,
});

const skill = z.strictObject({
  /** What must be known, in a word or two. */
  name: line,
  /** How well it must be mastered. */
  level: z.enum(skillLevels),
  /** Whether the project can be done without it. */
  need: z.enum(skillNeeds),
});

const mentor = z.strictObject({
  /** The mentor's id. */
  person: personId,
  /** True once the mentor has said yes. */
  confirmed: z.boolean({ error: 'true or false' }),
});

/** The schemas of all kinds for one community. */
export function schemasFor(config: Pick<Config, 'lifecycle' | 'topics' | 'programmes' | 'areas'>) {
  const topics = z.array(oneOf(Object.keys(config.topics)));

  return {
    rfc: z.strictObject({
      /** What is proposed, in a few words. */
      title: line,
      /** A state of the lifecycle. `superseded` is not one: it follows from another record's `supersedes`. */
      status: oneOf(Object.keys(config.lifecycle)),
      /** Who proposes it: ids of people. */
      authors: z.array(personId).min(1, { error: 'at least one person' }),
      /** The day on which it was first proposed. */
      created: calendarDate,
      /** One or two plain sentences that lists and search results show. */
      summary: line,
      /** Ids of topics. */
      topics,
      /** Who carries it through the discussion, when that is not the author. */
      champions: z.array(personId).optional(),
      /** The last day for comments in a state that has one. */
      comment_until: calendarDate.optional(),
      /** Where it was argued: addresses, or issues like `mirage/mirage#357`. */
      discussions: z.array(link).optional(),
      /** The pull request that proposed it. */
      pull_request: link.optional(),
      /** What built it: addresses, or pull requests like `mirage/mirage#357`. */
      implementation: z.array(link).optional(),
      /** RFCs that this one replaces. */
      supersedes: z.array(referenceTo('rfc', 'rfc:1')).optional(),
      /** RFCs that this one changes in part. */
      amends: z.array(referenceTo('rfc', 'rfc:1')).optional(),
      /** The questions that every position answers. */
      criteria: z.array(criterion).optional(),
      /** Names that its folder had: their addresses, and those of its positions, lead here. */
      formerly: formerly('rfc', '0001-short-title'),
    }),

    position: z.strictObject({
      /** The position in a few words. */
      title: line,
      /** What it holds, in one or two plain sentences. */
      summary: line,
      /** Who argues it; they own the file. */
      advocates: z.array(personId),
      /** What became of it. */
      outcome: z.enum(outcomes).optional(),
      /** Why it was not adopted, in a sentence that may hold references and a link to where it was said; `unknown` when no one recorded it. */
      reason: line.optional(),
      /** How it fares against the criteria of its RFC, by criterion id. */
      verdicts: z.record(z.string(), verdict).optional(),
      /** Names that its file had, with the name of its RFC before a slash where that was another: their addresses lead here. */
      formerly: formerly('position', 'short-title'),
    }),

    decision: z.strictObject({
      /** What was decided, as a sentence. */
      title: line,
      /** The day on which it was made. */
      date: calendarDate,
      /** Its status. `superseded` is derived, never typed. */
      status: z.enum(decisionStatuses),
      /** One or two plain sentences that lists and search results show. */
      summary: line,
      /** Ids of topics. */
      topics,
      /** The RFCs that it settles. */
      decides: z.array(referenceTo('rfc', 'rfc:1')).optional(),
      /** The positions that it adopts. */
      adopts: z.array(referenceTo('position', 'position:1/exceptions')).optional(),
      /** The meeting in which it was made, and its topic. */
      made_in: referenceTo('meeting', 'meeting:2015-02-11#tls-merge-progress').optional(),
      /** Who made it. */
      deciders: z.array(personId).optional(),
      /** Decisions that this one replaces. */
      supersedes: z.array(referenceTo('decision', 'decision:1')).optional(),
      /** Decisions that this one changes in part. */
      amends: z.array(referenceTo('decision', 'decision:1')).optional(),
      /** Names that its file had: their addresses lead here. */
      formerly: formerly('decision', '0001-short-title'),
    }),

    meeting: z.strictObject({
      /** Whether it took place. */
      status: z.enum(meetingStatuses),
      /** The last day of a meeting that takes several; its file is named by the first. */
      until: calendarDate.optional(),
      /** Who led it; `unknown` when the notes do not say. */
      chair: personId,
      /** Who took the notes. */
      scribe: personId.optional(),
      /** When it began, as `16:00`; on each day of several. */
      start: startTime.optional(),
      /** IANA name of the zone of `start`; the community's own when left out. */
      time_zone: timeZone.optional(),
      /** In minutes, on each day of several; calendars take an hour when it is left out. */
      duration: minutes.optional(),
      /** Ids of everyone who was there. */
      present: z.array(personId),
      /** Ids of those who sent word that they could not come. */
      regrets: z.array(personId).optional(),
      /** What a scheduled meeting will talk about. */
      agenda: z.array(line).optional(),
      /** Where it takes place: a room, an address, a channel. */
      location: line.optional(),
      /** Where it can be heard or seen. */
      recording: url.optional(),
      /** Where it was announced. */
      announcement: url.optional(),
      /** The day that was announced for the next one. */
      next: calendarDate.optional(),
      /** Names that its file had: their addresses lead here. */
      formerly: formerly('meeting', '2015-02-11'),
    }),

    project: z.strictObject({
      /** What is to be done, beginning with a verb. */
      title: line,
      /** One or two plain sentences that cards and search results show. */
      summary: line,
      /** One of the areas of `docket.config.ts`. */
      area: oneOf(config.areas),
      /** Where it stands. */
      status: z.enum(projectStatuses),
      /** How hard it is. */
      difficulty: z.enum(difficulties),
      /** How long it takes: small is 90 hours, medium 175, large 350. */
      size: z.array(z.enum(sizes)).min(1, { error: 'at least one size' }),
      /** What one must know, or will learn. */
      skills: z.array(skill),
      /** Who answers questions. */
      mentors: z.array(mentor),
      /** Ids of programmes that it may be done under. */
      programmes: z.array(oneOf(Object.keys(config.programmes))),
      /** What will exist when it is done. */
      expected_outcomes: z.array(line),
      /** The day on which somebody last made sure that all this is true. */
      last_reviewed: calendarDate,
      /** Small tasks to begin with. */
      first_tasks: z.array(line).optional(),
      /** Who or what answers: the address of an issue or a thread, a mailbox, a channel. */
      contact: line.optional(),
      /** Who works or worked on it. */
      contributor: personId.optional(),
      /** What came of it, in a sentence. */
      outcome: line.optional(),
      /** Where the finished work can be seen. */
      work_product: url.optional(),
      /** Posts and reports about it. */
      reports: z.array(url).optional(),
      /** Ids of topics. */
      topics: topics.optional(),
      /** Names that its file had: their addresses lead here. */
      formerly: formerly('project', 'short-title'),
    }),

    person: z.strictObject({
      /** As they write it themselves. */
      name: line,
      /** Their handle on GitHub. */
      github: z
        .string()
        .regex(/^[A-Z0-9-]+$/i, { error: 'a handle without @' })
        .optional(),
      /** Their own page. */
      url: url.optional(),
      /** Other spellings that occur in sources; used to offer the right id, not shown. */
      aliases: z.array(line).optional(),
      /** Names that its file had: their addresses lead here. */
      formerly: formerly('person', 'first-last'),
    }),
  };
}

/** Schemas by kind. */
export type Schemas = ReturnType<typeof schemasFor>;

export type RfcData = z.output<Schemas['rfc']>;
export type PositionData = z.output<Schemas['position']>;
export type DecisionData = z.output<Schemas['decision']>;
export type MeetingData = z.output<Schemas['meeting']>;
export type ProjectData = z.output<Schemas['project']>;
export type PersonData = z.output<Schemas['person']>;

/** Front matter by kind. */
export type DataOf = {
  rfc: RfcData;
  position: PositionData;
  decision: DecisionData;
  meeting: MeetingData;
  project: ProjectData;
  person: PersonData;
};
