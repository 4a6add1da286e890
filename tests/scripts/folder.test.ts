/** Where the project may lie, and what is said of a folder where it may not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderRefusal } from '../../src/cli/project-folder.cjs';

const repository = join(import.meta.dirname, '../..');

let parent = '';
beforeAll(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'docket-folder-')));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** What the tools misread, each tried with a build: some fail, and some leave the style sheet out. */
const refused = [
  ['C# projects', '`#`'],
  ['why?', '`?`'],
  ['100%', '`%`'],
  ['a%20b', '`%`'],
  ['back\\slash', '`\\`'],
  ['"quoted"', '`"`'],
  ['every*', '`*`'],
  ['14:30', '`:`'],
  ['two\nlines', 'a line break'],
  ['a\tb', 'a tab'],
  ['a\rb', 'a control character'],
  ['\u001b[31m', 'a control character'],
  ['node_modules/docket', 'a folder called `node_modules`'],
  ['.git/docket', 'a folder called `.git`'],
  ['@fs/docket', 'a folder called `@fs`'],
] as const;

test.each(refused)('%j is refused in one sentence', (name, reason) => {
  const sentence = folderRefusal(`/home/ann/${name}`);
  expect(sentence).toContain(`misread ${reason.startsWith('a folder') ? `a path through ${reason}` : `${reason} in a path`}`);
  expect(sentence).toMatch(
    /^Docket cannot work in "\/home\/ann\/[^\n]*": its tools misread [^\n]+, so move the project to a folder without it and run the command again\.$/,
  );
});

test.each([
  '/home/ann/docket',
  "/home/Ann Lee/it’s Ann's/docket",
  '/home/ann/電池 для всех üx u\u0308x שלום 😀',
  '/home/ann/[draft] {a,b} (c) !$&;|<>`~^+=@,-',
  '/home/ann/.docket/dist/src/node_modules.old/.github',
  `/home/ann/${'long '.repeat(200)}`,
])('%j will do', (folder) => {
  expect(folderRefusal(folder)).toBe('');
});

test('on Windows, what stands in every path is no reason', () => {
  expect(folderRefusal('C:\\Users\\ann\\docket', 'win32')).toBe('');
  expect(folderRefusal('C:\\Users\\ann\\C# projects', 'win32')).toContain('misread `#`');
  expect(folderRefusal('C:\\Users\\node_modules\\docket', 'win32')).toContain('`node_modules`');
});

test('an old Node can parse the file', () => {
  const text = readFileSync(join(repository, 'src/cli/project-folder.cjs'), 'utf8');
  expect(new Linter().verify(text, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } })).toEqual([]);
});

/** What set-up is made of, in a folder of this name; nothing else of the project is there. */
function setUpIn(name: string): string {
  const root = join(parent, name);
  for (const each of ['scripts', 'src/cli/project-folder.cjs', 'package.json', 'package-lock.json'])
    cpSync(join(repository, each), join(root, each), { recursive: true });
  return root;
}

test.each(['a#b', 'a:b', 'a%b', 'two\nlines'])('in %j, no command of npm begins anything', (name) => {
  const root = setUpIn(name);
  const before = readdirSync(root);
  for (const command of ['start', 'test', 'setup', 'check']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/run.cjs'), command], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${folderRefusal(root)}\n` });
  }
  expect(readdirSync(root)).toEqual(before);
});

test('a command that is run directly, of a project in such a folder, says the same', () => {
  const root = join(parent, 'why?');
  mkdirSync(root);
  const main = join(repository, 'src/cli/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'build'], { cwd: root, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${folderRefusal(root)}\n` });
});
