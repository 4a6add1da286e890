import { describe, expect, test } from 'vitest';
import {
  commitUrl,
  editUrl,
  forgeBrand,
  forgeKinds,
  forgeLink,
  forgeName,
  forgeSchema,
  forkFirstUrl,
  historyUrl,
  issueUrl,
  newFilePage,
  profileUrl,
  proposalWord,
  pullRequestsUrl,
  pullRequestUrl,
  readForgeUrl,
  repositoryUrl,
  sourceUrl,
  type Forge,
} from './forge.ts';
import { findMentions } from './reference.ts';

const forge = (settings: Partial<Forge> & Pick<Forge, 'kind'>) => forgeSchema.parse({ owner: 'mirage', repository: 'record', ...settings });
const file = 'content/meetings/2015-02-11.mdx';

/** Every address that pages link to, for a forge. */
function addresses(of: Forge) {
  return {
    repository: repositoryUrl(of),
    source: sourceUrl(of, file),
    edit: editUrl(of, file),
    create: newFilePage(of).address,
    history: historyUrl(of, file),
    pullRequests: pullRequestsUrl(of),
    issue: issueUrl(of, 274),
    otherIssue: issueUrl(of, 357, 'mirage/mirage'),
    commit: commitUrl(of, '4e3a99e', 'mirage/mirage'),
  };
}

test('a record on GitHub links to the addresses of GitHub', () => {
  expect(addresses(forge({ kind: 'github' }))).toEqual({
    repository: 'https://github.com/mirage/record',
    source: 'https://github.com/mirage/record/blob/main/content/meetings/2015-02-11.mdx',
    edit: 'https://github.com/mirage/record/edit/main/content/meetings/2015-02-11.mdx',
    create: 'https://github.com/mirage/record/new/main',
    history: 'https://github.com/mirage/record/commits/main/content/meetings/2015-02-11.mdx',
    pullRequests: 'https://github.com/mirage/record/pulls',
    issue: 'https://github.com/mirage/record/issues/274',
    otherIssue: 'https://github.com/mirage/mirage/issues/357',
    commit: 'https://github.com/mirage/mirage/commit/4e3a99e',
  });
});

test('a record on a GitLab of its own, in a subgroup, links there', () => {
  expect(addresses(forge({ kind: 'gitlab', url: 'https://git.example.org', owner: 'group/sub', branch: 'trunk' }))).toEqual({
    repository: 'https://git.example.org/group/sub/record',
    source: 'https://git.example.org/group/sub/record/-/blob/trunk/content/meetings/2015-02-11.mdx',
    edit: 'https://git.example.org/group/sub/record/-/edit/trunk/content/meetings/2015-02-11.mdx',
    create: 'https://git.example.org/group/sub/record/-/new/trunk',
    history: 'https://git.example.org/group/sub/record/-/commits/trunk/content/meetings/2015-02-11.mdx',
    pullRequests: 'https://git.example.org/group/sub/record/-/merge_requests',
    issue: 'https://git.example.org/group/sub/record/-/issues/274',
    otherIssue: 'https://git.example.org/mirage/mirage/-/issues/357',
    commit: 'https://git.example.org/mirage/mirage/-/commit/4e3a99e',
  });
});

test('a record on Codeberg links to the addresses of Forgejo', () => {
  expect(addresses(forge({ kind: 'forgejo' }))).toEqual({
    repository: 'https://codeberg.org/mirage/record',
    source: 'https://codeberg.org/mirage/record/src/branch/main/content/meetings/2015-02-11.mdx',
    edit: 'https://codeberg.org/mirage/record/_edit/main/content/meetings/2015-02-11.mdx',
    create: 'https://codeberg.org/mirage/record/_new/main/',
    history: 'https://codeberg.org/mirage/record/commits/branch/main/content/meetings/2015-02-11.mdx',
    pullRequests: 'https://codeberg.org/mirage/record/pulls',
    issue: 'https://codeberg.org/mirage/record/issues/274',
    otherIssue: 'https://codeberg.org/mirage/mirage/issues/357',
    commit: 'https://codeberg.org/mirage/mirage/commit/4e3a99e',
  });
});

