/** Every picture has a text for those who do not see it. */
import type { Rule } from './rule.ts';

export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'error',
  *check({ documents }) {
    const message = 'this picture has no text for readers who do not see it';
    for (const { document } of documents) {
      const { file, syntax } = document;
      for (const { alt, span, form } of syntax.images)
        if (form !== 'element' && alt.trim() === '')
          yield { file, span, message, help: 'say between the brackets what it shows: `![What it shows](picture.png)`' };
      for (const { name, attributes, tag } of syntax.elements)
        if (name === 'img' && !attributes.some((attribute) => attribute.name === 'alt'))
          yield { file, span: tag, message, help: 'say what it shows, `alt="What it shows"`, or that it only decorates: `alt=""`' };
    }
  },
};
