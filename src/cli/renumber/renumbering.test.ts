import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../../tests/read-document.ts';
import { renumbered, type Renumbering } from './renumbering.ts';

const rfc7: Renumbering = { kind: 'rfc', id: '0007-wire', number: 7, to: 12, site: 'https://records.example.org', base: '/records/' };
const dr7: Renumbering = { kind: 'decision', id: '0007-yes', number: 7, to: 300, site: 'https://records.example.org', base: '/records/' };

const record: Record<string, string> = {
  'content/rfcs/0007-wire/index.mdx':
    '---\ntitle: Wire\n---\n\n## Costs of RFC 7\n\nSee [above](#costs-of-rfc-7), ![a](./a.png), ![a](../0007-wire/a.png).\n',
  'content/rfcs/0007-wire/positions/text.mdx': '---\ntitle: Text\n---\n\n[The RFC](../index.mdx) and RFC-0007.\n',
  'content/rfcs/0001-other/index.mdx': '---\ntitle: Other\n---\n\nText.\n',
  'content/decisions/0007-yes.mdx': '---\ntitle: Yes\n---\n\nText.\n',
  'content/meetings/2016-03-02.mdx': '---\nstatus: held\n---\n\n## RFC 7: wire\n\nText.\n',
};

/** What becomes of a text in some minutes. */
async function after(text: string, move = rfc7, front = 'status: held'): Promise<string> {
  const file = 'content/meetings/2016-03-16.mdx';
  const before = `---\n${front}\n---\n\n${text}\n`;
  const documents = Object.entries({ ...record, [file]: before }).map(([path, source]) => readDocument(path, source));
  const { files } = await renumbered(documents, move);
  const found = files.find((each) => each.file === file)?.text ?? before;
  return front === 'status: held' ? found.slice('---\nstatus: held\n---\n\n'.length, -1) : found.slice(4, found.indexOf('\n---'));
}

test.each([
  ['RFC 7, RFC-7 and RFC-0007', 'RFC 12, RFC-12 and RFC-0012'],
  ['RFC\n7, > *RFC 7*', 'RFC\n12, > *RFC 12*'],
  ['RFC&nbsp;7 and RFC&nbsp;7', 'RFC&nbsp;12 and RFC&nbsp;12'],
  ['## RFC 7', '## RFC 12'],
  ['| RFC 7 |\n| --- |\n| RFC 7 |', '| RFC 12 |\n| --- |\n| RFC 12 |'],
  ['[x](rfc:7) [x](rfc:0007#costs "RFC 7")', '[x](rfc:12) [x](rfc:0012#costs "RFC 7")'],
  ['[RFC 7, *RFC 7*](rfc:7)', '[RFC 12, *RFC 12*](rfc:12)'],
  ['[x](position:7/text)', '[x](position:12/text)'],
  ['[RFC 7][RFC 7] [RFC 7]\n\n[RFC 7]: rfc:7', '[RFC 12][RFC 12] [RFC 12]\n\n[RFC 12]: rfc:12'],
  ['[x](../rfcs/0007-wire/index.mdx#a) ![x](../rfcs/0007-wire/a.png)', '[x](../rfcs/0012-wire/index.mdx#a) ![x](../rfcs/0012-wire/a.png)'],
  [
    '[x](/rfcs/0007-wire/) [x](/records/rfcs/0007-wire/#a) [x](/rfc/7/)',
    '[x](/rfcs/0012-wire/) [x](/records/rfcs/0012-wire/#a) [x](/rfc/12/)',
  ],
  [
    '[x](rfc:7#costs-of-rfc-7) [x](../rfcs/0007-wire/index.mdx#costs-of-rfc-7)',
    '[x](rfc:12#costs-of-rfc-12) [x](../rfcs/0012-wire/index.mdx#costs-of-rfc-12)',
  ],
  [
    '[x](meeting:2016-03-02#rfc-7-wire) [x](./2016-03-02.mdx#rfc-7-wire)',
    '[x](meeting:2016-03-02#rfc-12-wire) [x](./2016-03-02.mdx#rfc-12-wire)',
  ],
  ['See <a href="rfc:7">RFC 7</a>', 'See <a href="rfc:12">RFC 12</a>'],
])('%j becomes %j', async (before, expected) => expect(await after(before)).toBe(expected));

test.each([
  'DR 7, RFC 70, RFC 77, RFC 17, XRFC 7, RFC 7.1, mirage/mirage#7, #7',
  '`RFC 7`, `[x](rfc:7)`\n\n```md\nRFC 7 [x](rfc:7)\n```',
  '[x](decision:7) [x](rfc:70) [x](https://example.org/rfcs/0007-wire/) [x](../decisions/0007-yes.mdx)',
  '[RFC 7](https://example.org/rfc7) [x](/dr/7/) [x](./0007-wire/index.mdx)',
  '{/* RFC 7 */}',
])('%j stays as it is', async (text) => expect(await after(text)).toBe(text));

test.each([
  ['<Resolution id="a" decision="DR 7">\nYes.\n</Resolution>', '<Resolution id="a" decision="DR 300">\nYes.\n</Resolution>'],
  ["<Resolution id='a' decision='DR-0007'>\nDR 7\n</Resolution>", "<Resolution id='a' decision='DR-0300'>\nDR 300\n</Resolution>"],
  ['<Resolution id="a">DR 7</Resolution>', '<Resolution id="a">DR 300</Resolution>'],
  [
    '[x](decision:7) [x](../decisions/0007-yes.mdx) [x](/decisions/0007-yes/) [x](/dr/7/)',
    '[x](decision:300) [x](../decisions/0300-yes.mdx) [x](/decisions/0300-yes/) [x](/dr/300/)',
  ],
  ['RFC 7 [x](rfc:7)', 'RFC 7 [x](rfc:7)'],
])('a decision: %j becomes %j', async (before, expected) => expect(await after(before, dr7)).toBe(expected));