describe('the small print', () => {
  test('a bare #274 means the repository that the configuration names', () => {
    const elsewhere = forge({ kind: 'github', issues: 'mirage/mirage' });
    expect(issueUrl(elsewhere, 274)).toBe('https://github.com/mirage/mirage/issues/274');
    expect(commitUrl(elsewhere, '4e3a99e')).toBe('https://github.com/mirage/mirage/commit/4e3a99e');
  });

  test('a slash at the end of a forge address does no harm', () => {
    expect(repositoryUrl(forge({ kind: 'forgejo', url: 'https://git.example.org/' }))).toBe('https://git.example.org/mirage/record');
  });

  test('a self-hosted forge may live under a path', () => {
    expect(repositoryUrl(forge({ kind: 'gitlab', url: 'https://example.org/git' }))).toBe('https://example.org/git/mirage/record');
  });

  test('odd characters in a path are encoded, its slashes are not', () => {
    expect(sourceUrl(forge({ kind: 'github' }), 'content/a b#c.mdx')).toBe(
      'https://github.com/mirage/record/blob/main/content/a%20b%23c.mdx',
    );
  });

  test.each([
    [{ kind: 'github' }, 'GitHub'],
    [{ kind: 'gitlab' }, 'GitLab'],
    [{ kind: 'forgejo' }, 'Codeberg'],
    [{ kind: 'forgejo', url: 'https://git.example.org/code' }, 'git.example.org'],
  ] as const)('the forge %o is called %s', (settings, name) => expect(forgeBrand(forge(settings))).toBe(name));

  test('only Forgejo wants a copy of the repository before somebody else can write a file', () => {
    expect(forgeKinds.map((kind) => forkFirstUrl(forge({ kind })))).toEqual([
      undefined,
      undefined,
      'https://codeberg.org/mirage/record/fork',
    ]);
  });

  test('a proposed change is called what the forge calls it', () => {
    expect(forgeKinds.map((kind) => proposalWord(forge({ kind })))).toEqual(['pull request', 'merge request', 'pull request']);
  });

  test('a handle leads to a profile', () => expect(profileUrl('talex5')).toBe('https://github.com/talex5'));
});

describe('an address is read back', () => {
  const own = { url: 'https://git.example.org/code', owner: 'group', branch: 'trunk' };
  test.each([...forgeKinds.map((kind) => forge({ kind })), ...forgeKinds.map((kind) => forge({ kind, ...own }))])(
    'on $kind at $url',
    (of) => {
      const repository = `${of.owner}/record`;
      const { kind } = of;
      expect(readForgeUrl(of, repositoryUrl(of))).toEqual({ kind, repository });
      expect(readForgeUrl(of, issueUrl(of, 274))).toEqual({ kind, repository, number: 274, form: 'issue' });
      expect(readForgeUrl(of, pullRequestUrl(of, 274))).toEqual({ kind, repository, number: 274, form: 'pull-request' });
      expect(readForgeUrl(of, commitUrl(of, '4e3a99e', 'mirage/mirage'))).toEqual({ kind, repository: 'mirage/mirage', commit: '4e3a99e' });
      for (const other of [sourceUrl(of, file), editUrl(of, file), newFilePage(of).address, historyUrl(of, file), pullRequestsUrl(of)])
        expect(readForgeUrl(of, other), other).toBeUndefined();
    },
  );

  const github = forge({ kind: 'github' });
  test.each([
    ['http://www.github.com/mirage/mirage/', 'mirage/mirage', undefined],
    ['https://GitHub.com/mirage/mirage.git', 'mirage/mirage', undefined],
    ['https://github.com/mirage/mirage.github.io#readme', 'mirage/mirage.github.io', undefined],
    ['https://github.com/mirage/mirage/pull/353/files#diff-1', 'mirage/mirage#353', 'pull-request'],
    ['https://github.com/mirage/mirage/issues/357#issuecomment-1', 'mirage/mirage#357', 'issue'],
    ['https://github.com/mirage/mirage/discussions/12#discussioncomment-7', 'mirage/mirage#12', 'discussion'],
    ['https://github.com/mirage/mirage/commit/4e3a99ef0c1d2b3a4e5f', 'mirage/mirage@4e3a99ef0c', undefined],
    ['https://codeberg.org/mirage/mirage/pulls/7', 'mirage/mirage#7', 'pull-request'],
    ['https://gitlab.com/group/sub/name/-/merge_requests/7/diffs', 'group/sub/name!7', 'pull-request'],
    ['https://gitlab.com/group/name/issues/7', 'group/name#7', 'issue'],
    ['https://gitlab.com/group/name/-/work_items/7', 'group/name#7', 'issue'],
    ['https://gitlab.com/group/sub/name', 'group/sub/name', undefined],
  ])('%s is called %s', (url, name, form) => {
    const address = readForgeUrl(github, url)!;
    expect(forgeName(address)).toBe(name);
    expect(address.form).toBe(form);
  });

  test.each([
    'https://github.com/mirage',
    'https://github.com/mirage/mirage/issues',
    'https://github.com/mirage/mirage/wiki/Roadmap',
    'https://github.com/mirage/mirage/issues/new',
    'https://gitlab.com/group/name/-/wikis/home',
    'https://github.com.example.org/mirage/mirage/issues/1',
    'https://git.example.org/mirage/mirage/issues/1',
    'mailto:git@github.com',
    '../index.mdx',
  ])('but not %s', (url) => expect(readForgeUrl(github, url)).toBeUndefined());
});

