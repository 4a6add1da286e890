/** `new project`: an idea for somebody to pick up. */
import { projectDraft } from '../../drafts/project.ts';
import { difficulties, sizeHours, sizes } from '../../model/words.ts';
import { peopleField, readLine, slugField, summaryField, titleField, topicField } from './fields.ts';
import type { NewKind } from './kind.ts';
import { requiredHeadings } from '../../model/rule-settings.ts';
import { withOptional } from './optional.ts';

export const newProject: NewKind = {
  kind: 'project',
  argument: '[title]',
  help: 'an idea for somebody to pick up',
  fields: [
    titleField('What is to be done? Begin with a verb'),
    slugField('project'),
    {
      name: 'area',
      flag: '--area <area>',
      help: 'one of the areas of docket.config.ts',
      question: 'In which area?',
      choices: ({ config }) => config.areas.map((value) => ({ value, label: value })),
      propose: ({ config }) => (config.areas.length === 1 ? config.areas : []),
    },
    {
      name: 'difficulty',
      flag: '--difficulty <word>',
      help: difficulties.join(', '),
      question: 'How hard is it?',
      choices: () => difficulties.map((value) => ({ value, label: value })),
    },
    {
      name: 'size',
      flag: '--size <word>',
      help: `${sizes.join(', ')} (repeat it, or write commas, for more)`,
      question: 'How long does it take?',
      many: true,
      choices: () => sizes.map((value) => ({ value, label: value, hint: `${sizeHours[value]} hours` })),
    },
    summaryField,
    {
      name: 'outcome',
      flag: '--outcome <text>',
      help: 'what will exist when it is done (repeat it for more); asked for in the text when left out',
      question: 'What will exist when it is done?',
      many: true,
      optional: true,
      read: readLine,
    },
    {
      name: 'skill',
      flag: '--skill <name>',
      help: 'what one must know (repeat it for more)',
      question: 'What must one know?',
      many: true,
      optional: true,
      read: readLine,
    },
    peopleField({
      name: 'mentor',
      flag: '--mentor <person>',
      help: 'who answers questions (repeat it, or write commas, for more)',
      question: 'Who answers questions?',
      many: true,
      optional: true,
    }),
    {
      name: 'programme',
      flag: '--programme <id>',
      help: 'a programme that it may be done under (repeat it, or write commas, for more)',
      question: 'Which programmes may it be done under?',
      many: true,
      optional: true,
      choices: ({ config }) => Object.entries(config.programmes).map(([value, { name }]) => ({ value, label: name })),
    },
    topicField,
    { name: 'contact', flag: '--contact <address>', help: 'where to ask', optional: true, read: readLine },
  ],
  plan: (known) => ({
    draft: projectDraft({
      title: known.one('title') ?? '',
      area: known.one('area') ?? '',
      difficulty: known.one('difficulty') ?? 'intermediate',
      size: known.many('size'),
      lastReviewed: known.today,
      skills: known.many('skill'),
      mentors: known.many('mentor'),
      programmes: known.many('programme'),
      expectedOutcomes: known.many('outcome'),
      topics: known.many('topic'),
      sections: requiredHeadings(known.config, 'project'),
      ...withOptional({ summary: known.one('summary'), slug: known.one('slug'), contact: known.one('contact') }),
    }),
    next: [
      known.many('mentor').length > 0
        ? 'once a mentor has agreed, write `confirmed: true`, and `status: open` when somebody is wanted for it'
        : 'name a mentor who has agreed, and write `status: open` when somebody is wanted for it',
    ],
  }),
};
