/** The text of a link says where it leads, also to those who hear it without the sentence around it. */
import { z } from 'zod';
import { labelSpan } from './label-span.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Texts that say nothing; case and punctuation do not count. */
  texts: z
    .array(z.string().min(1))
    .default([
      'here',
      'this',
      'that',
      'there',
      'it',
      'link',
      'this link',
      'the link',
      'page',
      'this page',
      'site',
      'website',
      'url',
      'click',
      'click here',
      'see here',
      'more',
      'read more',
      'see more',
      'learn more',
      'more information',
      'more details',
    ]),
});

export const vagueLinkText: Rule<z.output<typeof parameters>> = {
  id: 'vague-link-text',
  severity: 'warning',
  parameters,
  *check({ documents }, { texts }) {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? '';
    const vague = new Set(texts.map(plain));
    for (const { document } of documents) {
      for (const link of document.syntax.links) {
        const { form, label } = link;
        const empty = label.trim() === '';
        if (form === 'bare' || form === 'angle' || !(empty || vague.has(plain(label)))) continue;
        yield {
          file: document.file,
          span: labelSpan(link, document.source),
          message: empty ? 'this link has no text' : `\`${label.trim()}\` does not say where the link leads`,
          help: 'link the words that name what is there: `[the minutes of 11 February](…)`',
        };
      }
    }
  },
};
