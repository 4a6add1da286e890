/** `npm run new`: what is written where, what is asked, and what is refused. Every document it writes is judged by every rule. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Asker } from '../../src/cli/new/asker.ts';
import { Cancelled } from '../../src/cli/new/asker.ts';
import { newKinds } from '../../src/cli/new-program.ts';
import { newDocument, type NewOptions } from '../../src/cli/new.ts';
import { defineConfig } from '../../src/model/config.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { readDocument } from '../read-document.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import community from '../golden/community.ts';
import { files, minutes } from './new-record.ts';
import { makeRecordFolder, type RecordFolder } from './record-folder.ts';

const today = '2016-03-02';

let record: RecordFolder;
let out = '';
let err = '';

beforeEach(() => {
  record = makeRecordFolder(files);
  record.git('init', '--quiet');
  record.git('config', 'user.name', 'Ann Lee');
  [out, err] = ['', ''];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  record.remove();
});

type Given = Record<string, string | readonly string[]>;

function begin(kind: Kind, given: Given, options: Partial<NewOptions> = {}): Promise<number> {
  return newDocument(
    record.root,
    newKinds.find((each) => each.kind === kind)!,
    {
      given: new Map(Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? [value] : value])),
      yes: true,
      offline: true,
      today,
      ...options,
    },
  );
}

/** The rules that speak about the record as it lies on disk now, with the files that they speak about. */
function complaints(): string[] {
  const documents = Object.entries(record.content()).map(([file, text]) => readDocument(file, text));
  const { findings } = checkDocuments(documents, defineConfig(community), { today });
  return findings.filter(({ file }) => !(file in files)).map(({ rule, file }) => `${file} ${rule}`);
}

const marked = (path: string, count: number) => Array.from({ length: count }, () => `${path} to-be-written`);

test.each<[Kind, Given, string, number]>([
  ['rfc', { title: 'Leave a report' }, 'content/rfcs/0005-leave-a-report/index.mdx', 5],
  ['position', { title: 'Results', rfc: '1' }, 'content/rfcs/0001-errors/positions/results.mdx', 4],
  ['decision', { title: 'Store on disks', from: 'RFC 4', topic: 'storage' }, 'content/decisions/0001-store-on-disks.mdx', 4],
  ['meeting', { date: '2016-03-16' }, 'content/meetings/2016-03-16.mdx', 0],
  ['meeting', { date: '2016-03-01', chair: 'bo', present: 'bo', agenda: ['RFC 1', 'a {b} <c>'] }, 'content/meetings/2016-03-01.mdx', 2],
  ['project', { title: 'Write NUL', area: 'tools', difficulty: 'easy', size: 'small' }, 'content/projects/write-nul.mdx', 4],
  ['person', { title: 'Čedo Ø.', github: '@cedo' }, 'content/people/cedo-o.yaml', 0],
])('a new %s passes the check but for what it marks', async (_, given, path, count) => {
  expect(await begin(_, given), err).toBe(0);
  expect(out).toContain(`wrote ${path}\n`);
  expect(complaints()).toEqual(marked(path, count));
});

test('a title that names no file on any disk still gets one', async () => {
  for (const title of ['aux', '🦀', 'x'.repeat(300), '../../../etc/passwd'])
    expect(await begin('project', { title, area: 'Tools', difficulty: 'easy', size: 'small' }), err).toBe(0);
  expect(Object.keys(record.content()).filter((file) => file.startsWith('content/projects/'))).toEqual([
    'content/projects/aux-project.mdx',
    'content/projects/etc-passwd.mdx',
    'content/projects/untitled-project.mdx',
    `content/projects/${'x'.repeat(60)}.mdx`,
  ]);
});

test('nothing is overwritten, in whatever format and case it is there', async () => {
  record.write('content/projects/Fuzz.md', 'mine');
  const before = record.content();
  expect(await begin('project', { title: 'Fuzz', area: 'Tools', difficulty: 'easy', size: 'small' })).toBe(2);
  expect(err).toContain('content/projects/Fuzz.md is there already, and nothing is overwritten: --slug gives the new file another name');
  expect(await begin('meeting', { date: '2016-02-17' })).toBe(2);
  expect(await begin('person', { title: 'Annie' })).toBe(2);
  expect(await begin('person', { title: 'Somebody', github: 'ANN' })).toBe(2);
  expect(record.content()).toEqual(before);
});

