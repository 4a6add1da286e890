/** A configuration that cannot be used is refused in one sentence, with the file and the line, by whatever command. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectOrderly, runCommand } from '../proof/generated/orderly.ts';
import { makeProject } from '../temporary-project.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
afterAll(remove);

const define = `import { defineConfig } from './src/model/config.ts';`;

/** What `docket.config.ts` says, and what is said of it. */
const inputs: Readonly<Record<string, readonly [string | Buffer, RegExp]>> = {
  'a key twice separated': [
    `${define}\nexport default defineConfig({\n  name: 'x',,\n});\n`,
    /^docket\.config\.ts:3 cannot be loaded: Unexpected token/,
  ],
  'a bracket that stays open': [`${define}\nexport default defineConfig({\n  name: 'x'\n`, /^docket\.config\.ts:\d+ cannot be loaded: /],
  'a type that is none': [`const site: = 'x';\nexport default site;\n`, /^docket\.config\.ts:1 cannot be loaded: Unexpected token/],
  'a text that is not closed': [
    `${define}\n\nconst site = 'https://x;\nexport default site;\n`,
    /^docket\.config\.ts:3 cannot be loaded: /,
  ],
  'an enum': [
    `${define}\nenum Kind { A }\nexport default defineConfig({});\n`,
    /^docket\.config\.ts:2 cannot be loaded: TypeScript enum .*types are taken away/,
  ],
  'a namespace': [
    `namespace A { export const b = 1; }\nexport default A;\n`,
    /^docket\.config\.ts:1 cannot be loaded: TypeScript namespace/,
  ],
  'a parameter property': [
    `\nclass A { constructor(private b: number) {} }\nexport default new A(1);\n`,
    /^docket\.config\.ts:2 cannot be loaded: TypeScript parameter property/,
  ],
  'an error of its own': [`\n\nthrow new Error('set SITE first');\n`, /^docket\.config\.ts:3 cannot be loaded: set SITE first$/],
  'an error in a function': [
    `function site() {\n  throw new TypeError('no site');\n}\nexport default site();\n`,
    /^docket\.config\.ts:2 cannot be loaded: no site$/,
  ],
  'a name that nothing has': [
    `${define}\nexport default defineConfig({ name: community });\n`,
    /^docket\.config\.ts:2 cannot be loaded: community is not defined$/,
  ],
  'a text that is thrown': [`throw 'no';\n`, /^docket\.config\.ts cannot be loaded: no$/],
  'nothing that is thrown': [`throw undefined;\n`, /^docket\.config\.ts cannot be loaded: undefined$/],
  'a file that is not there': [
    `${define}\nimport { topics } from './topics.ts';\nexport default defineConfig(topics);\n`,
    /^docket\.config\.ts:2 cannot be loaded: Cannot find module 'topics\.ts'/,
  ],
  'a package that is not there': [
    `import yaml from 'no-such-package';\nexport default yaml;\n`,
    /^docket\.config\.ts:1 cannot be loaded: Cannot find package 'no-such-package'/,
  ],
  'a name that a file does not have': [
    `\nimport { define } from './src/model/config.ts';\nexport default define({});\n`,
    /^docket\.config\.ts:2 cannot be loaded: .*does not provide an export named 'define'$/,
  ],
  'an error in a file that it imports': [
    `import topics from './helper.ts';\nexport default topics;\n`,
    /^helper\.ts:2 cannot be loaded: Cannot read properties of null/,
  ],
  'JSON without saying so': [
    `\nimport data from './package.json';\nexport default data;\n`,
    /^docket\.config\.ts:2 cannot be loaded: Module .*import attribute/,
  ],
  'no default export': [
    `${define}\nexport const config = defineConfig;\n`,
    /^docket\.config\.ts has no default export: write `export default defineConfig/,
  ],
  'nothing at all': ['', /^docket\.config\.ts has no default export/],
  'only a comment': ['// to be written\n', /^docket\.config\.ts has no default export/],
  'an object that nothing has checked': [
    `\nexport default { name: 'x' };\n`,
    /^docket\.config\.ts:2 exports an object that no `defineConfig` has checked: write/,
  ],
  'an object under a name': [
    `const config = { name: 'x' };\n\nexport { config as default };\n`,
    /^docket\.config\.ts:3 exports an object that no/,
  ],
  'an object that holds itself': [
    `const a: { b?: unknown } = {};\na.b = a;\nexport default a;\n`,
    /^docket\.config\.ts:3 exports an object that no/,
  ],
  'a promise': [`export default (async () => ({}))();\n`, /^docket\.config\.ts:1 exports a promise .*`await`/],
  'a function': [`export default () => ({});\n`, /^docket\.config\.ts:1 exports a function/],
  'a list': [`export default [];\n`, /^docket\.config\.ts:1 exports an object that no/],
  null: [`export default null;\n`, /^docket\.config\.ts:1 exports null/],
  'a text': [`export default 'https://x.example';\n`, /^docket\.config\.ts:1 exports a string/],
  'bytes that are no text': [Buffer.from([0xff, 0xfe, 0x00, 0x0a]), /^docket\.config\.ts:\d+ cannot be loaded: /],
  'signs that command a terminal': [
    `throw new Error('\\u001b[2J\\u202ex');\n`,
    /^docket\.config\.ts:1 cannot be loaded: [^\u001b\u202e]+$/,
  ],
};

/** Loads the configuration of every folder in one process, as Node does it, and answers with what is said of each. */
const loadAll = `
const { loadConfig } = await import(process.argv[1]);
const said = [];
for (const folder of process.argv.slice(2)) said.push(await loadConfig(folder).then(() => 'it was taken', (error) => error.name + ': ' + error.message));
process.stdout.write(JSON.stringify(said));
`;

describe('docket.config.ts', () => {
  let said: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    const folders = Object.values(inputs).map(([text], index) => {
      const folder = join(root, 'inputs', String(index));
      mkdirSync(folder, { recursive: true });
      symlinkSync(join(root, 'src'), join(folder, 'src'));
      writeFileSync(join(folder, 'docket.config.ts'), text);
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(join(folder, 'helper.ts'), 'export const q = 1;\nexport default (null as never as { x: 1 }).x;\n');
      return folder;
    });
    const module = pathToFileURL(join(root, 'src/cli/load-config.ts')).href;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', loadAll, module, ...folders]);
    const answers = JSON.parse(stdout) as string[];
    said = Object.fromEntries(Object.keys(inputs).map((what, index) => [what, answers[index] ?? '']));
  });

  test.each(Object.entries(inputs))('with %s is refused in a sentence', (what, [, sentence]) => {
    const [, message = ''] = /^ConfigError: ([^]*)$/.exec(said[what] ?? '') ?? [];
    expect(message, said[what]).toMatch(sentence);
    expect(message).not.toContain('\n');
  });

  test('that cannot be loaded ends every command with 2 and that sentence', async () => {
    writeFileSync(join(root, 'docket.config.ts'), `enum A { B }\n`);
    for (const command of ['check', 'build', 'stale', 'dev']) {
      const outcome = await runCommand(root, [command]);
      expectOrderly(outcome, command);
      expect({ ...outcome, signal: null }).toMatchObject({ code: 2, stdout: '', signal: null });
      expect(outcome.stderr).toMatch(/^docket\.config\.ts:1 cannot be loaded: TypeScript enum[^\n]*\n$/);
    }
  });

  test('that waits for what never comes does so in every command', async () => {
    writeFileSync(join(root, 'docket.config.ts'), `export default await new Promise(() => {});\n`);
    const outcome = await runCommand(root, ['check']);
    expect(outcome).toMatchObject({ code: 2, stderr: 'docket.config.ts waits for something that never comes\n' });
  });

  test('that holds itself within what is checked is refused by the check', async () => {
    writeFileSync(
      join(root, 'docket.config.ts'),
      `${define}\nconst topics: Record<string, unknown> = {};\ntopics.a = topics;\nexport default defineConfig({ topics } as never);\n`,
    );
    const outcome = await runCommand(root, ['check']);
    expectOrderly(outcome, 'circular');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^docket\.config\.ts (?:does not hold|is invalid):\n/);
  });

  test('that is a folder, or is missing', async () => {
    rmSync(join(root, 'docket.config.ts'));
    expect((await runCommand(root, ['check'])).stderr).toMatch(/^there is no docket\.config\.ts here; .*\n$/);
    mkdirSync(join(root, 'docket.config.ts'));
    const outcome = await runCommand(root, ['check']);
    expectOrderly(outcome, 'folder');
    expect(outcome).toMatchObject({ code: 2 });
    expect(outcome.stderr).toMatch(/^docket\.config\.ts [^\n]*\n$/);
    rmSync(join(root, 'docket.config.ts'), { recursive: true });
  });

  test('that cannot be loaded shows where, to whoever asks for it', async () => {
    writeFileSync(join(root, 'docket.config.ts'), `throw new Error('no');\n`);
    process.env.DOCKET_DEBUG = '1';
    try {
      const outcome = await runCommand(root, ['check']);
      expect(outcome.code).toBe(2);
      expect(outcome.stderr).toContain(`at ${pathToFileURL(join(root, 'docket.config.ts')).href}:1:7`);
    } finally {
      delete process.env.DOCKET_DEBUG;
    }
  });
});
