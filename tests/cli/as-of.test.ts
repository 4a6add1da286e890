/** The one day that everything goes by which depends on today: where it comes from, and that every command takes it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asOfDay } from '../../src/cli/as-of.ts';
import { Repository } from '../history/repository.ts';
import { makeRecordFolder, type RecordFolder } from './record-folder.ts';

const meeting = (status: string, more = '') => `---\nstatus: ${status}\nchair: ann-lee\npresent: []\n${more}---\n\nDial in.\n`;

const files = {
  'content/people/ann-lee.yaml': 'name: Ann Lee\n',
  'content/meetings/2016-06-15.mdx': meeting('scheduled'),
  'content/projects/linter.mdx': `---
title: Write a linter
summary: It reads what people write.
area: Tools
status: proposed
difficulty: easy
size: [small]
skills: []
mentors: []
programmes: []
expected_outcomes: [A linter.]
last_reviewed: 2015-06-16
---

## The idea

A linter.
`,
};

let record: RecordFolder;
let repository: Repository;
beforeEach(() => {
  record = makeRecordFolder(files);
  repository = new Repository(record.root);
});
afterEach(() => {
  vi.useRealTimers();
  record.remove();
});

const main = join(import.meta.dirname, '../../src/cli/main.ts');

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: record.root, env: { ...process.env, NO_COLOR: '1' } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const rulesIn = (stdout: string) => [...stdout.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm)].map(([, rule]) => rule);

describe('the day', () => {
  const dayIn = (timeZone: string, given?: string) => asOfDay(record.root, { timeZone }, given);

  test('is that of the last commit where the community is, whoever builds and whenever', async () => {
    repository.commit('Begin', { date: '2016-06-15T23:30:00+00:00' });
    vi.useFakeTimers({ now: new Date('2031-01-01'), toFake: ['Date'] });
    expect(await dayIn('UTC')).toBe('2016-06-15');
    expect(await dayIn('Europe/Tallinn')).toBe('2016-06-16');
    expect(await dayIn('America/Los_Angeles')).toBe('2016-06-15');
    expect(await dayIn('Pacific/Kiritimati')).toBe('2016-06-16');
  });

  test('is that of the commit, not of the author, and of the whole repository', async () => {
    repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
    repository.write({ 'README.md': 'A record.\n' }).commit('Elsewhere', { date: '2017-01-02T12:00:00+00:00' });
    expect(await dayIn('UTC')).toBe('2017-01-02');
  });

  test.each([
    ['a changed file', { 'content/people/ann-lee.yaml': 'name: Ann B. Lee\n' }],
    ['a new file', { 'content/people/bo-park.yaml': 'name: Bo Park\n' }],
    ['a file that is gone', { 'content/people/ann-lee.yaml': undefined }],
  ])('is today while the record has %s that is not committed', async (_, change) => {
    repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' }).write(change);
    vi.useFakeTimers({ now: new Date('2031-01-01T12:00:00Z'), toFake: ['Date'] });
    expect(await dayIn('UTC')).toBe('2031-01-01');
  });

  test('is that of the commit whatever else lies about', async () => {
    repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' }).write({ 'notes.txt': 'x', 'src/x.ts': 'x', 'public/icon.svg': 'x' });
    expect(await dayIn('UTC')).toBe('2016-06-15');
  });

  test('is today, and that is said, before the first commit and where no commit can tell', async () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T12:00:00Z'), toFake: ['Date'] });
    const said: string[] = [];
    const day = () => asOfDay(record.root, { timeZone: 'Pacific/Auckland' }, undefined, (sentence) => said.push(sentence));
    expect(await day()).toBe('2031-01-02');
    repository.commit('Begin', { date: '@10413792000 +0000' });
    expect(await day()).toBe('2031-01-02');
    expect(said).toEqual([
      'no commit tells which day to go by, so it is today, 2031-01-02: --as-of gives another',
      'the date of the last commit is no day that a record can tell of, so it is today, 2031-01-02: --as-of gives another',
    ]);
  });

  test('that is given comes before all others', async () => {
    repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
    vi.useFakeTimers({ now: new Date('2031-01-01T12:00:00Z'), toFake: ['Date'] });
    expect(await dayIn('UTC', '2018-02-03')).toBe('2018-02-03');
    expect(await dayIn('Pacific/Kiritimati', 'today')).toBe('2031-01-02');
  });
});

describe('check', () => {
  test('says of one commit the same on any day, and of another day what that day says', async () => {
    repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
    expect(rulesIn((await run('check')).stdout)).toEqual([]);
    expect(rulesIn((await run('check', '--as-of', '2016-06-16')).stdout)).toEqual(['scheduled-in-the-past', 'review-overdue']);
    expect(rulesIn((await run('check', '--as-of=2014-06-16')).stdout)).toEqual(['date-in-future']);
    expect(rulesIn((await run('check', '--as-of', 'today')).stdout)).toEqual(['scheduled-in-the-past', 'review-overdue']);
  });
});

test('stale says as of which day it looked', async () => {
  repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
  const now = await run('stale', '--no-links');
  expect(now.code).toBe(0);
  expect(now.stdout).toMatch(/^# .*\n\nLooked at as of 15 June 2016\.\n/);
  const later = await run('stale', '--no-links', '--as-of', '2016-06-16');
  expect(later.code).toBe(1);
  expect(later.stdout).toContain('Looked at as of 16 June 2016.');
});

test('review counts no finding as new that only the day has brought', async () => {
  repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
  repository.write({ 'content/people/bo-park.yaml': 'name: Bo Park\n' }).commit('Add Bo', { date: '2019-06-15T12:00:00+00:00' });
  const { code, stdout } = await run('review', '--base', 'HEAD~1', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout))).not.toContain('review-overdue');
});

test('new dates what it begins by the day that is given', async () => {
  repository.commit('Begin', { date: '2016-06-15T12:00:00+00:00' });
  record.git('config', 'user.name', 'Ann Lee');
  const { code, stdout, stderr } = await run('new', 'rfc', 'Why not', '--yes', '--as-of', '2016-06-20', '--offline');
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('wrote content/rfcs/0001-why-not/index.mdx');
  expect(record.read('content/rfcs/0001-why-not/index.mdx')).toContain('created: 2016-06-20\n');
});

const noDays = [
  '2016-06-31',
  '2015-02-29',
  '15 June 2016',
  '2016-6-15',
  '20160615',
  '2016-06-15T12:00',
  'yesterday',
  '',
  '0000-01-01',
  '+2016-06-15',
];

test.each(['check', 'build', 'dev', 'review', 'stale'])('%s refuses what is no day with a sentence, and does nothing', async (command) => {
  for (const day of command === 'check' ? noDays : noDays.slice(0, 1)) {
    const { code, stdout, stderr } = await run(command, ...(command === 'review' ? ['--base', 'HEAD'] : []), '--as-of', day);
    expect({ code, stdout }, day).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Write a day like 2015-02-11, or `today`.');
    expect(stderr).not.toContain('    at ');
  }
});

test('new refuses what is no day', async () => {
  const { code, stderr } = await run('new', 'rfc', 'Why not', '--as-of', 'soon');
  expect(code).toBe(2);
  expect(stderr).toContain('Write a day like 2015-02-11');
});
