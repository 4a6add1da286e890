/** Where the repository of a record is, and what is said when git cannot read it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findRepository, isMissingSubmodule, isRepository } from '../../src/git/repository.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { readChange } from '../../src/record/change.ts';
import { folder, index, known, read, repository, rfc, subjects } from './reading.ts';
import { Repository } from './repository.ts';

afterEach(() => vi.unstubAllEnvs());

const propose = () =>
  repository()
    .write({ [index]: rfc('One.') })
    .commit('Propose')
    .write({ [index]: rfc('Two.') })
    .commit('Rewrite');
const told = async (root: string) => subjects(known(await read(root)).revisions.get(index) ?? []);

/** A project whose `content/` is a submodule. */
function withSubmodule() {
  const content = repository();
  content
    .write({ [index.replace('content/', '')]: rfc('One.') })
    .commit('Propose')
    .write({ [index.replace('content/', '')]: rfc('Two.') })
    .commit('Rewrite');
  const project = repository().write({ 'README.md': 'The project.\n' }).commit('Begin');
  project.git('submodule', '--quiet', 'add', content.root, 'content');
  project.commit('Take the record in');
  return { content, project };
}

describe('The history of a record comes from', () => {
  test('the repository of its project', async () => expect(await told(propose().root)).toEqual(['Propose', 'Rewrite']));

  test('the repository that its project is a folder of', async () => {
    const made = repository()
      .write({ [`docs/the record/${index}`]: rfc('One.') })
      .commit('Propose');
    expect(await told(join(made.root, 'docs/the record'))).toEqual(['Propose']);
    expect(await findRepository(join(made.root, 'docs/the record'))).toMatchObject({ prefix: 'docs/the record/content/' });
  });

  test('the submodule that its content is, not from the project around it', async () => {
    const { project } = withSubmodule();
    expect(await told(project.root)).toEqual(['Propose', 'Rewrite']);
    project.write({ [index]: rfc('Three.') });
    expect([...known(await read(project.root)).uncommitted]).toEqual([index]);
  });

  test('the submodule that the whole project is', async () => {
    const around = repository().write({ 'README.md': 'Around.\n' }).commit('Begin');
    around.git('submodule', '--quiet', 'add', propose().root, 'records/ours');
    around.commit('Take it in');
    expect(await told(join(around.root, 'records/ours'))).toEqual(['Propose', 'Rewrite']);
  });

  test('a clone that lies in the project as content/', async () => {
    const content = repository()
      .write({ [index.replace('content/', '')]: rfc('One.') })
      .commit('Propose');
    const project = folder();
    content.git('clone', '--quiet', content.root, join(project, 'content'));
    expect(await told(project)).toEqual(['Propose']);
  });

  test('the repository of a worktree', async () => {
    const worktree = join(folder(), 'worktree');
    propose().git('worktree', 'add', '--quiet', '--detach', worktree);
    expect(await told(worktree)).toEqual(['Propose', 'Rewrite']);
  });

  test('a bare repository that has a worktree', async () => {
    const bare = new Repository();
    const [place, worktree] = [join(folder(), 'bare.git'), join(folder(), 'worktree')];
    bare.git('clone', '--quiet', '--bare', propose().root, place);
    execFileSync('git', ['-C', place, 'worktree', 'add', '--quiet', worktree, 'main']);
    bare.remove();
    expect(await told(worktree)).toEqual(['Propose', 'Rewrite']);
  });

  test('the commit that is checked out, without a branch', async () => {
    const made = propose();
    made.git('checkout', '--quiet', '--detach', 'HEAD~1');
    expect(await told(made.root)).toEqual(['Propose']);
  });

  test('a repository without its content, which has none', async () => {
    const made = propose()
      .write({ [index]: undefined })
      .commit('Empty');
    rmSync(join(made.root, 'content'), { recursive: true, force: true });
    expect(known(await read(made.root)).revisions.size).toBe(0);
  });
});

