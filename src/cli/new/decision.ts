/** `new decision`: what was decided, with links to the RFC that it settles and the meeting that made it, set at both ends. */
import { decisionDraft } from '../../drafts/decision.ts';
import { dayOf } from '../../model/meeting-time.ts';
import { parseReference } from '../../model/reference.ts';
import { requiredHeadings } from '../../model/rule-settings.ts';
import { decisionStatuses, type DecisionStatus } from '../../model/words.ts';
import type { Known } from './context.ts';
import { peopleField, readDate, slugField, summaryField, titleField, topicField } from './fields.ts';
import {
  decidedAlready,
  isNamed,
  likelyStatus,
  meetingAt,
  nothingNamed,
  positionsAt,
  rfcsAt,
  titleOfDecision,
  unrecorded,
} from './decision-subjects.ts';
import type { Edit, NewKind } from './kind.ts';
import { refuseSameTitle } from './same-title.ts';
import { noteAdopted, noteDecision } from './links.ts';
import { withOptional } from './optional.ts';
import { choicesOf, readReference, rfcChoices } from './references.ts';

export const newDecision: NewKind = {
  kind: 'decision',
  argument: '[title]',
  help: 'what was decided, with the next free number',
  fields: [
    titleField('What was decided, as a sentence?'),
    slugField('decision'),
    {
      name: 'from',
      flag: '--from <rfc>',
      help: 'the RFC that it settles, like rfc:1 (repeat it for more)',
      question: 'Which RFCs does it settle?',
      many: true,
      optional: true,
      choices: rfcChoices,
      read: (text, known) => readReference('rfc', text, known),
    },
    {
      name: 'made-in',
      flag: '--made-in <meeting>',
      help: 'the meeting that made it, and perhaps its topic or resolution: meeting:2015-10-28#logging',
      question: 'In which meeting was it made?',
      optional: true,
      choices: ({ graph }) => [{ value: nothingNamed, label: 'In none with minutes' }, ...choicesOf('meeting', graph)],
      read: (text, known) => (text === nothingNamed ? { value: nothingNamed } : readReference('meeting', text, known)),
    },
    {
      name: 'resolution',
      flag: '--resolution <id>',
      help: `the resolution of that meeting which it records; ${nothingNamed} for none`,
      question: 'Which resolution of the meeting does it record?',
      // Of several nobody can tell which; of one it is likely, and somebody has to agree.
      optional: (known) => unrecorded(known).length > 1,
      arises: (known) => unrecorded(known).length > 0 && !isNamed(known),
      choices: (known) => [
        ...unrecorded(known).map(({ id, text }) => ({ value: id, label: text.length > 72 ? `${text.slice(0, 71)}…` : text })),
        { value: nothingNamed, label: 'None of them' },
      ],
      propose: (known) => [unrecorded(known).length === 1 ? (unrecorded(known)[0]?.id ?? nothingNamed) : nothingNamed],
    },
    {
      name: 'supersedes',
      flag: '--supersedes <decision>',
      help: 'a decision that it replaces, like decision:3 (repeat it for more)',
      many: true,
      optional: true,
      read: (text, known) => readReference('decision', text, known),
    },
    {
      name: 'amends',
      flag: '--amends <decision>',
      help: 'a decision that it changes in part, like decision:3 (repeat it for more)',
      many: true,
      optional: true,
      read: (text, known) => readReference('decision', text, known),
    },
    {
      name: 'adopts',
      flag: '--adopts <position>',
      help: 'a position that it adopts, like position:1/exceptions (repeat it for more)',
      question: 'Which positions does it adopt?',
      many: true,
      optional: true,
      arises: (known) => positionsAt(known).length > 0 && decidedAlready(known).length === 0,
      choices: (known) => positionsAt(known).map(({ slug, title }) => ({ value: slug, label: title })),
      propose: (known) => positionsAt(known).flatMap(({ slug, outcome }) => (outcome === 'adopted' ? [slug] : [])),
      confirmed: true,
      read: (text, known) =>
        readReference('position', positionsAt(known).find(({ slug }) => slug.endsWith(`/${text}`))?.slug ?? text, known),
    },
    {
      name: 'date',
      flag: '--date <date>',
      help: 'the day on which it was made; that of the meeting, or today, when left out',
      optional: true,
      propose: (known) => [dayOf(meetingAt(known) ?? { id: known.today })],
      read: readDate,
    },
    {
      name: 'status',
      flag: '--status <status>',
      help: `${decisionStatuses.join(', ')}; proposed when left out, unless its RFC was agreed or it records a resolution`,
      question: 'Where does it stand?',
      optional: true,
      choices: () => decisionStatuses.map((value) => ({ value, label: value })),
      propose: (known) => [likelyStatus(known)],
    },
    summaryField,
    { ...topicField, propose: (known) => [...new Set(rfcsAt(known).flatMap(({ data }) => data.topics))] },
    peopleField({
      name: 'decider',
      flag: '--decider <person>',
      help: 'who made it, where the minutes do not tell (repeat it, or write commas, for more)',
      many: true,
      optional: true,
    }),
  ],
  async plan(known, { nextNumber, document }) {
    refuseSameTitle('decision', known);
    const number = await nextNumber('decision');
    const already = decidedAlready(known);
    const decides = known.many('from').filter((reference) => !already.some((each) => each.reference === reference));
    const madeIn = known.many('made-in').find((each) => each !== nothingNamed);
    const status = (known.one('status') ?? 'proposed') as DecisionStatus;
    const draft = decisionDraft({
      number,
      title: known.one('title') ?? '',
      date: known.one('date') ?? known.today,
      status,
      topics: known.many('topic'),
      decides,
      adopts: known.many('adopts'),
      deciders: known.many('decider'),
      supersedes: known.many('supersedes'),
      amends: known.many('amends'),
      sections: requiredHeadings(known.config, 'decision'),
      ...withOptional({
        summary: known.one('summary'),
        slug: known.one('slug'),
        madeIn,
      }),
    });
    const next: string[] = [];
    const edits: Edit[] = [];
    const take = (result: Edit | { readonly by: string } | undefined) => {
      if (!result) return;
      if ('by' in result) next.push(result.by);
      else edits.push(result);
    };

    const meeting = meetingAt(known);
    const minutes = meeting && document(meeting.file);
    const open = unrecorded(known);
    const chosen = isNamed(known) ? open[0] : open.find(({ id }) => id === known.one('resolution'));
    if (minutes && chosen) take(await noteDecision(minutes, chosen, number));
    else if (meeting && open.length > 1)
      next.push(
        `if one of the resolutions ${open.map(({ id }) => id).join(', ')} in ${meeting.file} is this decision, write decision="DR ${number}" in it`,
      );

    if (status === 'in-force') {
      for (const reference of known.many('adopts')) {
        const { record } = parseTarget(known, reference);
        const position = record && document(record.file);
        if (position) take(noteAdopted(position));
      }
    } else if (decides.length > 0) {
      next.push('once it is made, write `status: in-force` in it and give the RFC the state that follows');
    }
    const links = [
      ...decides.map((each) => `decides: ${each}`),
      ...known.many('adopts').map((each) => `adopts: ${each}`),
      ...(madeIn === undefined ? [] : [`made_in: ${madeIn}`]),
      ...known.many('supersedes').map((each) => `supersedes: ${each}`),
      ...known.many('amends').map((each) => `amends: ${each}`),
    ];
    const notes = already.map(
      ({ rfc, decision }) =>
        `RFC ${rfc} is decided by DR ${decision} already (“${titleOfDecision(known, decision)}”), so this one does not claim to decide it: --supersedes decision:${decision} or --amends decision:${decision} says that it takes the place of that one, or changes it.`,
    );
    return { draft, edits, next, links, notes };
  },
};

function parseTarget({ graph }: Known, text: string) {
  const reference = parseReference(text);
  const target = reference && graph.resolve(reference);
  return { record: target && !('missing' in target) ? target.record : undefined };
}
