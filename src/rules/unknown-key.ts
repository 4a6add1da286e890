/** Front matter has only keys that its kind knows. */
import { schemasFor } from '../model/schemas.ts';
import { nearest, onlyNear } from '../model/nearest.ts';
import type { Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';
import { keysAt } from './schema-keys.ts';
import { oneOfKind } from './wording.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  *check({ config, documents }) {
    const schemas = schemasFor(config);
    for (const { document, issues } of documents) {
      const { kind, frontMatter } = document;
      if (!kind || !frontMatter) continue;
      for (const issue of issues) {
        if (issue.code !== 'unrecognized_keys') continue;
        const allowed = keysAt(schemas[kind], issue.path);
        const present = valueAt(frontMatter.values, issue.path);
        const taken = new Set(Object.keys(present ?? {}));
        for (const unknown of issue.keys) {
          const span = frontMatter.keySpanOf([...issue.path, unknown]);
          const near = nearest(unknown, allowed);
          const meant = onlyNear(unknown, allowed);
          // A key may stand there once: what is written already, or put there by another fix, is left alone.
          const mends = meant !== undefined && !taken.has(meant);
          if (mends) taken.add(meant);
          yield {
            file: document.file,
            span,
            message: `\`${unknown}\` is not a key of ${issue.path.length ? `an entry of \`${String(issue.path[0])}\`` : oneOfKind(kind)}`,
            expected: `one of: ${allowed.join(', ')}`,
            help: near ? `did you mean \`${near}\`?` : 'take the key out, or say it in the text; docs/fields.md explains each key',
            ...(mends && { fix: { span, text: meant, kind: 'suggested' } }),
          };
        }
      }
    }
  },
};
