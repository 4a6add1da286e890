/** Every `[label]: address` is used by a link or picture. */
import type { Rule } from './rule.ts';

export const unusedDefinition: Rule = {
  id: 'unused-definition',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, syntax } = document;
      const used = new Set(syntax.definitions.flatMap(({ label, used }) => (used ? [label.toLowerCase()] : [])));
      for (const { label, span, ...definition } of syntax.definitions) {
        // `[//]: # (a remark)` is how Markdown without comments hides one.
        if (definition.used || label === '//') continue;
        const again = used.has(label.toLowerCase());
        const end = /^[ \t]*\r?\n/.exec(source.slice(span.end, span.end + 100))?.[0].length ?? 0;
        yield {
          file,
          span: { start: span.start, end: span.start + label.length + 2 },
          message: again ? `\`[${label}]\` is defined above already` : `no link uses \`[${label}]\``,
          help: again ? 'keep one of the two' : `write \`[text][${label}]\` where it belongs, or take the line out`,
          fix: { span: { start: span.start, end: span.end + end }, text: '', kind: 'suggested' },
        };
      }
    }
  },
};
