/** A value without quotation marks ends where its writer ended it, and not at a number sign that YAML takes for a comment. */
import { schemasFor } from '../model/schemas.ts';
import { line } from '../model/value-schemas.ts';
import type { PlainScalar } from '../parsing/plain-scalars.ts';
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';
import { schemaAt } from './schema-keys.ts';

export const cutValue: Rule = {
  id: 'cut-value',
  severity: 'warning',
  *check({ config, documents }) {
    const schemas = schemasFor(config);
    for (const { document } of documents) {
      const { kind, frontMatter, file, source } = document;
      // Where the YAML cannot be read, that is said, and why.
      if (!kind || frontMatter?.values === undefined) continue;
      for (const scalar of frontMatter.plain) {
        const { path, span, comment } = scalar;
        const schema = schemaAt(schemas[kind], path);
        const value = valueAt(frontMatter.values, path);
        // What YAML takes for something else than text is refused, or no text.
        if (!comment || typeof value !== 'string' || !isCut(source, scalar, schema === line)) continue;
        const lost = source.slice(comment.start, comment.end);
        const gap = source.slice(span.end, comment.start);
        const whole = [`${value}${gap}${lost}`, `${value}${lost}`].find((text) => schema && z.safeParse(schema, text).success);
        yield {
          file,
          span: comment,
          message: `this is a comment: readers see \`${shortened(value)}\` and no more`,
          help:
            whole === undefined
              ? 'put the whole value between quotation marks if this belongs to it, and a space behind `#` if it does not'
              : 'put the whole value between quotation marks, or the comment on a line of its own',
          ...(whole !== undefined && {
            fix: { span: { start: span.start, end: comment.end }, text: JSON.stringify(whole), kind: 'suggested' },
          }),
        };
      }
    }
  },
};

/**
 * Whether a comment was probably meant as part of the value before it. A sign that a word follows was: `#12`, `C #3`. In people's own
 * words one that ends them or stands between two single spaces was too; behind an id, a date or a word of a list it explains.
 */
export function isCut(source: string, { span, comment }: PlainScalar, isText: boolean): boolean {
  if (!comment) return false;
  const text = source.slice(comment.start, comment.end);
  if (/^#[^\s#]/.test(text)) return true;
  return isText && comment.start - span.end === 1 && /^#(?:$|\s)/.test(text);
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
