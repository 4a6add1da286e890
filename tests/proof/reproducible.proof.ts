/** Two builds of one commit are the same, byte for byte: on two paths, in two zones and languages, more than a year apart. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrigin, type Clone } from '../clean-clone.ts';

const repository = join(import.meta.dirname, '../..');
const clock = pathToFileURL(join(import.meta.dirname, 'other-clock.mjs')).href;
const minutes = 300_000;

const meeting = (frontMatter: string, body: string) => `---\nchair: anil-madhavapeddy\npresent: []\n${frontMatter}---\n\n${body}\n`;

/** What depends on time zones, days, and the order of letters, beside what the sample has. */
const more = {
  'content/people/aaron-aalto.yaml': 'name: Aaron Aalto\n',
  'content/people/ccedil.yaml': 'name: Çelik Öz\n',
  'content/meetings/2006-03-20.mdx': meeting('status: held\nstart: "10:00"\ntime_zone: America/New_York\n', '## Masts\n\nNothing.'),
  'content/meetings/2015-02-11-security.mdx': meeting('status: held\nstart: "16:00"\nduration: 45\n', '## Masts\n\nRFC 1.'),
  'content/meetings/2026-12-01.mdx': meeting('status: scheduled\nuntil: 2026-12-03\nstart: "09:00"\ntime_zone: Asia/Kathmandu\n', 'Come.'),
  'content/meetings/2027-03-10.mdx': meeting('status: scheduled\nstart: "09:00"\n', 'Come.'),
};

let remove: () => void = () => undefined;
afterAll(() => remove(), 120_000);

/** Where and when a site is built. */
type Surroundings = { readonly TZ: string; readonly LC_ALL: string; readonly DOCKET_PROOF_DAYS?: string };

async function build(root: string, surroundings: Surroundings, ...args: string[]): Promise<Map<string, string>> {
  const ahead = surroundings.DOCKET_PROOF_DAYS === undefined ? {} : { NODE_OPTIONS: `--import ${clock}` };
  const env = { ...process.env, LANG: surroundings.LC_ALL, ...surroundings, ...ahead };
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build', ...args], { cwd: root, env, maxBuffer: 1 << 28 });
  const folder = join(root, 'dist');
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** The files that differ, and those that one of the two lacks. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

/** The packages themselves instead of links to them, so that they lie below the folder of the project, as they do for everybody. */
function ownPackages(root: string) {
  rmSync(join(root, 'node_modules'), { recursive: true });
  const copy = (from: string, to: string) => {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) copy(source, target);
      else if (entry.isSymbolicLink()) symlinkSync(relative(dirname(realpathSync(from)), realpathSync(source)), target);
      else linkOrCopy(source, target);
    }
  };
  for (const name of readdirSync(join(repository, 'node_modules')))
    if (!name.startsWith('.')) copy(join(repository, 'node_modules', name), join(root, 'node_modules', name));
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

describe('a commit of the sample, and of what depends on zones and days', () => {
  let here: Clone;
  let there: Clone;
  const first: Surroundings = { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
  let built: Map<string, string>;

  beforeAll(async () => {
    const origin = await makeOrigin('', more);
    remove = () => origin.remove();
    here = await origin.clone('here');
    // A record with a past: what its revisions change is compared and kept.
    for (const sentence of ['One more sentence, and `code`.', 'Another one.']) {
      appendFileSync(join(here.root, 'content/rfcs/0001-error-handling/index.mdx'), `\n${sentence}\n`);
      await here.git('commit', '--quiet', '--all', '--message', 'Say more');
    }
    await here.git('push', '--quiet', 'origin', 'main');
    there = await origin.clone('somewhere else, and a longer way – Ünïcödé/it’s here/deeper');
    ownPackages(there.root);
    built = await build(here.root, first);
  }, minutes);

  test('has every kind of file that could differ', () => {
    const kinds = [
      'index.html',
      'meetings/calendar.ics',
      'rfcs/0001-error-handling/history/revisions.json',
      'pagefind/pagefind-entry.json',
    ];
    for (const file of kinds) expect(built.has(file), file).toBe(true);
    for (const ending of ['woff2', 'css', 'js'])
      expect(
        [...built.keys()].some((file) => file.startsWith('_astro/') && file.endsWith(`.${ending}`)),
        ending,
      ).toBe(true);
  });

  test.each([
    [
      'on another path, in America, in Turkish, 400 days later',
      { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', DOCKET_PROOF_DAYS: '400' },
    ],
    ['with figures of Arabic, 10 years earlier', { TZ: 'Asia/Kathmandu', LC_ALL: 'ar_EG.UTF-8', DOCKET_PROOF_DAYS: '-3650' }],
    ['in Danish, which puts Aa last', { TZ: 'Europe/London', LC_ALL: 'da_DK.UTF-8' }],
  ])('is the same %s, without anything that was kept', { timeout: minutes }, async (_, surroundings) => {
    for (const kept of ['.docket', '.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(there.root, kept), { recursive: true, force: true });
    expect(differing(built, await build(there.root, surroundings))).toEqual([]);
  });

  test('is the same again with what was kept, also after it was built for other days', { timeout: minutes }, async () => {
    const later = await build(here.root, first, '--as-of', '2027-01-01');
    expect(differing(built, later)).toEqual(expect.arrayContaining(['index.html', 'meetings/index.html']));
    expect(differing(later, await build(there.root, first, '--as-of', '2027-01-01'))).toEqual([]);
    expect(differing(built, await build(here.root, { ...first, DOCKET_PROOF_DAYS: '30' }))).toEqual([]);
  });

  test('differs on another day only where the day is told', { timeout: minutes }, async () => {
    const other = differing(built, await build(here.root, first, '--as-of', '2031-01-01'));
    expect(
      other.filter((file) => !/^(?:index|meetings\/(?:index|2026-12-01\/index|2027-03-10\/index)|actions\/index)\.html$/.test(file)),
    ).toEqual(other.filter((file) => file.startsWith('pagefind/')));
  });

  test('nothing in it names the folder that it was built in', () => {
    const folder = join(here.root, 'dist');
    const texts = [...built.keys()].filter((file) => /\.(?:html|css|js|json|ics|svg|xml|txt)$/.test(file));
    const told = texts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(dirname(here.root)));
    expect(told).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });
});
