/** The language of a code block is one that can be coloured. */
import { bundledLanguages } from 'shiki/langs';
import { ownLanguages, plainLanguages } from '../model/languages.ts';
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';

/** The loaders of all grammars stand behind these names; nothing is loaded for knowing them. */
const known: ReadonlySet<string> = new Set([...plainLanguages, ...ownLanguages, ...Object.keys(bundledLanguages)]);

export const codeLanguage: Rule = {
  id: 'code-language',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, syntax, source } = document;
      for (const { language, languageSpan: span } of syntax.code) {
        if (language === '' || known.has(language.toLowerCase())) continue;
        const near = meant(language);
        yield {
          file,
          span,
          message: `no language is called \`${language}\``,
          help: near ? `did you mean \`${near}\`?` : 'take a name or alias that Shiki knows, or `text` for what is no code',
          ...(near && source.slice(span.start, span.end) === language && { fix: { span, text: near, kind: 'suggested' } }),
        };
      }
    }
  },
};

/** The nearest language; what other tools write around a name (`rust,ignore`, `{.ocaml}`) is no part of it. */
function meant(language: string): string | undefined {
  const name = /[a-z][\w+#-]*/i.exec(language)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  if (known.has(name)) return name;
  // Slips in the first letter are rare, and comparing every name with hundreds of others takes seconds on a hostile file.
  return nearest(
    name,
    [...known].filter((each) => each[0] === name[0]),
  );
}
