/** No two names in the record differ only by upper and lower case: some disks hold both, others only one of them. */
import type { Rule } from './rule.ts';

export const caseCollision: Rule = {
  id: 'case-collision',
  severity: 'error',
  *check({ documents, assets }) {
    const seen = new Map<string, string>();
    const told = new Set<string>();
    for (const file of [...documents.map(({ document }) => document.file), ...assets.keys()].sort()) {
      const parts = file.split('/');
      for (let length = 1; length <= parts.length; length++) {
        const path = parts.slice(0, length).join('/');
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other === undefined) seen.set(folded, path);
        else if (other !== path && !told.has(path)) {
          told.add(path);
          const what = length === parts.length ? 'the name of this file' : `the name of the folder ${path}`;
          const how = path.toLowerCase() === other.toLowerCase() ? 'upper and lower case' : 'how its letters are encoded';
          yield {
            file,
            message: `${what} differs from ${other} only by ${how}`,
            help: 'rename one of the two: lower case with hyphens is the rule',
          };
          break;
        }
      }
    }
  },
};
