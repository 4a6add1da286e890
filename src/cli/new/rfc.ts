/** `new rfc`: a proposal with the next free number. */
import { rfcDraft } from '../../drafts/rfc.ts';
import { dateField, meIfKnown, peopleField, slugField, summaryField, titleField, topicField } from './fields.ts';
import type { NewKind } from './kind.ts';
import { requiredHeadings } from '../../model/rule-settings.ts';
import { refuseSameTitle } from './same-title.ts';
import { withOptional } from './optional.ts';

export const newRfc: NewKind = {
  kind: 'rfc',
  argument: '[title]',
  help: 'a proposal, with the next free number',
  fields: [
    titleField('What do you propose, in a few words?'),
    slugField('rfc'),
    peopleField({
      name: 'author',
      flag: '--author <person>',
      help: 'who proposes it (repeat it, or write commas, for more)',
      question: 'Who proposes it?',
      many: true,
      propose: meIfKnown,
    }),
    summaryField,
    topicField,
    {
      name: 'status',
      flag: '--status <state>',
      help: 'the state it begins in; the first of the lifecycle when left out',
      optional: true,
      choices: ({ config }) => Object.entries(config.lifecycle).map(([value, { label }]) => ({ value, label })),
      propose: ({ config }) => Object.keys(config.lifecycle).slice(0, 1),
    },
    dateField('created', 'the day on which it was first proposed; today when left out'),
  ],
  async plan(known, { nextNumber }) {
    refuseSameTitle('rfc', known);
    const number = await nextNumber('rfc');
    return {
      draft: rfcDraft({
        number,
        title: known.one('title') ?? '',
        status: known.one('status') ?? '',
        authors: known.many('author'),
        created: known.one('created') ?? known.today,
        topics: known.many('topic'),
        sections: requiredHeadings(known.config, 'rfc'),
        ...withOptional({ summary: known.one('summary'), slug: known.one('slug') }),
      }),
    };
  },
};
