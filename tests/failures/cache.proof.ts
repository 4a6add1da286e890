/** What is kept between runs may be lost in any way: that costs time, a line says so, and nothing else changes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectOrderly, type Outcome } from '../proof/generated/orderly.ts';
import { Repository } from '../history/repository.ts';
import { makeProject } from '../temporary-project.ts';
import { runOnDisk, type DiskFailure } from './disk.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
new Repository(root).write({ '.gitignore': 'node_modules\n.docket\ndist\n' }).commit('The record', { date: '2025-04-01T12:00:00Z' });
afterAll(remove);
const cache = join(root, '.docket/cache');
const bodies = join(cache, 'bodies.txt');
const minutes = { timeout: 180_000 };

let sound: Outcome;
let kept: string;
beforeAll(async () => {
  sound = await runOnDisk(root, ['check']);
  kept = readFileSync(bodies, 'utf8');
}, 60_000);

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(bodies, kept);
});

/** Runs the check, which comes to the same as with a sound cache, and returns what it says besides. */
async function check(failure?: DiskFailure): Promise<string> {
  const outcome = await runOnDisk(root, ['check'], failure);
  expectOrderly(outcome, 'check');
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: sound.code, stdout: sound.stdout });
  return outcome.stderr;
}

test('a sound one is not spoken of', minutes, async () => {
  expect(sound).toMatchObject({ code: 0, stderr: '' });
  expect(await check()).toBe('');
});

describe('a cache that is', () => {
  test.each<[string, () => void, RegExp]>([
    ['cut', () => truncateSync(bodies, 1_000), /^\.docket\/cache\/bodies\.txt is damaged: nothing is lost but time\n$/],
    ['empty', () => truncateSync(bodies, 0), /is damaged/],
    ['changed in one byte', () => writeFileSync(bodies, kept.replace(/"/, "'")), /is damaged/],
    ['half of it twice', () => writeFileSync(bodies, kept + kept.slice(kept.length / 2)), /is damaged/],
    ['without a last line end, and with one more', () => writeFileSync(bodies, `${kept}\n`), /is damaged/],
    ['bytes of a picture', () => writeFileSync(bodies, Buffer.from('89504e470d0a1a0a00ff', 'hex')), /is damaged/],
    ['zeros', () => writeFileSync(bodies, Buffer.alloc(100_000)), /is damaged/],
    [
      'of another version',
      () => writeFileSync(bodies, kept.replace(/^docket \S+/, 'docket 0ther')),
      /^\.docket\/cache was made by another version/,
    ],
    ['of a version with another layout', () => writeFileSync(bodies, `{"version":1}\n${kept}`), /is damaged/],
    [
      'a folder',
      () => {
        rmSync(bodies);
        mkdirSync(bodies);
      },
      /^\.docket\/cache\/bodies\.txt cannot be read \(EISDIR\): nothing is lost but time\n$/,
    ],
    ['of next year', () => utimesSync(bodies, new Date('2099-01-01'), new Date('2099-01-01')), /^$/],
    ['of long ago', () => utimesSync(bodies, 0, 0), /^$/],
  ])('%s', minutes, async (_, damage, sentence) => {
    damage();
    expect(await check()).toMatch(sentence);
  });

  test('a file where its folder belongs', minutes, async () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, '');
    expect(await check()).toMatch(/^\.docket\/cache\/\w+\.txt cannot be read \(ENOTDIR\): nothing is lost but time\n$/);
    rmSync(cache);
  });

  test('a file where .docket/ belongs', minutes, async () => {
    rmSync(join(root, '.docket'), { recursive: true });
    writeFileSync(join(root, '.docket'), '');
    expect(await check()).toMatch(/^\.docket\/cache\/\w+\.txt cannot be read \(ENOTDIR\): nothing is lost but time\n$/);
    rmSync(join(root, '.docket'));
  });
});

describe('a disk on which nothing can be kept', () => {
  test.each(['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'EIO', 'EMFILE'])('%s: check comes to the same', minutes, async (code) => {
    rmSync(cache, { recursive: true });
    const said = await check({ code, at: '/\\.docket/' });
    expect(said).toMatch(/^what was made of the texts could not be kept in \.docket\/cache\/\w+\.txt \(\w+\): nothing is lost but time\n$/);
    expect(said).toContain(`(${code})`);
  });

  test('what was kept stays as it was, and nothing lies beside it', minutes, async () => {
    writeFileSync(
      join(root, 'content/projects/one-more.mdx'),
      readFileSync(join(root, 'content/projects', readdirSync(join(root, 'content/projects'))[0]!)),
    );
    try {
      await runOnDisk(root, ['check'], { code: 'ENOSPC', at: '/\\.docket/cache/\\.?bodies', after: 1 });
      expect(readFileSync(bodies, 'utf8')).toBe(kept);
      expect(readdirSync(cache).filter((name) => name !== 'code')).not.toContainEqual(expect.stringMatching(/^\./));
    } finally {
      rmSync(join(root, 'content/projects/one-more.mdx'));
    }
  });

  test('new and renumber still do their work', minutes, async () => {
    const failure = { code: 'ENOSPC', at: '/\\.docket/' };
    rmSync(cache, { recursive: true });
    const made = await runOnDisk(root, ['new', 'person', 'Odile Maron', '--yes'], failure);
    expect(made, made.stderr).toMatchObject({ code: 0 });
    expect(statSync(join(root, 'content/people/odile-maron.yaml')).size).toBeGreaterThan(0);
    rmSync(join(root, 'content/people/odile-maron.yaml'));
    const moved = await runOnDisk(root, ['renumber', 'rfc:1', '77'], failure);
    expect(moved, moved.stderr).toMatchObject({ code: 0 });
    expect((await runOnDisk(root, ['renumber', 'rfc:77', '1'])).code).toBe(0);
  });

  test('a build that has no room ends with 2 and a sentence, and dist/ is as it was', minutes, async () => {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist/index.html'), 'the site of yesterday');
    const outcome = await runOnDisk(root, ['build'], { code: 'ENOSPC', at: '/\\.docket/build/', after: 5 });
    expectOrderly(outcome, 'build');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr.trim().split('\n').at(-1)).toMatch(
      /^the disk is full, so .* could not be written: make room and run the command again$/,
    );
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the site of yesterday');
  });
});
