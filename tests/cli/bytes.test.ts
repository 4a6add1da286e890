/**
 * What editors do to texts (Windows line ends, a byte-order mark, letters beyond ASCII) changes neither the place of a finding, in
 * any format, nor what a fix leaves alone. The rules are the real ones, and the files lie on a disk.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, describe, expect, test } from 'vitest';
import { formats, type Format } from '../../src/cli/formats.ts';
import { mend } from '../../src/cli/mend.ts';
import type { JsonReport } from '../../src/cli/report-json.ts';
import { report } from '../../src/cli/report.ts';
import { defineConfig } from '../../src/model/config.ts';
import type { Fix } from '../../src/model/finding.ts';
import { readContent } from '../../src/record/content.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import community from '../golden/community.ts';

const config = defineConfig({ ...community, rules: { 'resolution-without-decision': 'off', 'action-owner-absent': 'off' } });
const file = 'content/meetings/2016-03-04.mdx';
const people = {
  'content/people/ann-lee.yaml': 'name: Ann Lée\naliases: [Žofie]\n',
  'content/people/bo.yaml': 'name: Bo\n',
};

/** Minutes with mistakes whose mending is certain. */
const certain = `---
status: held # gehalten – 開催
chair:   "Žofie"   # 🌊
present: [ Žofie,  bo , bo ] # né
next: '2016-3-18'
location: Café 港 🌊
start: 9:05
recording: http://www.youtube.com/watch?v=é
---

## Häfen 港

Žluťoučký 🌊 kůň: http://github.com/harbour/dock?x=é#y, then [é](http://github.com/é "Ž")\t  \t
[der Anruf](meeting:2016-3-4#häfen-港)   und cafe\u0301  https://example.org/é.

<Action id="é-x"   owner='Žofie, bo'  due="2016-4-1" >
  Ž 🌊 schreiben.
</Action>`;

const certainMended = `---
status: held # gehalten – 開催
chair:   ann-lee   # 🌊
present: [ ann-lee,  bo ] # né
next: '2016-03-18'
location: Café 港 🌊
start: 09:05
recording: https://www.youtube.com/watch?v=é
---

## Häfen 港

Žluťoučký 🌊 kůň: [github.com/harbour/dock?x=é#y](https://github.com/harbour/dock?x=é#y), then [é](https://github.com/é "Ž")\t  \t
[der Anruf](meeting:2016-03-04#häfen-港)   und cafe\u0301  [example.org/é](https://example.org/é).

<Action id="é-x"   owner='ann-lee, bo'  due="2016-04-01" >
  Ž 🌊 schreiben.
</Action>`;

/** The rest of the mending, for whoever asks for what is only likely. */
const suggested = `---
status: hold # 🌊 é
chair: ann-lee  # né
presnt: [ bo ] # 港
---

## Häfen 港

Ž 🌊\u200b kůň [é](https://example.org/é]\t

\`\`\`\`javscript  é
let é = "🌊"
\`\`\`\`

<ActionUpdate of="meeting:2016-03-04#x"  status='dropd'>
  é 🌊
</ActionUpdate>`;

const suggestedMended = `---
status: held # 🌊 é
chair: ann-lee  # né
present: [ bo ] # 港
---

## Häfen 港

Ž 🌊 kůň [é](https://example.org/é)\t

\`\`\`\`javascript  é
let é = "🌊"
\`\`\`\`

<ActionUpdate of="meeting:2016-03-04#x"  status='dropped'>
  é 🌊
</ActionUpdate>`;

const windows = (text: string) => text.replaceAll('\n', '\r\n');
const marked = (text: string) => `\uFEFF${text}`;

/** How the same text may lie on a disk. */
const guises: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with a line end at its end', (text) => `${text}\n`],
  ['with Windows line ends', (text) => windows(`${text}\n\n`)],
  ['with a byte-order mark', marked],
  ['with a byte-order mark and Windows line ends', (text) => marked(windows(text))],
];

const root = mkdtempSync(join(tmpdir(), 'docket-bytes-'));
afterAll(() => rmSync(root, { recursive: true }));

async function judge() {
  const documents = await readContent(root);
  return { documents, ...checkDocuments(documents, config, { today: '2016-03-10' }) };
}

function write(text: string) {
  for (const [path, content] of Object.entries({ ...people, [file]: text })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

async function mended(text: string, kind: Fix['kind']): Promise<string> {
  write(text);
  await mend(await judge(), { root, kind, wants: () => true, judge, say: () => undefined });
  return readFileSync(join(root, file), 'utf8');
}

describe.each(guises)('a text %s', (_, dress) => {
  test('is mended where that is certain, and stays what it was everywhere else', async () => {
    expect(await mended(dress(certain), 'certain')).toBe(dress(certainMended));
  });

  test('keeps what is only likely to be wrong until that is asked for', async () => {
    expect(await mended(dress(suggested), 'certain')).toBe(dress(suggested));
    expect(await mended(dress(suggested), 'suggested')).toBe(dress(suggestedMended));
  });

  test.each(formats)('has its findings at the same lines and columns in the format %s', async (format) => {
    write(dress(certain));
    const judged = await judge();
    expect(placesIn[format](report(format, { ...judged, config }, { color: false }))).toEqual(
      format === 'text' ? wrong.map((place) => place.split('-')[0]) : wrong,
    );
  });
});

/** Where the mistakes of `certain` stand, by line and column: a letter beyond the first plane counts as two, an accent as one. */
const wrong = [
  ...['3:10-3:17', '4:12-4:17', '4:25-4:27', '5:7-5:18', '7:8-7:12', '8:12-8:16'],
  ...['13:19-13:55', '13:19-13:23', '13:66-13:70', '14:13-14:37', '14:52-14:73'],
  ...['16:13-16:16', '16:27-16:32', '16:44-16:52'],
];

const placesIn: Record<Format, (output: string) => readonly string[]> = {
  text: (output) => [...output.matchAll(/^ *--> \S+?:(\d+:\d+)$/gm)].map(([, at]) => at!),
  github: (output) =>
    [...output.matchAll(/^::\w+ .*?,line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+),/gm)].map(
      ([, line, column, endLine, endColumn]) => `${line}:${column}-${endLine}:${endColumn}`,
    ),
  json: (output) =>
    (JSON.parse(output) as JsonReport).findings.map(({ start, end }) => `${start?.line}:${start?.column}-${end?.line}:${end?.column}`),
  sarif: (output) =>
    (JSON.parse(output) as Log).runs[0]!.results!.map(({ locations }) => {
      const { startLine, startColumn, endLine, endColumn } = locations![0]!.physicalLocation!.region!;
      return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
    }),
};
