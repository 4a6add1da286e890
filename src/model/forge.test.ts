import { describe, expect, test } from 'vitest';
import {
  commitUrl,
  editUrl,
  forgeKinds,
  forgeSchema,
  historyUrl,
  issueUrl,
  newFileUrl,
  profileUrl,
  pullRequestsUrl,
  pullRequestUrl,
  readForgeUrl,
  repositoryUrl,
  sourceUrl,
  type Forge,
} from './forge.ts';

const forge = (settings: Partial<Forge> & Pick<Forge, 'kind'>) => forgeSchema.parse({ owner: 'mirage', repository: 'record', ...settings });
const file = 'content/meetings/2015-02-11.mdx';

/** Every address that pages link to, for a forge. */
function addresses(of: Forge) {
  return {
    repository: repositoryUrl(of),
    source: sourceUrl(of, file),
    edit: editUrl(of, file),
    create: newFileUrl(of, 'content/meetings'),
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
    create: 'https://github.com/mirage/record/new/main/content/meetings',
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
    create: 'https://git.example.org/group/sub/record/-/new/trunk/content/meetings',
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
    create: 'https://codeberg.org/mirage/record/_new/main/content/meetings',
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

  test('a handle leads to a profile', () => expect(profileUrl('talex5')).toBe('https://github.com/talex5'));
});

describe('an address is read back', () => {
  const own = { url: 'https://git.example.org/code', owner: 'group', branch: 'trunk' };
  test.each([...forgeKinds.map((kind) => forge({ kind })), ...forgeKinds.map((kind) => forge({ kind, ...own }))])(
    'on $kind at $url',
    (of) => {
      const repository = `${of.owner}/record`;
      expect(readForgeUrl(of, repositoryUrl(of))).toEqual({ repository });
      expect(readForgeUrl(of, issueUrl(of, 274))).toEqual({ repository, number: 274 });
      expect(readForgeUrl(of, commitUrl(of, '4e3a99e', 'mirage/mirage'))).toEqual({ repository: 'mirage/mirage', commit: '4e3a99e' });
      for (const other of [sourceUrl(of, file), editUrl(of, file), newFileUrl(of, 'content'), historyUrl(of, file), pullRequestsUrl(of)])
        expect(readForgeUrl(of, other), other).toBeUndefined();
    },
  );

  const github = forge({ kind: 'github' });
  test.each([
    ['http://www.github.com/mirage/mirage/', { repository: 'mirage/mirage' }],
    ['https://GitHub.com/mirage/mirage.git', { repository: 'mirage/mirage' }],
    ['https://github.com/mirage/mirage.github.io#readme', { repository: 'mirage/mirage.github.io' }],
    ['https://github.com/mirage/mirage/pull/353/files#diff-1', { repository: 'mirage/mirage', number: 353 }],
    ['https://github.com/mirage/mirage/issues/357#issuecomment-1', { repository: 'mirage/mirage', number: 357 }],
    ['https://github.com/mirage/mirage/discussions/12', { repository: 'mirage/mirage', number: 12 }],
    ['https://codeberg.org/mirage/mirage/pulls/7', { repository: 'mirage/mirage', number: 7 }],
    ['https://gitlab.com/group/sub/name/-/merge_requests/7/diffs', { repository: 'group/sub/name', number: 7 }],
    ['https://gitlab.com/group/name/issues/7', { repository: 'group/name', number: 7 }],
    ['https://gitlab.com/group/sub/name', { repository: 'group/sub/name' }],
  ])('%s', (url, address) => expect(readForgeUrl(github, url)).toEqual(address));

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
