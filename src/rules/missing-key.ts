/** Front matter has every key that its kind requires. */
import type { Rule } from './rule.ts';
import { isMissing } from './schema-issue.ts';
import { oneOfKind } from './wording.ts';

export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'error',
  *check({ documents }) {
    for (const { document, issues } of documents) {
      const { kind, frontMatter, fenceProblem, file } = document;
      if (!kind || fenceProblem) continue;
      if (!frontMatter) {
        yield {
          file,
          message: `${oneOfKind(kind)} begins with front matter, and this file has none`,
          help: 'begin it with a line of three hyphens, its keys, and another such line; docs/fields.md names the keys',
        };
        continue;
      }
      for (const issue of issues) {
        if (!isMissing(issue, frontMatter.values)) continue;
        const name = String(issue.path.at(-1));
        const parent = issue.path.slice(0, -1);
        const where = parent.length ? `this entry of \`${String(parent[0])}\`` : kind === 'person' ? 'the file' : 'the front matter';
        yield {
          file,
          span: parent.length ? frontMatter.spanOf(parent) : frontMatter.opening,
          message: `\`${name}\` is missing`,
          help: `add \`${name}:\` to ${where}; docs/fields.md says what it holds`,
        };
      }
    }
  },
};
