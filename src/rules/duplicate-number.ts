/** No two RFCs, and no two decisions, share a number; no two files describe one record. */
import type { PathFacts } from '../model/kinds.ts';
import { freeNumbers, numberedAt, padded } from '../model/numbers.ts';
import type { Document } from '../parsing/document.ts';
import type { Rule } from './rule.ts';
import { moveToFree } from './wording.ts';

export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  severity: 'error',
  *check({ documents, numbers }) {
    const first = new Map<string, Document>();
    const free = freeNumbers(
      documents.flatMap(({ document: { file } }) => numberedAt(file) ?? []),
      numbers,
    );
    for (const { document } of documents) {
      const { path, file } = document;
      if (!path) continue;
      const { kind } = path;
      const identity = kind === 'rfc' || kind === 'decision' ? `${kind}:${path.number}` : `${kind}:${path.id}`;
      const other = first.get(identity);
      if (!other) first.set(identity, document);
      else if (other.path?.id === path.id || (kind !== 'rfc' && kind !== 'decision'))
        yield {
          file,
          message: `${other.file} describes the same ${kind === 'rfc' ? 'RFC' : kind}`,
          help: `keep one of the two files${otherName(path)}`,
        };
      else
        yield {
          file,
          message: `number ${padded(path.number ?? 0)} is taken by ${other.file}`,
          help: `give the newer of the two the next free number; if it is this one: ${moveToFree(file, free(kind))}`,
        };
    }
  },
};

/** Two meetings of one day are told apart by a name behind it. */
function otherName({ kind, id }: PathFacts): string {
  return kind === 'meeting' ? `, or name another meeting of that day content/meetings/${id.slice(0, 10)}-short-name.mdx` : '';
}
