/** The fields of each form, with the words that the community chose. */
import type { FormField, FormOption } from '../model/form-field.ts';
import type { RfcRecord } from '../model/record.ts';
import { isOff, undecidedPhasesOf } from '../model/rule-settings.ts';
import { meetingLabel } from '../model/title.ts';
import { type DecisionStatus, difficulties, ratings, sizeHours, sizes } from '../model/words.ts';
import { config, graph, stateOf } from './record.ts';

/** The kinds that have one form; a position has one for every RFC. */
export const formKinds = ['rfc', 'decision', 'meeting', 'project', 'person'] as const;

/** One of {@link formKinds}. */
export type FormKind = (typeof formKinds)[number];

const topicField: FormField = {
  name: 'topics',
  label: 'Topics',
  hint: 'What it is about. Topic pages list it.',
  type: 'some',
  options: Object.entries(config.topics).map(([value, { name }]) => ({ value, label: name })),
};

/** A community that has named no topics is not asked for any. */
const topics: readonly FormField[] = Object.keys(config.topics).length > 0 ? [topicField] : [];

const title = (hint: string): FormField => ({ name: 'title', label: 'Title', hint, type: 'line', required: true });

const summary: FormField = {
  name: 'summary',
  label: 'Summary',
  hint: 'One or two plain sentences. Shown in lists and search results.',
  type: 'text',
  required: true,
};

const people = (name: string, label: string, hint: string): FormField => ({
  name,
  label,
  hint: `${hint} Names or ids, separated by commas.`,
  type: 'people',
});

const words = (list: readonly string[]) => list.map((value) => ({ value, label: value }));

/** A choice of one record or none; no field where there is none to choose. */
const oneOfThose = (field: Pick<FormField, 'name' | 'label' | 'hint'>, options: readonly FormOption[]): FormField[] =>
  options.length > 0 ? [{ ...field, type: 'one', value: '', options: [{ value: '', label: 'none' }, ...options] }] : [];

/** The fields of the kinds that have one form. They are made when they are asked for: some list every RFC or meeting. */
export const fieldsOf: Record<FormKind, () => readonly FormField[]> = {
  rfc: () => [
    title('What you propose, in a few words.'),
    summary,
    { ...people('authors', 'Authors', 'Who proposes it: you and your co-authors.'), required: true },
    ...topics,
  ],
  decision: () => [
    title('What was decided, as a sentence.'),
    summary,
    { name: 'date', label: 'Day', hint: 'The day on which it was made.', type: 'day', required: true },
    {
      name: 'status',
      label: 'Status',
      hint: 'Whether it applies already.',
      type: 'one',
      value: 'in-force',
      options: [
        { value: 'in-force', label: 'In force: it applies now' },
        { value: 'proposed', label: 'Proposed: it does not apply yet' },
      ],
    },
    ...oneOfThose(
      { name: 'decides', label: 'The RFC that it settles', hint: 'Leave this unchanged if there was none.' },
      graph.all('rfc').map(settled),
    ),
    ...oneOfThose(
      { name: 'made_in', label: 'The meeting that made it', hint: 'Leave this unchanged if it was made elsewhere.' },
      graph
        .all('meeting')
        .toReversed()
        .map((meeting) => ({ value: `meeting:${meeting.id}`, label: meetingLabel(meeting) })),
    ),
    people('deciders', 'Who made it', 'The people who agreed, if the record should name them.'),
    ...topics,
  ],
  meeting: () => [
    { name: 'date', label: 'Day', hint: 'The day of the meeting. The file is named by it.', type: 'day', required: true, names: true },
    { name: 'until', label: 'Last day', hint: 'Only if it takes several days.', type: 'day' },
    {
      name: 'slug',
      label: 'Name',
      hint: 'Only if there is another meeting on that day: a word or two, such as “security”.',
      type: 'line',
      names: true,
    },
    {
      name: 'status',
      label: 'Has it taken place?',
      hint: 'Minutes get a heading for every item of the agenda.',
      type: 'one',
      value: 'scheduled',
      options: [
        { value: 'scheduled', label: 'Not yet: this announces it' },
        { value: 'held', label: 'Yes: these are its minutes' },
      ],
    },
    { ...people('chair', 'Chair', 'Who leads it.'), hint: 'Who leads it: a name or an id.', required: true },
    { name: 'agenda', label: 'Agenda', hint: 'What will be discussed, one item per line.', type: 'lines' },
    { name: 'start', label: 'Begins at', hint: `In the time zone ${config.timeZone}.`, type: 'time' },
    { name: 'duration', label: 'Length', hint: 'In minutes.', type: 'number' },
    { name: 'location', label: 'Place', hint: 'A room, an address, a channel.', type: 'line' },
    people('present', 'Present', 'For minutes: everyone who was there.'),
  ],
  project: () => [
    { ...title('What is to be done, beginning with a verb.'), names: true },
    summary,
    {
      name: 'area',
      label: 'Area',
      hint: 'The heading under which it is listed.',
      type: 'one',
      required: true,
      options: words(config.areas),
    },
    {
      name: 'difficulty',
      label: 'Difficulty',
      hint: 'For someone who has the skills below.',
      type: 'one',
      required: true,
      options: words(difficulties),
    },
    {
      name: 'size',
      label: 'Size',
      hint: 'How long it takes a newcomer.',
      type: 'one',
      required: true,
      options: sizes.map((value) => ({ value, label: `${value}, ${sizeHours[value]} hours` })),
    },
    { name: 'skills', label: 'Skills', hint: 'A word or two each, separated by commas.', type: 'line' },
    {
      name: 'expected_outcomes',
      label: 'Expected outcomes',
      hint: 'What will exist when it is done, one per line.',
      type: 'lines',
      required: true,
    },
    people('mentors', 'Mentors', 'Who answers questions, if anyone has agreed to.'),
    {
      name: 'contact',
      label: 'Contact',
      hint: 'Who or what answers: an issue, a thread, a channel, or the mailbox of a list.',
      type: 'line',
    },
    ...(Object.keys(config.programmes).length > 0
      ? [
          {
            name: 'programmes',
            label: 'Programmes',
            hint: 'The programmes that it suits.',
            type: 'some' as const,
            options: Object.entries(config.programmes).map(([value, { name }]) => ({ value, label: name })),
          },
        ]
      : []),
    ...topics,
  ],
  person: () => [
    { name: 'name', label: 'Name', hint: 'As you write it. The id is derived from it.', type: 'line', required: true, names: true },
    {
      name: 'slug',
      label: 'Id',
      hint: 'How other files refer to you, if not by an id derived from your name: Latin letters, digits and hyphens.',
      type: 'line',
      names: true,
    },
    { name: 'github', label: 'GitHub handle', hint: 'Without the @. Your page links to your profile.', type: 'line' },
    { name: 'url', label: 'Address', hint: 'A page of your own, beginning with https://.', type: 'address' },
  ],
};

