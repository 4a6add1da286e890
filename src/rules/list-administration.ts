/** Where people are sent with a question, someone answers: not a page or a mailbox at which a mailing list is joined or run. */
import { listAdministration } from '../model/list-administration.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const listAdministrationRule: Rule = {
  id: 'list-administration',
  severity: 'warning',
  *check({ documents, config }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { contact } = record.data;
      const found = contact === undefined ? undefined : listAdministration(contact);
      if (!found) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['contact']),
        message: `no one answers there: it is ${found}`,
        help: "name who answers: a mentor's page or mailbox, an issue, a thread, or the list's own mailbox; without `contact` the mentors are named",
      };
    }
    for (const { record, document, frontMatter } of recordsOf(documents, 'person')) {
      const found = record.data.url === undefined ? undefined : listAdministration(record.data.url);
      if (!found) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['url']),
        message: `this is no page of a person: it is ${found}`,
        help: 'write the address of a page of their own, or take `url` out',
      };
    }
    const found = listAdministration(config.discussion.url);
    if (found)
      yield {
        file: 'docket.config.ts',
        message: `\`discussion.url\` leads to where nothing is said: it is ${found}`,
        help: 'write where the community talks: a forum, a chat, or the archive of the list',
      };
  },
};
