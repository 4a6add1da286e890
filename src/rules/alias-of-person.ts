/** People are named by their ids, not by names, nicknames or handles that stand for them. */
import type { Fix, Span } from '../model/finding.ts';
import { unknownChair } from '../model/people.ts';
import { schemasFor } from '../model/schemas.ts';
import { personId } from '../model/value-schemas.ts';
import { peopleSpelled } from './known-people.ts';
import { writtenOwners } from './owners.ts';
import { replaceValue } from './replace-value.ts';
import type { Found, Rule } from './rule.ts';
import { schemaAt } from './schema-keys.ts';
import { textsIn } from './values.ts';

export const aliasOfPerson: Rule = {
  id: 'alias-of-person',
  severity: 'error',
  *check({ config, documents, graph }) {
    const schemas = schemasFor(config);
    const spelled = peopleSpelled(graph, documents);

    const judge = (file: string, span: Span, text: string, mend: (id: string) => { fix?: Fix }): Found[] => {
      const people = spelled(text);
      const written = text.trim().replace(/\s+/g, ' ');
      const [id, ...others] = people;
      if (id === undefined) return [];
      if (others.length > 0) {
        const help = `write the id of the one who is meant: ${people.map((person) => `\`${person}\``).join(' or ')}`;
        return [{ file, span, message: `\`${written}\` may be more than one person`, help }];
      }
      return [
        {
          file,
          span,
          message: `\`${written}\` is another spelling of \`${id}\``,
          help: `write \`${id}\``,
          ...mend(id),
        },
      ];
    };

    for (const { document } of documents) {
      const { file, source, kind, frontMatter, body } = document;
      const sourceAt = ({ start, end }: Span) => source.slice(start, end);
      for (const action of body.actions) {
        for (const { written, span } of writtenOwners(source, action, (name) => spelled(name).length > 0))
          yield* judge(file, span, written, (id) => (sourceAt(span) === written ? { fix: { span, text: id, kind: 'certain' } } : {}));
      }
      if (!kind || !frontMatter) continue;
      for (const { path, text } of textsIn(frontMatter.values)) {
        if (schemaAt(schemas[kind], path) !== personId || (path[0] === 'chair' && text === unknownChair)) continue;
        const span = frontMatter.spanOf(path);
        yield* judge(file, span, text, (id) => replaceValue(source, span, id, 'certain'));
      }
    }
  },
};