test('where nobody can be asked, everything that is missing is named with its flag', async () => {
  expect(await begin('project', { title: 'Fuzz' }, { yes: false })).toBe(2);
  expect(err).toContain(
    'nobody can be asked here: give --area (one of `Tools`, `Networking`), --difficulty (one of `easy`, `intermediate`, `hard`) and --size (one of `small`, `medium`, `large`)\n',
  );
  expect(await begin('rfc', {}, { yes: false })).toBe(2);
  expect(err).toContain('give TITLE; and --author (likely `ann-lee`), or --yes to take what is likely\n');
  expect(out).toBe('');
});

test.each<[Kind, Given, string]>([
  ['rfc', { title: 'A', topic: 'erors' }, '--topic: `erors` is not among them; did you mean `errors`?'],
  ['rfc', { title: 'A', author: 'anne-lee' }, '--author: nobody in the record is called `anne-lee`; did you mean `ann-lee`?'],
  ['rfc', { title: 'A', author: 'Lee' }, '--author: nobody in the record is called `Lee`; did you mean `ann-lee`?'],
  ['rfc', { title: 'where DATA  goes' }, 'RFC 4 has that title already, in content/rfcs/0004-storage/index.mdx: choose another, or --slug'],
  ['meeting', { date: '2016-03-09', status: 'held', chair: 'bo' }, '2016-03-09 is still to come, so nothing was held on it'],
  ['meeting', { date: '2016-03-01' }, 'nobody can be asked here: give --chair\n'],
  ['rfc', { title: ' \u200b ' }, 'TITLE: it has no characters that can be seen'],
  ['rfc', { title: 'A', slug: 'con' }, '--slug: `con` is no name for a file'],
  ['decision', { title: 'A', from: 'rfc:9' }, '--from: `rfc:9` leads to no RFC of the record'],
  ['decision', { title: 'A', 'made-in': 'meeting:2016-02-17#logz' }, 'did you mean `meeting:2016-02-17#logs`?'],
  ['meeting', { date: '2016-02-30' }, '--date: `2016-02-30` is not a day'],
  ['meeting', { date: '2016-03-20', until: '2016-03-20' }, '--until: `2016-03-20` is not after the first day, 2016-03-20'],
  ['meeting', { date: '2016-03-20', until: '2016-03-32' }, '--until: `2016-03-32` is not a day'],
  ['meeting', { date: '2016-03-20', until: '2016-05-20' }, 'this meeting would take 62 days'],
  ['meeting', { date: '2016-03-20', slug: 'TLS review' }, '--slug: `TLS review` is no name for a file'],
  ['meeting', { date: '2016-03-27', start: '01:30' }, 'no clock in Europe/London shows 01:30 on 2016-03-27'],
  ['meeting', { date: '2019-03-02' }, 'the day of this meeting is 2019-03-02, more than 366 days from now'],
  ['person', { title: 'A', url: 'javascript:alert(1)' }, '--url: `javascript:alert(1)` is not an address that begins with https://'],
])('what is wrong with %s %j is said, and nothing is written', async (kind, given, sentence) => {
  const before = record.content();
  expect(await begin(kind, given)).toBe(2);
  expect(err).toContain(sentence);
  expect(record.content()).toEqual(before);
});

test('somebody who is new to the record is added with their first document', async () => {
  record.git('config', 'user.name', 'Čeněk Nový');
  expect(await begin('rfc', { title: 'First' })).toBe(0);
  expect(record.read('content/people/cenek-novy.yaml')).toBe('name: Čeněk Nový\n');
  expect(record.read('content/rfcs/0005-first/index.mdx')).toContain('authors: [cenek-novy]\n');
  expect(complaints()).toEqual(marked('content/rfcs/0005-first/index.mdx', 5));
});

test('a decision fills in what its RFC and its meeting tell, and its resolution names it', async () => {
  expect(await begin('decision', { title: 'Connecting raises', from: 'rfc:1', 'made-in': 'meeting:2016-02-17#errors' })).toBe(0);
  const { values } = readDocument('content/decisions/0001-x.mdx', record.read('content/decisions/0001-connecting-raises.mdx')).frontMatter!;
  expect(values).toMatchObject({
    date: '2016-02-17',
    status: 'proposed',
    topics: ['errors'],
    decides: ['rfc:1'],
    made_in: 'meeting:2016-02-17#errors',
  });
  expect(record.read('content/meetings/2016-02-17.mdx')).toBe(minutes.replace('id="raise">', 'id="raise" decision="DR 1">'));
  expect(out).toContain('changed content/meetings/2016-02-17.mdx: the resolution `raise` names DR 1\n');
});

