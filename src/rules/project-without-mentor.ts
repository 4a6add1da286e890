/** A project that is open has a mentor who has said yes. */
import { z } from 'zod';
import { listAdministration } from '../model/list-administration.ts';
import { projectGroup } from '../model/project-standing.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Whether an address under `contact` is enough while no mentor is confirmed. */
  contactSuffices: z.boolean({ error: 'true or false' }).default(false),
});

export const projectWithoutMentor: Rule<z.output<typeof parameters>> = {
  id: 'project-without-mentor',
  severity: 'warning',
  parameters,
  *check({ documents, config }, { contactSuffices }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { status, mentors, contact } = record.data;
      if (status !== 'open' || projectGroup(record.data, config) !== 'wanted') continue;
      if (mentors.some(({ confirmed }) => confirmed)) continue;
      if (contactSuffices && contact !== undefined && !listAdministration(contact)) continue;
      const [asked] = mentors;
      yield {
        file: document.file,
        span: frontMatter.spanOf(asked ? ['mentors', 0, 'confirmed'] : ['mentors']),
        message: 'the project is open, and no mentor has said yes',
        help: asked
          ? `ask \`${asked.person}\` and write \`confirmed: true\`, or \`status: proposed\` until somebody agrees`
          : 'name a mentor who has agreed, or write `status: proposed` until somebody does',
      };
    }
  },
};
