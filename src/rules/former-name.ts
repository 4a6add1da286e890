/** A former name belongs to one record, and to none that has it now: its address leads to one place. */
import { saidNames } from '../model/former-names.ts';
import type { Document } from '../parsing/document.ts';
import type { Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';

export const formerName: Rule = {
  id: 'former-name',
  severity: 'warning',
  *check({ documents }) {
    const present = new Map(documents.flatMap(({ document }) => (document.path ? [[nameOf(document.path), document]] : [])));
    const first = new Map<string, Document>();
    for (const { document } of documents) {
      const { file, path, frontMatter } = document;
      const names: unknown = valueAt(frontMatter?.values, ['formerly']);
      if (!path || !frontMatter || !Array.isArray(names)) continue;
      for (const [index, written] of (names as unknown[]).entries()) {
        if (typeof written !== 'string') continue;
        const [name] = saidNames(path.kind, path.rfc, [written]);
        if (!name) continue;
        const place = { file, span: frontMatter.spanOf(['formerly', index]) };
        const holder = present.get(nameOf(name));
        const other = first.get(nameOf(name));
        if (holder === document)
          yield {
            ...place,
            message: `\`${written}\` is the name of this record`,
            help: 'take it out: only names that it had before stand here',
          };
        else if (holder)
          yield {
            ...place,
            message: `\`${written}\` is the name of ${holder.file} now, and its address leads there`,
            help: 'take it out, or give the other record another name',
          };
        else if (other && other !== document)
          yield {
            ...place,
            message: `${other.file} was called \`${written}\` too, and its address leads to one of the two`,
            help: 'keep it in the record that had it last',
          };
        if (!other) first.set(nameOf(name), document);
      }
    }
  },
};

const nameOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`;
