/** Everyone whom front matter or an action names has a file among the people. */
import type { Span } from '../model/finding.ts';
import { peopleIn, unknownChair } from '../model/people.ts';
import { nearestPerson, onlyPersonNear, peopleSpelled, personIds } from './known-people.ts';
import { writtenOwners } from './owners.ts';
import { replaceValue } from './replace-value.ts';
import type { Rule } from './rule.ts';
import { textsIn } from './values.ts';

export const unknownPerson: Rule = {
  id: 'unknown-person',
  severity: 'error',
  *check({ documents, graph }) {
    const ids = personIds(documents);
    const spelled = peopleSpelled(graph, documents);
    // Another spelling of somebody known is the business of `alias-of-person`.
    const isKnown = (person: string) => ids.has(person) || spelled(person).length > 0;
    const near = nearestPerson(graph);

    const only = onlyPersonNear(graph);

    const judge = (file: string, source: string, span: Span, person: string) => {
      if (isKnown(person)) return [];
      const meant = near(person);
      const help = meant ? `did you mean \`${meant}\`?` : `write content/people/${person}.yaml with the person's name`;
      const meantAlone = meant === undefined || source.slice(span.start, span.end) !== person ? undefined : only(person);
      const fix = meantAlone === undefined || meantAlone !== meant ? {} : replaceValue(source, span, meantAlone, 'suggested');
      return [{ file, span, message: `nobody among the people has the id \`${person}\``, help, ...fix }];
    };

    for (const { document, record } of documents) {
      const { file, frontMatter, body, source } = document;
      for (const action of body.actions)
        for (const { written, span } of writtenOwners(source, action, isKnown)) yield* judge(file, source, span, written);
      if (!frontMatter) continue;
      const named = record ? peopleIn(record) : peopleWritten(frontMatter.values);
      for (const { path, person } of named) yield* judge(file, source, frontMatter.spanOf(path), person);
    }
  },
};

/** Keys that hold people, of whatever kind the document is. */
const peopleKeys = new Set(['authors', 'champions', 'advocates', 'deciders', 'chair', 'scribe', 'present', 'regrets', 'contributor']);

/** The people in front matter that has other faults: those are told too, in the same run. */
function peopleWritten(values: unknown): { path: readonly (string | number)[]; person: string }[] {
  return textsIn(values).flatMap(({ path, text }) => {
    const holdsPerson = peopleKeys.has(String(path[0])) || (path[0] === 'mentors' && path[2] === 'person');
    const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !(path[0] === 'chair' && text === unknownChair);
    return holdsPerson && isId ? [{ path, person: text }] : [];
  });
}
