/** Generated projects: a record, pictures, a configuration and commits, written into a folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { changeRules, rules } from '../../../src/rules/registry.ts';
import { generatedPicture } from './pictures.ts';
import { community, generatedDocument, mutated, validFiles } from './texts.ts';

/** A project as it is generated. */
export type GeneratedProject = {
  readonly documents: readonly { readonly file: string; readonly text: string }[];
  readonly pictures: readonly { readonly file: string; readonly bytes: Buffer }[];
  /** The text of `docket.config.ts`. */
  readonly config: string;
  readonly commitMessage: string;
};

const validConfig = readFileSync(join(community, 'docket.config.ts'), 'utf8');
const ruleIds = [...rules, ...changeRules].map(({ id }) => id);

/** The configuration with keys laid over it. */
const withKeys = (keys: object) => validConfig.replace(/\}\);\s*$/, `...(${JSON.stringify(keys)} as object),\n});\n`);

/** A configuration under which nothing stops a build: what reaches the pages is what rendering lets through. */
export const permissive = withKeys({ rules: Object.fromEntries(ruleIds.map((id) => [id, 'off'])) });

const config = fc.oneof(
  { weight: 8, arbitrary: fc.constant(validConfig) },
  {
    weight: 4,
    arbitrary: fc
      .dictionary(fc.constantFrom(...ruleIds), fc.constantFrom('off', 'warning', 'error'), { maxKeys: 20 })
      .map((settings) => withKeys({ rules: settings })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('/', '/rfcs/', '/a/b/', '/decisions/', 'x', '//', '/../', '/%2f/').map((base) => withKeys({ base })),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((name) => withKeys({ name, headline: name, description: name })),
  },
  { weight: 1, arbitrary: fc.constantFrom('UTC', 'Pacific/Apia', 'Mars/Olympus', '').map((timeZone) => withKeys({ timeZone })) },
  { weight: 1, arbitrary: mutated(validConfig, 2) },
);

const commitMessage = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('\u001b[2J', '::error::x', '<script>x</script>', ''))
  .map((text) => text.replaceAll('\0', '').toWellFormed());

/** A project with `documents` generated documents and some pictures. */
export function generatedProject(documents: number): fc.Arbitrary<GeneratedProject> {
  return fc.record({
    documents: fc.array(generatedDocument, { minLength: documents, maxLength: documents }),
    pictures: fc.array(generatedPicture, { maxLength: 3 }),
    config,
    commitMessage,
  });
}

/** Writes the valid community into a folder that has the code of Docket, in place of the record that lies there. */
export function writeCommunity(root: string): void {
  for (const folder of ['content', 'public']) rmSync(join(root, folder), { recursive: true, force: true });
  for (const { file, text } of validFiles) write(root, file, text);
  write(root, 'docket.config.ts', validConfig);
}

/**
 * Lays a generated project over what is there. A path that a folder or another name takes already is passed over: the file system
 * refuses it, not Docket.
 */
export function writeProject(root: string, { documents, pictures, config: text }: GeneratedProject): void {
  for (const { file, text: source } of documents) write(root, file, source);
  for (const { file, bytes } of pictures) write(root, file, bytes);
  write(root, 'docket.config.ts', text);
}

function write(root: string, file: string, data: string | Buffer): void {
  try {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), data);
  } catch (error) {
    if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Commits everything that lies in `root`, as someone with a name of their own. */
export function commit(root: string, message: string): void {
  const git = (args: readonly string[], input?: string) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=Ann Lee', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgSign=false', ...args],
      {
        stdio: ['pipe', 'ignore', 'ignore'],
        ...(input !== undefined && { input }),
      },
    );
  git(['init', '--quiet', '--initial-branch=main']);
  // A folder with a repository's name inside it is not this repository's to add.
  git(['add', '--all', '--', '.', ':(exclude)**/.git/**']);
  git(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '--file=-'], message);
}
