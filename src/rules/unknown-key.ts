/** Front matter has only keys that its kind knows. */
import { schemasFor } from '../model/schemas.ts';
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';
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
        for (const unknown of issue.keys) {
          const near = nearest(unknown, allowed);
          yield {
            file: document.file,
            span: frontMatter.keySpanOf([...issue.path, unknown]),
            message: `\`${unknown}\` is not a key of ${issue.path.length ? `an entry of \`${String(issue.path[0])}\`` : oneOfKind(kind)}`,
            expected: `one of: ${allowed.join(', ')}`,
            help: near ? `did you mean \`${near}\`?` : 'take the key out, or say it in the text; docs/fields.md explains each key',
          };
        }
      }
    }
  },
};
