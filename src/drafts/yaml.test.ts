import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { linesUnder, listLine, textLine } from './yaml.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'a b y n , : # - [ ] { } " \' \\ ` & * ! | > % @ ~ ? = . \n \t \u0085 \u2028 \ufeff 0 1'.split(' '), ' '),
    maxLength: 12,
  }),
);
const versions = ['1.1', '1.2'] as const;

test('every text is read back as it was, by readers of YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(texts, fc.array(texts), (text, list) => {
      for (const version of versions) {
        expect(parse(textLine('key', text)!, { version })).toEqual({ key: text });
        expect(parse(listLine('key', list)!, { version })).toEqual({ key: list });
        if (list.length > 0) expect(parse(linesUnder('key', list)!, { version })).toEqual({ key: list });
      }
    }),
  );
});

test.each(['yes', 'Off', 'NULL', 'y', '1e3', '0x1f', '16:00', '2016-03-02', '~', '', ' a', 'a ', 'a: b', 'a #b', '- a', '? a', '<<'])(
  'the text %j stays a text',
  (text) => {
    for (const version of versions)
      expect(parse(`${textLine('key', text)!}\n${listLine('list', [text])!}`, { version })).toEqual({ key: text, list: [text] });
  },
);

test('what needs no quotation marks has none', () => {
  expect(textLine('title', "Log with Logs, and don't print")).toBe("title: Log with Logs, and don't print");
  expect(listLine('decides', ['rfc:1', 'meeting:2016-03-02#logs', 'position:1/exceptions'])).toBe(
    'decides: [rfc:1, meeting:2016-03-02#logs, position:1/exceptions]',
  );
});

test('a key whose value is not there is left out', () => {
  expect([textLine('a', undefined), listLine('b', undefined), linesUnder('c', [])]).toEqual([undefined, undefined, undefined]);
});
