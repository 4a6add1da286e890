import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../model/finding.ts';
import { mend, type Judged } from './mend.ts';

/** Wrong words and what they should be; the first two words lead to others, the last two to each other. */
const wrong: Record<string, [string, Fix['kind']]> = {
  teh: ['the', 'certain'],
  aa: ['teh', 'certain'],
  maybe: ['perhaps', 'suggested'],
  ping: ['pong', 'certain'],
  pong: ['ping', 'certain'],
};

let root = '';
let said: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-'));
  mkdirSync(join(root, 'content'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(root, 'content', name), text);
const read = (name: string) => readFileSync(join(root, 'content', name), 'utf8');

function judge(): Judged {
  const documents = readdirSync(join(root, 'content')).map((name) => ({
    file: `content/${name}`,
    source: read(name).replace(/^\uFEFF/, ''),
  }));
  const findings = documents.flatMap(({ file, source }) =>
    [...source.matchAll(/[a-z]+/g)].flatMap(({ index, 0: word }): Finding[] => {
      const mended = wrong[word];
      const span = { start: index, end: index + word.length };
      const fix = mended && { span, text: mended[0], kind: mended[1] };
      return fix ? [{ rule: 'words', severity: 'error', file, span, message: word, fix }] : [];
    }),
  );
  return { documents, findings };
}

const mendAll = (kind: Fix['kind'] = 'certain', wants: (finding: Finding) => boolean = () => true) =>
  mend(judge(), { root, kind, wants, judge: () => Promise.resolve(judge()), say: (line) => said.push(line) });

describe('mending', () => {
  test('goes on until nothing is left that is certain, and says what it did', async () => {
    write('a.md', 'aa ship, teh maybe\n');
    write('b.md', 'fine\n');
    const { findings } = await mendAll();
    expect(read('a.md')).toBe('the ship, the maybe\n');
    expect(findings.map(({ message }) => message)).toEqual(['maybe']);
    expect(said).toEqual(['mended content/a.md: 3 findings']);
  });

  test('makes what is suggested when it is asked to', async () => {
    write('a.md', 'maybe\n');
    expect((await mendAll('suggested')).findings).toEqual([]);
    expect(read('a.md')).toBe('perhaps\n');
    expect(said).toEqual(['mended content/a.md: 1 finding']);
  });

  test('leaves alone what was not asked for', async () => {
    write('a.md', 'teh\n');
    write('b.md', 'teh\n');
    await mendAll('certain', ({ file }) => file === 'content/b.md');
    expect([read('a.md'), read('b.md')]).toEqual(['teh\n', 'the\n']);
  });

  test('keeps a byte-order mark, Windows line ends and permissions, and leaves nothing behind', async () => {
    write('a.md', '\uFEFF\uFEFFé teh\r\n\r\nteh 🌊\r\nend\n\n');
    chmodSync(join(root, 'content/a.md'), 0o640);
    await mendAll();
    expect(read('a.md')).toBe('\uFEFF\uFEFFé the\r\n\r\nthe 🌊\r\nend\n\n');
    expect(statSync(join(root, 'content/a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'content'))).toEqual(['a.md']);
  });

  test('ends when rules undo each other’s work', async () => {
    write('a.md', 'ping\n');
    await mendAll();
    expect(read('a.md')).toBe('pong\n');
  });

  test('does not overwrite what somebody else wrote meanwhile', async () => {
    write('a.md', 'teh\n');
    const judged = judge();
    write('a.md', 'teh other\n');
    await mend(judged, { root, kind: 'certain', wants: () => true, judge: () => Promise.resolve(judge()), say: (line) => said.push(line) });
    expect(read('a.md')).toBe('teh other\n');
    expect(said).toEqual(['could not mend content/a.md: it changed meanwhile; run the command again']);
  });

  test('changes nothing when it is done again', async () => {
    const words = fc.array(fc.constantFrom('teh', 'aa', 'maybe', 'fine', '\r\n', '\n', ' ', '\uFEFF', 'é'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('certain', 'suggested'), async (parts, kind) => {
        write('a.md', parts.join(''));
        await mendAll(kind);
        const once = read('a.md');
        said = [];
        await mendAll(kind);
        expect(read('a.md')).toBe(once);
        expect(said).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