test('a change in a submodule is compared with the submodule’s own base', async () => {
  const { project } = withSubmodule();
  const content = new Repository(join(project.root, 'content'));
  content.git('switch', '--quiet', '--create', 'proposal');
  const added = 'content/rfcs/0002-logs/index.mdx';
  content.write({ 'rfcs/0002-logs/index.mdx': rfc('Logs.'), [index.replace('content/', '')]: rfc('Three.') }).commit('Propose logs');
  const documents = await readContent(project.root);
  const assets = await readAssets(project.root);
  const change = await readChange(project.root, { documents, assets }, { ref: 'main' });
  expect(change.documents.map(({ before, after }) => [before?.file, after?.file])).toEqual([
    [index, index],
    [undefined, added],
  ]);
  expect(change.tip).toEqual([index]);
});

describe('Where git cannot tell, a reason and a command are said:', () => {
  const trouble = async (root: string) => {
    const found = await findRepository(root);
    return isRepository(found) ? 'found' : `${found.reason}: ${found.remedy}`;
  };

  test('outside a repository', async () => {
    expect(await trouble(folder())).toBe('this folder is in no git repository: run `git init` and commit, or run the command in a clone');
  });

  test('in a folder of another user, as in containers', async () => {
    const { root } = propose();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await trouble(root)).toBe(
      `git refuses to read this repository, because the folder belongs to another user: run \`git config --global --add safe.directory ${root}\``,
    );
  });

  test('in a folder of another user whose name has a space, which the command quotes', async () => {
    const made = new Repository(mkdtempSync(join(tmpdir(), 'docket a space-')));
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const said = await trouble(made.root);
    vi.unstubAllEnvs();
    made.remove();
    expect(said).toContain(`--add safe.directory '${made.root}'\``);
  });

  test('without git', async () => {
    const { root } = propose();
    vi.stubEnv('PATH', folder());
    expect(await trouble(root)).toBe('git is not installed here: install git, and run the command in a clone');
  });

  test('in a worktree, or a submodule, whose repository was left behind', async () => {
    const lost = folder();
    writeFileSync(join(lost, '.git'), 'gitdir: /nowhere/at/all\n');
    expect(await trouble(lost)).toBe(
      'the repository of this folder should be in /nowhere/at/all, which is not there: run the command in a complete clone (`git clone --recurse-submodules`)',
    );
  });

  test('in a bare repository', async () => {
    const bare = join(folder(), 'bare.git');
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    expect(await trouble(bare)).toMatch(/^git cannot read this repository \(.*\): run `git status`/);
  });

  test('with a git that fails', async () => {
    const bin = folder();
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho "fatal: it is broken" >&2\nexit 128\n');
    chmodSync(join(bin, 'git'), 0o755);
    vi.stubEnv('PATH', [bin, process.env.PATH].join(delimiter));
    expect(await trouble(folder())).toBe(
      'git cannot read this repository (git rev-parse failed: fatal: it is broken): run `git status` to see what is wrong',
    );
  });

  test('for a submodule that was not fetched', async () => {
    const { project } = withSubmodule();
    const clone = join(folder(), 'clone');
    project.git('clone', '--quiet', project.root, clone);
    expect(await isMissingSubmodule(clone)).toBe(true);
    await expect(readContent(clone)).rejects.toThrow(
      'content/ is a submodule that is not in this clone yet: run `git submodule update --init content`',
    );
    expect(await isMissingSubmodule(project.root)).toBe(false);
    expect(await readContent(project.root)).toHaveLength(1);
  });

  test('where content is a file', async () => {
    const root = folder();
    writeFileSync(join(root, 'content'), 'A record.\n');
    await expect(readContent(root)).rejects.toThrow('content is a file, and has to be the folder of the record');
  });

  test('and not where there is no content: that is a record with nothing in it', async () => {
    const root = folder();
    expect(await readContent(root)).toEqual([]);
    mkdirSync(join(root, 'content/rfcs'), { recursive: true });
    writeFileSync(join(root, 'content/rfcs/.gitkeep'), '');
    expect(await readContent(root)).toEqual([]);
  });
});
