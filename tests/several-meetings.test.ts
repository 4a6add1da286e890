/** A community that meets twice on a day, and for several days on end: everything that the site says of its meetings. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from './temporary-project.ts';

const { root, remove } = makeProject(join(import.meta.dirname, 'fixtures/community'));
afterAll(remove);

const minutes = (frontMatter: string, body: string) =>
  `---\nstatus: held\nchair: ilze-kalnina\npresent: [ilze-kalnina, marten-saar]\n${frontMatter}---\n\n${body}\n`;

const files = {
  'content/meetings/2025-03-04-antenna.mdx': minutes(
    'start: "09:00"\nnext: 2025-03-18\n',
    '## Masts\n\nThe mast is too short.\n\n<Action id="measure-mast" owner="marten-saar" due="2025-03-10">\nMeasure the mast.\n</Action>\n\n<Resolution id="taller">\nThe mast shall be taller.\n</Resolution>',
  ),
  'content/meetings/2025-03-04-budget.mdx': minutes(
    'start: "17:00"\n',
    '## Masts\n\nA taller mast costs more.\n\nSee [the morning](meeting:2025-03-04-antenna#taller), [the file](2025-03-04-antenna.mdx#masts) and RFC 2.\n\n<Action id="paint-mast" owner="ilze-kalnina" due="2025-04-21">\nPaint the mast.\n</Action>\n\n<Action id="oil-mast" owner="ilze-kalnina" due="2025-04-22">\nOil the mast.\n</Action>',
  ),
  'content/meetings/2025-03-10.mdx': minutes('until: 2025-03-12\n', '## Masts\n\nThree days among masts. RFC 2 was spoken of.'),
  'content/meetings/2025-03-18-antenna.mdx': minutes(
    'start: "09:00"\nuntil: 2025-03-19\nduration: 90\n',
    '## Wires\n\n<ActionUpdate of="meeting:2025-03-04-antenna#measure-mast" status="done">\nIt is nine metres.\n</ActionUpdate>',
  ),
  'content/meetings/2025-04-21-board.mdx':
    '---\nstatus: scheduled\nchair: noor-haddad\npresent: []\nuntil: 2025-04-23\nagenda: [Wires]\n---\n\nBring tools.\n',
  'content/meetings/2025-04-20.mdx': '---\nstatus: scheduled\nchair: noor-haddad\npresent: []\n---\n\nToo late.\n',
};

beforeAll(async () => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build', '--as-of', '2025-04-22'], { cwd: root });
});

const read = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
const page = (path: string) => read(`${path}index.html`);
/** A page as a reader sees it: words, with what is not one space told as one. */
const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const links = (html: string, rel: string) =>
  [...html.matchAll(new RegExp(`<a[^>]*href="([^"]+)"[^>]*rel="${rel}"`, 'g'))].map(([, to]) => to);

describe('pages', () => {
  test.each([
    ['2025-03-04', '4 March 2025', 'Tuesday'],
    ['2025-03-04-antenna', '4 March 2025 (antenna)', 'Tuesday'],
    ['2025-03-04-budget', '4 March 2025 (budget)', 'Tuesday'],
    ['2025-03-10', '10–12 March 2025', 'Monday to Wednesday'],
    ['2025-03-18-antenna', '18–19 March 2025 (antenna)', 'Tuesday to Wednesday'],
    ['2025-04-21-board', '21–23 April 2025 (board)', 'Monday to Wednesday'],
  ])('of %s: %s', (id, heading, weekdays) => {
    const html = page(`meetings/${id}/`);
    expect(words(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '').trim()).toBe(heading);
    expect(html).toContain(`<title>Meeting of ${heading}`);
    expect(words(html)).toContain(weekdays);
    expect(existsSync(join(root, 'dist/meetings', id, 'history/index.html'))).toBe(true);
  });

  test('lead to the meetings before and after in the order of time, several of one day included', () => {
    const order = ['2025-02-04', '2025-03-04-antenna', '2025-03-04-budget', '2025-03-04', '2025-03-10', '2025-03-18-antenna', '2025-04-01'];
    for (const [at, id] of order.entries()) {
      const html = page(`meetings/${id}/`);
      expect(links(html, 'prev'), id).toEqual(at === 0 ? [] : [`/records/meetings/${order[at - 1]}/`]);
      if (order[at + 1]) expect(links(html, 'next'), id).toEqual([`/records/meetings/${order[at + 1]}/`]);
    }
  });

  test('say at which hour each day begins', () => {
    expect(words(page('meetings/2025-03-18-antenna/'))).toContain('09:00 , Europe/Tallinn, 90 minutes each day');
  });

  test('lead to the meeting of the same name that was announced', () => {
    expect(page('meetings/2025-03-04-antenna/')).toMatch(
      /Next meeting, as announced[\s\S]{0,300}href="\/records\/meetings\/2025-03-18-antenna\/"/,
    );
  });

  test('go on from topic to topic within a day', () => {
    const [morning, evening] = [page('meetings/2025-03-04-antenna/'), page('meetings/2025-03-04-budget/')];
    expect(morning).toContain('href="/records/meetings/2025-03-04-budget/#masts"');
    expect(words(evening)).toContain('Masts, 4 March 2025 (antenna)');
    expect(evening).toContain('href="/records/meetings/2025-03-10/#masts"');
  });

  test('lead to a meeting by its reference and by its file', () => {
    const html = page('meetings/2025-03-04-budget/');
    expect(html).toContain('href="/records/meetings/2025-03-04-antenna/#taller"');
    expect(html).toContain('href="/records/meetings/2025-03-04-antenna/#masts"');
    expect(words(page('meetings/2025-03-04-antenna/'))).toContain('Mentioned in');
  });
});