test('nothing is claimed for a decision that nobody has given, and its links are told', async () => {
  expect(await begin('decision', { title: 'Nightly', 'made-in': '2016-02-17' }), err).toBe(0);
  expect(record.read('content/decisions/0001-nightly.mdx')).toContain('status: proposed\n');
  expect(await begin('decision', { title: 'On disks', from: '4', 'made-in': '2016-02-17' }), err).toBe(0);
  expect(record.read('content/decisions/0002-on-disks.mdx')).not.toContain('adopts');
  expect(out).toContain('linked content/decisions/0002-on-disks.mdx: `decides: rfc:4`\n');
  expect(out).toContain('linked content/decisions/0002-on-disks.mdx: `made_in: meeting:2016-02-17`\n');
});

test('an RFC that is decided already is not decided anew, unless the decision says how the two fit', async () => {
  expect(await begin('decision', { title: 'On disks', from: '4', status: 'in-force' }), err).toBe(0);
  expect(await begin('decision', { title: 'On DISKS' })).toBe(2);
  expect(err).toContain('DR 1 has that title already, in content/decisions/0001-on-disks.mdx');
  expect(await begin('decision', { title: 'On tapes', from: '4' }), err).toBe(0);
  expect(err).toContain('RFC 4 is decided by DR 1 already (“On disks”), so this one does not claim to decide it: --supersedes decision:1');
  expect(record.read('content/decisions/0002-on-tapes.mdx')).not.toContain('decides');
  expect(await begin('decision', { title: 'On drums', from: '4', amends: '1' }), err).toBe(0);
  expect(record.read('content/decisions/0003-on-drums.mdx')).toContain('decides: [rfc:4]\n');
});

test('which of several resolutions is meant is not guessed', async () => {
  expect(await begin('decision', { title: 'Connecting raises', 'made-in': '2016-02-17' })).toBe(0);
  expect(record.read('content/meetings/2016-02-17.mdx')).toBe(minutes);
  expect(out).toContain(
    'if one of the resolutions raise, log-it in content/meetings/2016-02-17.mdx is this decision, write decision="DR 1" in it',
  );
});

test('a decision in force marks the positions that it adopts, and changes nothing else in them', async () => {
  const disks = 'content/rfcs/0004-storage/positions/disks.mdx';
  expect(await begin('decision', { title: 'Disks', from: '4', adopts: 'disks', status: 'in-force' })).toBe(0);
  expect(record.read(disks)).toBe(files[disks].replace('outcome: open', 'outcome: adopted'));
  const exceptions = 'content/rfcs/0001-errors/positions/exceptions.mdx';
  record.write('content/rfcs/0001-errors/index.mdx', files['content/rfcs/0001-errors/index.mdx'].replace('discussion', 'accepted'));
  expect(await begin('decision', { title: 'Raise', from: '1', adopts: 'position:1/exceptions', 'made-in': '2016-02-17#errors' })).toBe(0);
  expect(record.read(exceptions)).toBe(files[exceptions].replace('---\n\nText', 'outcome: adopted\n---\n\nText'));
  expect(complaints().filter((each) => !each.endsWith('to-be-written'))).toEqual([]);
});

test('the next meeting takes over its day, its hour, the proposals in discussion and the actions that are open', async () => {
  expect(await begin('meeting', {})).toBe(0);
  expect(record.read('content/meetings/2016-03-16.mdx')).toBe(`---
status: scheduled
chair: ann-lee
start: "16:00"
time_zone: Europe/London
present: []
agenda:
  - "RFC 1: How errors are told"
---

## Open actions

<ActionUpdate of="meeting:2016-02-17#printer" status="open">
  Write the printer for \\{errors\\}.
</ActionUpdate>
`);
});

test('a meeting without a day is one to come: as announced, in the rhythm of the last three, or asked for', async () => {
  expect(await begin('meeting', {}, { today: '2016-04-01' })).toBe(2);
  expect(err).toContain('nobody can be asked here: give --date');
  for (const day of ['2016-03-02', '2016-03-16'])
    record.write(`content/meetings/${day}.mdx`, '---\nstatus: held\nchair: bo\npresent: [bo]\n---\n\n## Notes\n\nText.\n');
  expect(await begin('meeting', {}, { today: '2016-03-31' })).toBe(2);
  expect(await begin('meeting', {}, { today: '2016-03-30' }), err).toBe(0);
  expect(record.read('content/meetings/2016-03-30.mdx')).toContain('status: scheduled\n');
});

