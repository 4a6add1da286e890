/** A record in a temporary folder, for commands that are called in the process of the test: no code is copied, only its configuration. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

const repository = join(import.meta.dirname, '../..');
const inRepository = (path: string) => JSON.stringify(pathToFileURL(join(repository, path)).href);

/** The community of the golden cases, as a project in a folder. */
const config = `import { defineConfig } from ${inRepository('src/model/config.ts')};
import community from ${inRepository('tests/golden/community.ts')};

export default defineConfig(community);
`;

const settings = ['user.name=Ann Lee', 'user.email=ann@example.org', 'init.defaultBranch=main'].flatMap((each) => ['-c', each]);

/** What the records of one test file keep between runs: a text that one of them has parsed is not parsed again for the next. */
const kept = mkdtempSync(join(tmpdir(), 'docket-kept-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

/** A record that a test may change. */
export type RecordFolder = {
  readonly root: string;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  /** Every file below `content/` and its text. */
  readonly content: () => Record<string, string>;
  /** Runs git there, as somebody called Ann Lee. */
  readonly git: (...args: string[]) => string;
  readonly remove: () => void;
};

/** Makes a folder with these files, by their paths. */
export function makeRecordFolder(files: Readonly<Record<string, string>>): RecordFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docket-record-')));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  write('docket.config.ts', config);
  write('.gitignore', '.docket\n');
  symlinkSync(kept, join(root, '.docket'), 'dir');
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    root,
    write,
    read,
    content: () =>
      Object.fromEntries(
        readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
          .sort()
          .map((file) => [file, read(file)]),
      ),
    git: (...args) =>
      execFileSync('git', ['-C', root, ...settings, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
