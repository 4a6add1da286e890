/** Nothing stands twice in a list of front matter. */
import type { Fix, Span } from '../model/finding.ts';
import { parseReference, writeReference } from '../model/reference.ts';
import type { Rule } from './rule.ts';
import { listsIn } from './values.ts';

export const duplicateEntry: Rule = {
  id: 'duplicate-entry',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, frontMatter } = document;
      if (!frontMatter) continue;
      for (const { path, items } of listsIn(frontMatter.values)) {
        const seen = new Set<string>();
        for (const [index, item] of items.entries()) {
          const identity = identityOf(item);
          if (identity === undefined) continue;
          if (seen.has(identity)) {
            const span = frontMatter.spanOf([...path, index]);
            const fix = typeof item === 'string' ? removal(source, frontMatter.spanOf([...path, index - 1]), span) : undefined;
            yield {
              file,
              span: typeof item === 'string' ? span : frontMatter.spanOf([...path, index, nameKey(item) ?? '']),
              message: `${identity.length > 60 ? 'this entry' : `\`${identity}\``} stands in ${path.length ? `\`${String(path.at(-1))}\`` : 'this list'} already`,
              help: 'keep one of the two',
              ...(fix && { fix }),
            };
          }
          seen.add(identity);
        }
      }
    }
  },
};

/** What an entry is called: its text (a reference in its shortest form), or the key that tells entries of its list apart. */
function identityOf(item: unknown): string | undefined {
  if (typeof item === 'string') {
    const reference = parseReference(item);
    return reference ? writeReference(reference) : item;
  }
  const key = nameKey(item);
  return key === undefined ? undefined : String((item as Record<string, unknown>)[key]);
}

/** Skills have names, criteria ids, mentors persons. */
function nameKey(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  return ['person', 'id', 'name'].find((key) => typeof (item as Record<string, unknown>)[key] === 'string');
}

/**
 * Takes an entry out of its list, with the comma before it or the line it stands on. Nothing where a comment, an anchor
 * or a second line stands between the two entries: that is for people to judge.
 */
function removal(source: string, previous: Span, { start, end }: Span): Fix | undefined {
  if (/^[ \t]*,[ \t]*$/.test(source.slice(previous.end, start))) return { span: { start: previous.end, end }, text: '', kind: 'certain' };
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*\r?\n/.exec(source.slice(end));
  if (!rest || !/^[ \t]*-[ \t]+$/.test(source.slice(lineStart, start)) || /[\r\n]/.test(source.slice(start, end))) return undefined;
  return { span: { start: lineStart, end: end + rest[0].length }, text: '', kind: 'certain' };
}
