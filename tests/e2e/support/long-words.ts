/** Heron's record with words that no line of a phone holds, everywhere that people can write any, and with numbers of four digits. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** An identifier of 51 letters, a path, and an address: none has a place where a line would break by itself. */
export const longWords = [
  'MeanOfTenMinutesWithoutOutliersOrReadingsAfterDusk',
  'stations/lighthouse/receiver/second_antenna/interrupt_handler_of_the_radio.ml',
  'https://archive.heron.example/readings/2025/lighthouse/ten-minute-means/without-outliers.csv',
] as const;
const [identifier, path, address] = longWords;

/** The project, as {@link makeProject} makes one. */
export function makeLongWords() {
  const made = makeProject(fixture);
  const { root } = made;
  renumber(root);
  for (const file of filesIn(join(root, 'content'))) writeFileSync(file, stretched(file, readFileSync(file, 'utf8')));
  const config = join(root, 'docket.config.ts');
  writeFileSync(config, stretchedConfig(readFileSync(config, 'utf8')));
  commitAll(root);
  return made;
}

/** `test` with that record built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { community: Served }>({
  community: [
    async ({}, use) => {
      const { root, remove } = makeLongWords();
      try {
        await buildAndServe(root, 4650, use);
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ community }, use) => use(community.address),
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** RFC 4 becomes RFC 1004 and DR 3 becomes DR 1003. */
function renumber(root: string) {
  const content = join(root, 'content');
  renameSync(join(content, 'rfcs/0004-mast-height'), join(content, 'rfcs/1004-mast-height'));
  renameSync(join(content, 'decisions/0003-text-files.mdx'), join(content, 'decisions/1003-text-files.mdx'));
  const numbers = (text: string) => text.replace(/\b(RFC |rfc:)4\b/g, '$11004').replace(/\b(DR |decision:)3\b/g, '$11003');
  for (const file of filesIn(content)) writeFileSync(file, numbers(readFileSync(file, 'utf8')));
}

/** Every text of the front matter ends with such a word, and the body has them in each form that prose has. */
function stretched(file: string, text: string): string {
  const [, head = text, body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(text) ?? [];
  const facts = head
    .replace(/^( *(?:- )?(?:title|summary|question|note|name): [^"'\n]*)/gm, `$1 ${identifier}`)
    .replace(/^(expected_outcomes|first_tasks|agenda):\n( +- .*)$/gm, `$1:\n$2 ${path}`)
    .replace(/^contact: .*$/m, `contact: ${address}`)
    .replace(/^outcome: Released.*$/m, `outcome: ${identifier}`)
    .replace(
      /^outcome: open$/m,
      `outcome: declined\nreason: Not \`${path}\`, as [${identifier}](${address}) says of RFC 1004 and DR 1003, and ${path}.`,
    )
    .replace(/^skills: \[\]$/m, `skills: [{ name: ${identifier}, level: basic, need: required }]`)
    .replace(/^github: .*\n/m, '')
    .replace(/^(summary: .*)$/m, `$1 (RFC 1004, DR 1003)`)
    .replace(/^(?:location|url): .*\n/gm, '')
    .replace(/^(chair: .*)$/m, `$1\nlocation: ${path}`);
  if (file.endsWith('.yaml')) return `${facts}url: ${address}\n`;
  const hasMarks = /\/meetings\/.*\.mdx$/.test(file);
  const mark = `\n<Action id="stretch" owner="noor-haddad" due="2025-06-01">\nLook at ${identifier} in RFC 1004.\n</Action>\n`;
  return `${facts}${body}\n## ${path}\n\n${hasMarks ? mark : ''}${prose(file.endsWith('.mdx'))}`;
}

const prose = (isMdx: boolean) => `
A sentence about ${identifier}, ${path}, ${address} and RFC 1004, which DR 1003 records.

### \`${path}\` in RFC 1004

- ${identifier}
- **${path}**
- [DR 1003 and ${identifier}](decision:1003)
- _${identifier}_ and \`${address}\`

> ${isMdx ? `[${address}](${address})` : `<${address}>`}

| ${identifier} | where      |
| ------------- | ---------- |
| \`${path}\` | [${path}](${address}) |

\`\`\`text
${address}
\`\`\`

A note[^1].

[^1]: ${identifier}
`;

function stretchedConfig(text: string): string {
  return text
    .replace(/(name: '(?!Heron')[^']*)'/g, `$1 ${identifier}'`)
    .replace(/name: 'Heron'/, `name: 'Heron${identifier}'`)
    .replace(/((?:description|explanation|headline|label): '[^']*)'/g, `$1 ${identifier}'`)
    .replace(/areas: \[[^\]]*\]/, `areas: ['Instruments', 'Software', '${identifier}']`);
}

/** A first revision, and a second one, by somebody with a long name who says what they did in a long word. */
function commitAll(root: string) {
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n.docket\n.astro\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', `user.name=${identifier}`, '-c', 'user.email=ilze@heron.example', ...args], { stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', `Begin ${path}`);
  for (const each of ['rfcs/1004-mast-height/index.mdx', 'rfcs/0002-ten-minute-means/index.mdx']) {
    const file = join(root, 'content', each);
    for (const more of ['one', 'two']) {
      writeFileSync(file, `${readFileSync(file, 'utf8')}\nAnd ${more} ${identifier}.\n`);
      git('commit', '--quiet', '--all', '--message', `Say ${identifier}`);
    }
  }
}
