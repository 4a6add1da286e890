/**
 * Writes `docs/components.md`: the components and elements that content may use.
 * Run it with `node scripts/components.ts` after changing `src/model/components.ts` or `src/model/safety.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { components, propTypes, type ComponentFacts } from '../src/model/components.ts';
import { safeElements } from '../src/model/safety.ts';

/** Where the page is kept. */
export const componentsPage = join(import.meta.dirname, '../docs/components.md');

/** The page as Markdown, made from the lists as they are now. */
export function componentsMarkdown(): string {
  const sections = Object.entries(components).map(([name, facts]) => section(name, facts));
  return `${[introduction, ...sections, elements()].join('\n\n')}\n`;
}

const introduction = `<!-- Written by scripts/components.ts from src/model/components.ts and src/model/safety.ts: change them there. -->

# Components and elements

Prose is Markdown, with tables, footnotes and task lists. In \`.mdx\` files it may also use the components below, and no others; in \`.mdx\` and \`.md\` files alike it may use the elements at the end of this page. Every attribute is plain text between quotation marks. Remarks for other writers, which readers never see, are written \`{/* like this */}\` in \`.mdx\` files.`;

function section(name: string, { meaning, props, sample }: ComponentFacts): string {
  const rows = Object.entries(props).map(
    ([prop, facts]) => `| \`${prop}\` | ${facts.required ? 'yes' : 'no'} | ${propTypes[facts.type].called} | ${facts.meaning} |`,
  );
  const attributes = Object.entries(props).map(([prop, { example }]) => ` ${prop}="${example}"`);
  return [
    `## ${name}`,
    '',
    meaning,
    '',
    '| prop | required | holds | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
    '````mdx',
    `<${name}${attributes.join('')}>`,
    ...(sample.includes('\n') ? ['', sample, ''] : [sample]),
    `</${name}>`,
    '````',
  ].join('\n');
}

function elements(): string {
  const rows = Object.entries(safeElements).map(
    ([name, attributes]) => `| \`${name}\` | ${attributes.map((attribute) => `\`${attribute}\``).join(', ') || 'none'} |`,
  );
  return [
    '## Elements of HTML',
    '',
    'For what Markdown has no sign: `H<sub>2</sub>O`, `<kbd>Enter</kbd>`, `<details>`. Links lead where Markdown’s links may lead; a picture in an `img` lies in `public/`. No element has a class, a style or an id, and none runs code.',
    '',
    '| element | attributes |',
    '|---|---|',
    ...rows,
  ].join('\n');
}

if (import.meta.main) writeFileSync(componentsPage, componentsMarkdown());
