import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../docket.config.ts';
import { reportText } from '../../src/cli/report-text.ts';
import { readContent } from '../../src/record/content.ts';
import { readDocument } from '../read-document.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import { multiply } from './multiply.ts';
import { shiftFor, shiftReference } from './shift.ts';

/** The second copy of one document of a small record: RFCs to number 7, decisions to 16, minutes of two days a week apart. */
function secondCopy(file: string, text: string) {
  const rest = [
    ['content/rfcs/0007-last/index.mdx', '---\ntitle: Last\n---\n'],
    ['content/decisions/0016-last.mdx', '---\ntitle: Last\n---\n'],
    ['content/meetings/2015-02-04.mdx', '---\nstatus: held\n---\n'],
    ['content/meetings/2015-02-11.mdx', '---\nstatus: held\n---\n'],
  ].filter(([other]) => other !== file);
  const documents = [[file, text], ...rest].map(([name, source]) => readDocument(name!, source!));
  return multiply(documents, config, 2)[documents.length]!;
}

const prose = (text: string) =>
  secondCopy('content/rfcs/0001-first/index.mdx', `---\ntitle: First\n---\n\n${text}\n`).text.split('---\n\n')[1]!.trimEnd();
const values = (file: string, yaml: string) => secondCopy(file, `---\n${yaml}\n---\n`).text.slice(4, -5);

describe('a copy', () => {
  test.each([
    ['content/rfcs/0001-first/index.mdx', 'content/rfcs/0008-first/index.mdx'],
    ['content/rfcs/0001-first/positions/exceptions.md', 'content/rfcs/0008-first/positions/exceptions.md'],
    ['content/decisions/0003-2015-plan.mdx', 'content/decisions/0019-2015-plan.mdx'],
    ['content/meetings/2015-02-11.mdx', 'content/meetings/2015-01-28.mdx'],
    ['content/projects/syslog.mdx', 'content/projects/syslog-copy-2.mdx'],
  ])('of %s is %s', (file, expected) => expect(secondCopy(file, '---\ntitle: A\n---\n').file).toBe(expected));

  test('of a person is named anew too', () => {
    expect(secondCopy('content/people/ann-lee.yaml', 'name: Ann Lee\n')).toEqual({
      file: 'content/people/ann-lee-copy-2.yaml',
      text: 'name: Ann Lee copy 2\n',
    });
  });

  test.each([
    ['See RFC 1 and RFC-0001.', 'See RFC 8 and RFC-0008.'],
    ['A line may end in RFC\n1 or DR\n3.', 'A line may end in RFC\n8 or DR\n19.'],
    ['@ann-lee wrote DR 3.', '@ann-lee-copy-2 wrote DR 19.'],
    ['[errors](rfc:1), [it](decision:3#context)', '[errors](rfc:8), [it](decision:19#context)'],
    ['[DR 3](decision:3)', '[DR 19](decision:19)'],
    ['[exceptions](position:1/exceptions)', '[exceptions](position:8/exceptions)'],
    ['[call](meeting:2015-02-11#tls)', '[call](meeting:2015-01-28#tls)'],
    ['[2015-02-11](meeting:2015-02-11)', '[2015-02-11](meeting:2015-01-28)'],
    ['[logs](project:syslog), [Ann](person:ann-lee)', '[logs](project:syslog-copy-2), [Ann](person:ann-lee-copy-2)'],
    ['[call](../../meetings/2015-02-11.mdx#tls)', '[call](../../meetings/2015-01-28.mdx#tls)'],
    ['[it](../../decisions/0003-plan.mdx)', '[it](../../decisions/0019-plan.mdx)'],
    ['[Ann](../../people/ann-lee.yaml)', '[Ann](../../people/ann-lee-copy-2.yaml)'],
    ['[for](./positions/for.mdx)', '[for](./positions/for.mdx)'],
    ['[the call][c]\n\n[c]: meeting:2015-02-11#tls', '[the call][c]\n\n[c]: meeting:2015-01-28#tls'],
  ])('refers to its own records: %s', (original, copied) => expect(prose(original)).toBe(copied));

  test.each([
    'See [errors](topic:errors).',
    'The code `RFC 1` and `@ann-lee`.',
    'mirage/mirage#357 and #274',
    '[notes](https://example.org/2015-02-11.md)',
    '## What RFC 1 says',
  ])('leaves alone what is no reference, and headings: %s', (text) => expect(prose(text)).toBe(text));

  test('moves what marks name', () => {
    const marks = `<Resolution id="a" decision="DR 3">
x
</Resolution>

<Action id="b" owner="ann-lee, bo" due="2015-02-11">
x
</Action>

<ActionUpdate of="meeting:2015-02-04#b" status="done">
x
</ActionUpdate>`;
    const copied = secondCopy('content/meetings/2015-02-11.mdx', `---\nstatus: held\n---\n\n${marks}\n`).text;
    expect(copied).toContain('decision="DR 19"');
    expect(copied).toContain('owner="ann-lee-copy-2, bo-copy-2" due="2015-01-28"');
    expect(copied).toContain('of="meeting:2015-01-21#b"');
  });

  test.each([
    ['content/decisions/0003-a.mdx', 'title: A\ndate: 2015-02-11', 'title: A copy 2\ndate: 2015-01-28'],
    [
      'content/decisions/0003-a.mdx',
      'title: "A: b"\nsupersedes: [decision:2, "DR 1"]',
      'title: "A: b copy 2"\nsupersedes: [decision:18, "DR 17"]',
    ],
    ['content/decisions/0003-a.mdx', 'made_in: meeting:2015-02-11#tls', 'made_in: meeting:2015-01-28#tls'],
    ['content/meetings/2015-02-11.mdx', 'chair: unknown\npresent:\n  - ann-lee', 'chair: unknown\npresent:\n  - ann-lee-copy-2'],
    ['content/projects/a.mdx', 'mentors:\n  - person: ann\n    confirmed: true', 'mentors:\n  - person: ann-copy-2\n    confirmed: true'],
    ['content/projects/a.mdx', 'topics: [errors]\noutcome: See RFC 1.', 'topics: [errors]\noutcome: See RFC 1.'],
  ])('moves dates, people and references in the front matter of %s', (file, original, copied) => {
    expect(values(file, original)).toBe(copied);
  });
});