/**
 * An RFC as one that a decision may settle: with the status that the rule `decision-against-state` expects of the decision, and why.
 * Only a decision turns an open RFC into an agreed one, so that both change in one proposal, or the decision waits.
 */
function settled(rfc: RfcRecord): FormOption {
  const option = { value: `rfc:${rfc.number}`, label: `RFC ${rfc.number}: ${rfc.data.title}` };
  const state = stateOf(rfc);
  if (!state) return option;
  const is = `RFC ${rfc.number} is in the state “${state.label}”`;
  const sets = (value: DecisionStatus) => ({ field: 'status', value });
  if (undecidedPhasesOf(config).includes(state.phase))
    return {
      ...option,
      remark: isOff(config, 'decision-against-state')
        ? `${is}, so the status is “proposed”.`
        : `${is}, so the status is “proposed”: the check accepts “in force” once the RFC is in the state that the decision leads to.`,
      sets: sets('proposed'),
    };
  if (state.phase !== 'agreed' && state.phase !== 'done') return option;
  return { ...option, remark: `${is}, so the decision on it is in force.`, sets: sets('in-force') };
}

/** The fields of a position. */
export function positionFields(): readonly FormField[] {
  return [
    title('The position in a few words.'),
    { ...summary, hint: 'What it argues, in one or two plain sentences.' },
    { ...people('advocates', 'Advocates', 'Who argues it: you and anyone who argues it with you.'), required: true },
  ];
}

/** The fields for the verdict on each criterion of an RFC. */
export function verdictFields({ data }: RfcRecord): readonly FormField[] {
  return (data.criteria ?? []).flatMap(({ id, question }): FormField[] => [
    {
      name: `rating:${id}`,
      label: question,
      hint: 'How well your position does on this.',
      type: 'one',
      value: 'unknown',
      options: words(ratings),
    },
    { name: `note:${id}`, label: `Why (${id})`, hint: 'The reason for the rating, in a sentence.', type: 'line' },
  ]);
}