test.each([
  ['github', 'https://github.com/mirage/mirage-www/pull/274'],
  ['gitlab', 'https://gitlab.com/mirage/mirage-www/-/merge_requests/274'],
  ['forgejo', 'https://codeberg.org/mirage/mirage-www/pulls/274'],
] as const)('a proposal on %s has the address of a pull request there', (kind, address) => {
  expect(pullRequestUrl(forge({ kind }), 274, 'mirage/mirage-www')).toBe(address);
});

describe('a reference in prose', () => {
  const hrefs = (of: Forge, prose: string) =>
    findMentions(prose).map((mention) => ('forge' in mention ? forgeLink(of, mention.forge, mention.text)?.href : 'a record'));
  const prose = 'See mirage/mirage#357, group/sub/name#7, group/sub/name!8, mirage/mirage@4e3a99e and #274.';

  test('leads to GitHub, where groups have no groups and an issue forwards to the pull request or discussion of its number', () => {
    expect(hrefs(forge({ kind: 'github' }), prose)).toEqual([
      'https://github.com/mirage/mirage/issues/357',
      undefined,
      undefined,
      'https://github.com/mirage/mirage/commit/4e3a99e',
      'https://github.com/mirage/record/issues/274',
    ]);
  });

  test('leads to GitLab, with its groups below groups and its merge requests', () => {
    expect(hrefs(forge({ kind: 'gitlab' }), prose)).toEqual([
      'https://gitlab.com/mirage/mirage/-/issues/357',
      'https://gitlab.com/group/sub/name/-/issues/7',
      'https://gitlab.com/group/sub/name/-/merge_requests/8',
      'https://gitlab.com/mirage/mirage/-/commit/4e3a99e',
      'https://gitlab.com/mirage/record/-/issues/274',
    ]);
  });

  test('leads to Codeberg, whose pull requests may be said with `!`', () => {
    expect(hrefs(forge({ kind: 'forgejo' }), 'mirage/mirage!8 and mirage/mirage#8')).toEqual([
      'https://codeberg.org/mirage/mirage/pulls/8',
      'https://codeberg.org/mirage/mirage/issues/8',
    ]);
  });

  test('keeps the words that were written', () => {
    expect(forgeLink(forge({ kind: 'github' }), { number: 7 }, '#7')?.name).toBe('#7');
  });
});

describe('a record in a folder of its repository', () => {
  const where = (of: Partial<Forge>) => Object.values(addressesOf({ ...forge({ kind: 'github' }), ...of }));
  const addressesOf = (of: Forge) => ({ source: sourceUrl(of, file), edit: editUrl(of, file), history: historyUrl(of, file) });

  test('has its files below that folder', () => {
    expect(where({ folder: 'docs/our record' })).toEqual(
      ['blob', 'edit', 'commits'].map(
        (between) => `https://github.com/mirage/record/${between}/main/docs/our%20record/content/meetings/2015-02-11.mdx`,
      ),
    );
  });

  test('has them at the top where the repository is that of content/ alone', () => {
    expect(where({ holdsContentOnly: true })).toEqual(
      ['blob', 'edit', 'commits'].map((between) => `https://github.com/mirage/record/${between}/main/meetings/2015-02-11.mdx`),
    );
  });

  test.each([
    ['docs/record', 'docs/record'],
    ['/docs/record/', 'docs/record'],
    ['docs', 'docs'],
    ['/', ''],
    ['', ''],
    ['ein Ordner/höher', 'ein Ordner/höher'],
  ])('may be named as `%s`', (written, read) => {
    expect(forgeSchema.parse({ kind: 'github', owner: 'a', repository: 'b', folder: written }).folder).toBe(read);
  });

  test.each(['..', 'docs/../..', 'docs//record', './docs', 'docs\\record', 'a\0b'])('is not called `%s`', (written) => {
    expect(forgeSchema.safeParse({ kind: 'github', owner: 'a', repository: 'b', folder: written }).success).toBe(false);
  });
});
