/** What is written is shown: no words where Markdown leaves them out. */
import type { HiddenFact } from '../model/syntax.ts';
import type { Rule } from './rule.ts';

const explanations: Readonly<Record<HiddenFact['form'], { readonly message: string; readonly help: string }>> = {
  'beside-language': {
    message: 'readers do not see what stands behind the language of a block of code',
    help: 'say it in the text, or take it out',
  },
  'closing-sign': {
    message: 'readers do not see a `#` at the end of a heading',
    help: 'write `\\#` if it belongs to the heading, or take it out',
  },
  'end-tag': {
    message: 'this tag closes nothing, and readers do not see it',
    help: 'put it into a code span when it is meant as text, or take it out',
  },
  declaration: { message: 'readers do not see this declaration', help: 'put it into a code span when it is meant as text, or take it out' },
};

export const hiddenText: Rule = {
  id: 'hidden-text',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { form, span } of document.syntax.hidden) {
        const fix = form === 'closing-sign' ? { fix: { span, text: '\\#', kind: 'suggested' as const } } : {};
        yield { file: document.file, span, ...explanations[form], ...fix };
      }
    }
  },
};
