/** `new person`: somebody whom the record names. */
import { personDraft } from '../../drafts/person.ts';
import { slugOf } from '../../drafts/names.ts';
import type { Known } from './context.ts';
import { readUrl, slugField, titleField } from './fields.ts';
import { CannotBegin, type NewKind } from './kind.ts';
import { withOptional } from './optional.ts';
import { personNamed } from './people.ts';

export const newPerson: NewKind = {
  kind: 'person',
  argument: '[name]',
  help: 'somebody whom the record names',
  fields: [
    {
      name: 'github',
      flag: '--github <handle>',
      help: 'their handle on GitHub',
      question: 'What is their handle on GitHub?',
      optional: true,
      read: readHandle,
    },
    {
      ...titleField('What are they called, as they write it themselves?'),
      called: 'NAME',
      propose: (known) => known.many('github'),
    },
    {
      ...slugField('person'),
      propose: (known) => [slugOf(known.one('github') ?? '')].filter((slug) => slug !== ''),
    },
    { name: 'url', flag: '--url <url>', help: 'their own page', question: 'Have they a page of their own?', optional: true, read: readUrl },
  ],
  plan(known) {
    const name = known.one('title') ?? '';
    const there = personNamed(known.graph, name);
    if (there !== undefined && known.one('slug') === undefined)
      throw new CannotBegin(
        `content/people/${there}.yaml is ${name} already; --slug names the file of somebody else who is called the same`,
      );
    return {
      draft: personDraft({ name, ...withOptional({ github: known.one('github'), url: known.one('url'), slug: known.one('slug') }) }),
    };
  },
};

function readHandle(text: string, { graph }: Known): { value: string } | { problem: string } {
  const handle = text.replace(/^@/, '');
  if (!/^[A-Z0-9-]+$/i.test(handle)) return { problem: `\`${text}\` is not a handle: write letters, digits and hyphens` };
  const owner = graph.all('person').find(({ data }) => data.github?.toLowerCase() === handle.toLowerCase());
  return owner ? { problem: `\`${handle}\` is ${owner.data.name}: ${owner.file} is there already` } : { value: handle };
}