describe('lists', () => {
  test('name every meeting once, the newest first, and the next one above them', () => {
    const html = page('meetings/');
    const [next, ...listed] = [...html.matchAll(/<time datetime="([\d-]+)">([^<]+)<\/time>/g)].map(([, day, text]) => `${day} ${text}`);
    expect(next).toBe('2025-04-21 Monday 21 – Wednesday 23 April 2025 (board)');
    expect(listed).toEqual([
      '2025-05-06 6 May 2025',
      '2025-04-20 20 April 2025',
      '2025-04-01 1 April 2025',
      '2025-03-18 18–19 March 2025 (antenna)',
      '2025-03-10 10–12 March 2025',
      '2025-03-04 4 March 2025',
      '2025-03-04 4 March 2025 (budget)',
      '2025-03-04 4 March 2025 (antenna)',
      '2025-02-04 4 February 2025',
    ]);
  });

  test('begin with the meeting that goes on, not with one whose day has gone', () => {
    expect(words(page(''))).toContain('Next meeting Monday 21 – Wednesday 23 April 2025 (board)');
    expect(page('meetings/2025-04-21-board/')).toContain('Add to calendar');
    expect(page('meetings/2025-04-20/')).not.toContain('Add to calendar');
  });

  test('count what somebody attended', () => {
    const person = words(page('people/marten-saar/'));
    for (const day of ['4 March 2025 (antenna)', '4 March 2025 (budget)', '10–12 March 2025', '18–19 March 2025 (antenna)'])
      expect(person).toContain(day);
  });

  test('of actions say which are overdue on the day', () => {
    const actions = words(page('actions/'));
    expect(actions).toContain('due 21 Apr 2025, overdue Paint the mast.');
    expect(actions).toContain('due 22 Apr 2025 Oil the mast.');
    expect(actions).toContain('due 10 Mar 2025 Measure the mast.');
  });

  test('tell the trail of an RFC in the order of time', () => {
    const trail = words(/<ol class="trail">[\s\S]*?<\/ol>/.exec(page('rfcs/0002-ten-minute-means/'))?.[0] ?? '');
    const at = (text: string) => trail.indexOf(text);
    expect(at('Meeting of 4 March 2025 (budget)')).toBeGreaterThan(-1);
    expect(at('Meeting of 4 March 2025 (budget)')).toBeLessThan(at('Meeting of 4 March 2025:'));
    expect(at('Meeting of 4 March 2025:')).toBeLessThan(at('Meeting of 10–12 March 2025'));
  });

  test('of names that are taken hold each meeting', () => {
    const taken = JSON.parse(read('contribute/taken/meeting.json')) as [string, string][];
    expect(taken.map(([key]) => key)).toEqual(expect.arrayContaining(['2025-03-04', '2025-03-04-antenna', '2025-03-04-budget']));
  });
});

describe('calendars', () => {
  const events = (path: string) =>
    new ICAL.Component(ICAL.parse(read(path)) as unknown[]).getAllSubcomponents('vevent').map((event) => {
      const { uid, summary, startDate, endDate } = new ICAL.Event(event);
      return [uid.split('@')[0], summary, startDate.toString(), endDate.toString()];
    });

  test('of one meeting hold that one', () => {
    expect(events('meetings/2025-03-04-antenna.ics')).toEqual([
      ['2025-03-04-antenna', 'Heron meeting (antenna)', '2025-03-04T09:00:00', '2025-03-04T10:00:00'],
    ]);
  });

  test('hold whole days up to the day after the last, and each day where the hour is known', () => {
    expect(events('meetings/2025-03-10.ics')).toEqual([['2025-03-10', 'Heron meeting', '2025-03-10', '2025-03-13']]);
    expect(events('meetings/2025-03-18-antenna.ics')).toEqual([
      ['2025-03-18-antenna', 'Heron meeting (antenna), day 1 of 2', '2025-03-18T09:00:00', '2025-03-18T10:30:00'],
      ['2025-03-18-antenna/2', 'Heron meeting (antenna), day 2 of 2', '2025-03-19T09:00:00', '2025-03-19T10:30:00'],
    ]);
  });

  test('of all meetings hold each, with a name of its own, in the order of time', () => {
    const uids = events('meetings/calendar.ics').map(([uid]) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.slice(0, 5)).toEqual(['2025-02-04', '2025-03-04-antenna', '2025-03-04-budget', '2025-03-04', '2025-03-10']);
  });
});
