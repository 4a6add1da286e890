/** `new position`: an answer to an RFC, with a place for the verdict on each of its criteria. */
import { positionDraft } from '../../drafts/position.ts';
import type { RfcRecord } from '../../model/record.ts';
import { isOpenForComment } from '../../model/lifecycle.ts';
import type { Known } from './context.ts';
import { meIfKnown, peopleField, slugField, summaryField, titleField } from './fields.ts';
import { CannotBegin, type NewKind } from './kind.ts';
import { requiredHeadings } from '../../model/rule-settings.ts';
import { withOptional } from './optional.ts';
import { readReference, rfcChoices, rfcNamed } from './references.ts';

export const newPosition: NewKind = {
  kind: 'position',
  argument: '[title]',
  help: 'one way to answer an RFC',
  fields: [
    titleField('Which position, in a few words?'),
    slugField('position'),
    {
      name: 'rfc',
      flag: '--rfc <number>',
      help: 'the RFC that it answers',
      question: 'Which RFC does it answer?',
      choices: rfcChoices,
      propose: onlyOneInDiscussion,
      read: (text, known) => readReference('rfc', text, known),
    },
    peopleField({
      name: 'advocate',
      flag: '--advocate <person>',
      help: 'who argues it (repeat it, or write commas, for more)',
      question: 'Who argues it?',
      many: true,
      propose: meIfKnown,
    }),
    summaryField,
  ],
  plan(known) {
    const rfc = rfcNamed(known.graph, known.one('rfc'));
    if (!rfc) throw new CannotBegin('there is no RFC to answer yet');
    return {
      draft: positionDraft({
        rfc: rfc.id,
        title: known.one('title') ?? '',
        advocates: known.many('advocate'),
        criteria: rfc.data.criteria?.map(({ id }) => id) ?? [],
        sections: requiredHeadings(known.config, 'position'),
        ...withOptional({ summary: known.one('summary'), slug: known.one('slug') }),
      }),
    };
  },
};

function onlyOneInDiscussion({ graph, config }: Known): readonly string[] {
  const open = graph.all('rfc').filter((rfc: RfcRecord) => isOpenForComment(config.lifecycle[rfc.data.status]?.phase ?? 'closed'));
  return open.length === 1 ? open.map(({ number }) => `rfc:${number}`) : [];
}