test('minutes keep their day of the week', () => {
  const day = (copy: number) =>
    shiftFor(
      [
        { kind: 'meeting', id: '2014-10-28' },
        { kind: 'meeting', id: '2016-03-02' },
      ],
      copy,
    ).days;
  expect([day(1), day(2)]).toEqual([-497, -994]);
});

test('a record that uses the name of a copy is refused', () => {
  const documents = ['ann', 'ann-copy-2'].map((id) => readDocument(`content/people/${id}.yaml`, 'name: Ann\n'));
  expect(() => multiply(documents, config, 2)).toThrow('content/people/ann-copy-2.yaml would be written twice');
});

test('the sample record, three times over, holds and links as often within each copy', async () => {
  const original = await readContent(join(import.meta.dirname, '../..'));
  const copies = multiply(original, config, 3).map(({ file, text }) => readDocument(file, text));
  const { graph, findings } = checkDocuments(copies, config, { today: '2018-01-01' });
  expect(reportText(findings, new Map(), { color: false })).toBe('No findings.');
  expect(graph.records).toHaveLength(original.length * 3);

  const count = (records: typeof graph.records) => records.reduce((sum, record) => sum + graph.backlinks(record).length, 0);
  const third = graph.records.length / 3;
  const perCopy = [0, 1, 2].map((copy) => count(graph.records.slice(copy * third, (copy + 1) * third)));
  expect(perCopy).toEqual([perCopy[0], perCopy[0], perCopy[0]]);
});

test('meetings with a name keep it behind their day', () => {
  const paths = [
    { kind: 'meeting' as const, id: '2015-02-04' },
    { kind: 'meeting' as const, id: '2015-02-11-security' },
  ];
  expect(shiftFor(paths, 1).days).toBe(-14);
  expect(shiftReference('meeting:2015-02-11-security#keys', 'meeting', shiftFor(paths, 1))).toBe('meeting:2015-01-28-security#keys');
});
