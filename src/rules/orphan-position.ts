/** A position lies in the folder of an RFC that exists. */
import type { Rule } from './rule.ts';

export const orphanPosition: Rule = {
  id: 'orphan-position',
  severity: 'error',
  *check({ documents }) {
    const rfcs = new Set(documents.flatMap(({ document }) => (document.path?.kind === 'rfc' ? [document.path.id] : [])));
    for (const { document } of documents) {
      const rfc = document.path?.rfc;
      if (!rfc || rfcs.has(rfc)) continue;
      yield {
        file: document.file,
        message: `there is no content/rfcs/${rfc}/index.mdx that this position belongs to`,
        help: 'move the position into the folder of its RFC, or write the RFC',
      };
    }
  },
};