test('front matter is followed in values, in sentences and in lists; keys, comments and other records stay', async () => {
  const before =
    'decides: [rfc:7, "rfc:0007", RFC 70]  # rfc:7\nsummary: >-\n  What RFC 7\n  says, DR 7.\nmade_in: meeting:2016-03-02#rfc-7-wire\nadopts:\n  - position:7/text';
  const expected =
    'decides: [rfc:12, "rfc:0012", RFC 70]  # rfc:7\nsummary: >-\n  What RFC 12\n  says, DR 7.\nmade_in: meeting:2016-03-02#rfc-12-wire\nadopts:\n  - position:12/text';
  expect(await after('', rfc7, before)).toBe(expected);
});

test('the record’s own files follow it, and links inside its folder stay', async () => {
  const documents = Object.entries(record).map(([path, source]) => readDocument(path, source));
  const { from, to, files } = await renumbered(documents, rfc7);
  expect([from, to]).toEqual(['content/rfcs/0007-wire', 'content/rfcs/0012-wire']);
  expect(Object.fromEntries(files.map(({ file, text }) => [file, text]))).toEqual({
    'content/rfcs/0007-wire/index.mdx':
      '---\ntitle: Wire\n---\n\n## Costs of RFC 12\n\nSee [above](#costs-of-rfc-12), ![a](./a.png), ![a](../0012-wire/a.png).\n',
    'content/rfcs/0007-wire/positions/text.mdx': '---\ntitle: Text\n---\n\n[The RFC](../index.mdx) and RFC-0012.\n',
    'content/meetings/2016-03-02.mdx': '---\nstatus: held\n---\n\n## RFC 12: wire\n\nText.\n',
  });
});

test('where two records have the number, only what can mean the one is changed, and the rest is told', async () => {
  const file = 'content/meetings/2016-03-16.mdx';
  const text =
    'RFC 7, [x](rfc:7#costs-of-rfc-7), [y](position:7/text), [z](position:7/else), [f](../rfcs/0007-wire/index.mdx), [g](../rfcs/0007-zoo/index.mdx).\n';
  const all = {
    ...record,
    'content/rfcs/0007-zoo/index.mdx': '---\ntitle: Zoo\n---\n\nThis is RFC 7.\n',
    'content/rfcs/0007-zoo/positions/else.mdx': '---\ntitle: Else\n---\n\nText.\n',
    [file]: text,
  };
  const documents = Object.entries(all).map(([path, source]) => readDocument(path, source));
  const { files, undecided } = await renumbered(documents, rfc7);
  expect(files.find((each) => each.file === file)?.text).toBe(
    'RFC 7, [x](rfc:12#costs-of-rfc-12), [y](position:12/text), [z](position:7/else), [f](../rfcs/0012-wire/index.mdx), [g](../rfcs/0007-zoo/index.mdx).\n',
  );
  expect(files.map((each) => each.file)).not.toContain('content/rfcs/0007-zoo/index.mdx');
  expect(undecided).toEqual([
    { file: 'content/meetings/2016-03-02.mdx', start: 29 },
    { file, start: 4 },
  ]);
});

const spelling = fc.constantFrom(
  ...[
    'RFC 7',
    'RFC-0007',
    'DR 7',
    '[RFC 7](rfc:7)',
    '[x](rfc:0007#costs-of-rfc-7)',
    '[x](position:7/text)',
    '`RFC 7`',
    '## RFC 7: é 🦀',
    '\t',
    '\r\n',
    ' ',
    '> ',
    '- ',
  ],
  ...[
    '[x](../rfcs/0007-wire/index.mdx)',
    '<Resolution id="a" decision="DR 7">\n\nRFC 7\n\n</Resolution>\n\n',
    'words',
    '\n\n',
    '```\nRFC 7\n```\n',
    '*RFC 7*',
    '@ann',
    '#7',
    '{/* RFC 7 */}',
  ],
);

test('moving back gives every byte as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(spelling, { maxLength: 12 }),
      fc.integer({ min: 20, max: 999 }),
      fc.constantFrom('rfc', 'decision'),
      async (parts, to, kind) => {
        const texts = { ...record, 'content/meetings/2016-03-16.mdx': `---\nstatus: held\n---\n\n${parts.join('')}` };
        const move = { ...(kind === 'rfc' ? rfc7 : dr7), to };
        const there = await moved(texts, move);
        const back = { ...move, id: `${String(to).padStart(4, '0')}${move.id.slice(4)}`, number: to, to: 7 };
        expect(await moved(there, back)).toEqual(texts);
      },
    ),
  );
});

/** All files of a record after a move. */
async function moved(texts: Record<string, string>, move: Renumbering): Promise<Record<string, string>> {
  const documents = Object.entries(texts).map(([path, source]) => readDocument(path, source));
  const { from, to, files } = await renumbered(documents, move);
  const rewritten = new Map(files.map(({ file, text }) => [file, text]));
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [file.replace(from, to), rewritten.get(file) ?? text]));
}
