/** What commands say of themselves, against what the pages of the project say of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { allHelps, commands, commandsMarkdown, commandsPage } from '../scripts/commands.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = Object.entries((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

let helps: Map<string, string>;
beforeAll(async () => {
  helps = await allHelps();
});

test('docs/commands.md is what the commands say; `node scripts/commands.ts` writes it anew', () => {
  expect(read('docs/commands.md')).toBe(commandsMarkdown(helps));
  expect(commandsPage).toBe(join(root, 'docs/commands.md'));
});

test('every command of package.json is on the page, apart from names for parts of `npm test`', () => {
  const own = scripts.flatMap(([name, command]) => (command.startsWith('node scripts/run.cjs') && !/ test \w/.test(command) ? [name] : []));
  expect([...new Set(commands.map((command) => command.split(' ')[0]))].sort()).toEqual(own.sort());
});

test.each(commands)('%s says how it is typed and what it does', (command) => {
  const [first = '', ...rest] = helps.get(command)?.split('\n') ?? [];
  expect(first).toMatch(/^Usage: npm (?:run )?[a-z]/);
  expect(rest.join(' ')).toMatch(/\w+ \w+/);
});

/** Calls of commands in a page: `npm run check -- --base origin/main`, up to the end of the line, the code span or a comment. */
const calls = (page: string) =>
  [...page.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z]+)( --(?: [^`\n#|>]*)?)?/g)].flatMap(([, name = '', rest = '']) =>
    scripts.some(([script]) => script === name) ? [{ name, rest }] : [],
  );

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md') && file !== 'docs/commands.md',
);
const workflows = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);

test.each([...pages, ...workflows])('%s calls commands by options that they have', (file) => {
  for (const { name, rest } of calls(read(file))) {
    const all = [...helps].flatMap(([command, help]) => (command.split(' ')[0] === name ? [help] : [])).join('\n');
    for (const [option] of rest.replace(/^ --/, '').matchAll(/(?<=\s)--[a-z][a-z-]+/g)) expect(all, `${name} ${option}`).toContain(option);
  }
});