test('a second meeting of a day has a name, and takes over nothing of the others but who leads it', async () => {
  expect(await begin('meeting', { date: '2016-02-17', chair: 'bo' })).toBe(2);
  expect(err).toContain(
    'content/meetings/2016-02-17.mdx is there already, and nothing is overwritten: --slug gives the new file another name',
  );
  expect(await begin('meeting', { date: '2016-03-16', slug: 'tls-review' }), err).toBe(0);
  expect(record.read('content/meetings/2016-03-16-tls-review.mdx')).toMatch(/^---\nstatus: scheduled\nchair: ann-lee\npresent: \[\]\n/);
  expect(out).toContain('wrote content/meetings/2016-03-16-tls-review.mdx\n');
  expect(complaints()).toEqual([]);
});

test('a meeting with a name goes on in the rhythm of those of its name', async () => {
  for (const day of ['2016-01-07', '2016-02-04', '2016-03-03'])
    record.write(
      `content/meetings/${day}-security.mdx`,
      '---\nstatus: held\nchair: bo\nstart: "09:30"\npresent: [bo]\n---\n\n## Notes\n\nText.\n',
    );
  expect(await begin('meeting', { slug: 'security' }, { today: '2016-03-10' }), err).toBe(0);
  const text = record.read('content/meetings/2016-03-31-security.mdx');
  expect(text).toContain('chair: bo\nstart: "09:30"\n');
});

test('a meeting of several days says when it ends, and is held once its last day has gone', async () => {
  expect(await begin('meeting', { date: '2016-02-29', until: '2016-03-04', chair: 'bo' }), err).toBe(0);
  expect(record.read('content/meetings/2016-02-29.mdx')).toMatch(/^---\nstatus: scheduled\nuntil: 2016-03-04\nchair: bo\n/);
  expect(await begin('meeting', { date: '2016-02-24', until: '2016-02-26', slug: 'retreat', chair: 'bo' }), err).toBe(0);
  expect(record.read('content/meetings/2016-02-24-retreat.mdx')).toMatch(/^---\nstatus: held\nuntil: 2016-02-26\n/);
});

test('minutes of a meeting that was held say nothing that nobody has said', async () => {
  expect(await begin('meeting', { date: '2016-03-01', chair: 'bo' }), err).toBe(0);
  expect(record.read('content/meetings/2016-03-01.mdx')).toMatch(/^---\nstatus: held\nchair: bo\npresent: \[\]\n---\n/);
  expect(out).toContain('write under `present` who was there');
});

test('on a terminal, what is missing is asked, with what is likely as the answer', async () => {
  const asked: string[] = [];
  const answers = ['', 'Fuzz the parser'];
  const asker: Asker = {
    line: async (question, { check }) => {
      asked.push(question);
      expect(check('\u200b')).toBe('it has no characters that can be seen');
      return answers.pop() ?? '';
    },
    one: async (question, choices, proposed) => {
      asked.push(question);
      return proposed ?? choices[0]!.value;
    },
    many: async (question, choices, { proposed, optional }) => {
      asked.push(question);
      return proposed.length > 0 ? [...proposed] : optional ? [] : [choices[0]!.value];
    },
  };
  expect(await begin('rfc', { topic: 'errors' }, { yes: false, asker })).toBe(0);
  expect(asked).toEqual(['What do you propose, in a few words?', 'Who proposes it?', 'What does it come to, in one or two sentences?']);
  expect(record.read('content/rfcs/0005-fuzz-the-parser/index.mdx')).toContain('authors: [ann-lee]\n');
  expect(record.read('content/rfcs/0005-fuzz-the-parser/index.mdx')).toContain('topics: [errors]\n');
});

test('Ctrl-C at a question leaves everything as it was', async () => {
  const refuse = () => Promise.reject(new Cancelled());
  const before = record.content();
  expect(await begin('rfc', {}, { yes: false, asker: { line: refuse, one: refuse, many: refuse } })).toBe(130);
  expect(record.content()).toEqual(before);
});

test('two people who begin on different branches get different numbers', async () => {
  record.git('add', '.');
  record.git('-c', 'user.name=x', 'commit', '--quiet', '-m', 'record');
  record.git('switch', '--quiet', '-c', 'theirs');
  record.write('content/rfcs/0005-theirs/index.mdx', 'x');
  record.git('add', '.');
  record.git('commit', '--quiet', '-m', 'theirs');
  record.git('switch', '--quiet', '-');
  expect(await begin('rfc', { title: 'Mine' })).toBe(0);
  expect(out).toContain('wrote content/rfcs/0006-mine/index.mdx');
  expect(err).toContain('0005 is taken on another branch, so this is 0006.');
});
