/** Everyone whom front matter or an action names has a file among the people. */
import type { Span } from '../model/finding.ts';
import { peopleIn } from '../model/people.ts';
import { nearestPerson } from './known-people.ts';
import { attributeSpan } from './mark-span.ts';
import type { Rule } from './rule.ts';

export const unknownPerson: Rule = {
  id: 'unknown-person',
  severity: 'error',
  *check({ documents, graph }) {
    // A person whose file is faulty is known all the same: the fault is reported there, once.
    const ids = new Set(documents.flatMap(({ document: { path } }) => (path?.kind === 'person' ? [path.id] : [])));
    const near = nearestPerson(graph);

    const judge = (file: string, span: Span, person: string) => {
      if (ids.has(person)) return [];
      const meant = near(person);
      const help = meant ? `did you mean \`${meant}\`?` : `write content/people/${person}.yaml with the person's name`;
      return [{ file, span, message: `nobody among the people has the id \`${person}\``, help }];
    };

    for (const { document, record } of documents) {
      const { file, frontMatter, body, source } = document;
      for (const action of body.actions)
        for (const owner of action.owners) yield* judge(file, attributeSpan(source, action.span, 'owner', owner), owner);
      if (!record || !frontMatter) continue;
      for (const { path, person } of peopleIn(record)) yield* judge(file, frontMatter.spanOf(path), person);
    }
  },
};
