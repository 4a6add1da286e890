/** Front matter says what it says: no tags, anchors, aliases or directives that make a reader look elsewhere. */
import type { YamlSign } from '../parsing/front-matter.ts';
import type { Rule } from './rule.ts';

const quoted = 'put the value between quotation marks when the sign is meant as text';

const explanations: Readonly<Record<YamlSign['form'], { readonly message: string; readonly help: string }>> = {
  tag: { message: 'front matter may not use tags', help: `take it out: every key knows its type; ${quoted}` },
  anchor: { message: 'front matter may not name its values for reuse', help: `take it out; ${quoted}` },
  alias: { message: 'front matter may not repeat values by name', help: `write the value again; ${quoted}` },
  directive: { message: 'front matter may not give the YAML reader directions', help: 'take the line out' },
};

export const yamlAlias: Rule = {
  id: 'yaml-alias',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { form, span } of document.frontMatter?.signs ?? []) yield { file: document.file, span, ...explanations[form] };
    }
  },
};
