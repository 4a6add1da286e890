/** Whatever the schema of a review takes, the comment that Docket makes of it says it as text. */
import fc from 'fast-check';
import { test } from 'vitest';
import { kinds } from '../../src/model/kinds.ts';
import { parts } from '../../src/model/people.ts';
import type { JsonReview } from '../../src/review/json.ts';
import { reviewMarkdown } from '../../src/review/markdown.ts';
import { readReviewJson } from '../../src/review/read-json.ts';
import { expectInert } from './inert.ts';

const preview = 'https://preview.example.org/12/';
const pages = new Set([preview, `${preview}rfcs/0001-frames/`]);

/** Every review that the schema takes, with words that forges react to. */
const word = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '@',
        'ann',
        '#',
        '1',
        'http',
        ':',
        '//',
        'e.example',
        'www',
        '.',
        '[',
        ']',
        '(',
        ')',
        '`',
        '*',
        '_',
        '<',
        '>',
        'b',
        '!',
        '$',
        '|',
        '-',
        '=',
        '\\',
        '&',
        '#64;',
        '~',
        '^',
        '\n',
        ' ',
        '\u202e',
        '\u200b',
        'GH-',
        'deadbee',
        '/',
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const filePath = fc.oneof(
  word.filter((each) => each !== ''),
  fc.constant('content/rfcs/0001-frames/index.mdx'),
);
const optional = { requiredKeys: [] as never[] };
const named = fc.oneof(
  fc.record({ title: word, file: filePath }),
  fc.record({ kind: fc.constantFrom(...kinds), title: word, file: filePath }),
  fc.constant({
    kind: 'rfc' as const,
    label: 'RFC 1',
    title: '@ann',
    file: 'content/rfcs/0001-frames/index.mdx',
    address: '/rfcs/0001-frames/',
  }),
);
const words = fc.record({ added: fc.nat(200), removed: fc.nat(200) });
const piece = fc.record({ change: fc.constantFrom('same', 'added', 'removed'), text: word });
const few = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 3 });
const anyReview = fc.record({
  format: fc.constant('docket-review'),
  version: fc.constant(1),
  base: fc.record({ ref: word, commit: fc.constant('a'.repeat(40)), inexact: word }, { requiredKeys: ['ref', 'commit'] }),
  records: few(
    fc
      .tuple(
        named,
        fc.record({ formerFile: filePath, state: word }, optional),
        fc.record({ change: fc.constantFrom('added', 'changed', 'removed'), keys: few(word), words, places: few(few(piece)) }),
      )
      .map(([a, b, c]) => ({ ...a, ...b, ...c })),
  ),
  transitions: few(
    fc.record(
      { record: named, from: word, to: word, legal: fc.boolean(), allowed: few(word), because: named },
      { requiredKeys: ['record', 'from', 'to', 'legal', 'allowed'] },
    ),
  ),
  references: fc.record({
    added: few(fc.record({ from: named, to: filePath, title: word }, { requiredKeys: ['from', 'to'] })),
    broken: few(fc.record({ from: named, to: filePath, title: word }, { requiredKeys: ['from', 'to'] })),
  }),
  people: few(fc.record({ person: word, name: word, parts: few(fc.record({ part: fc.constantFrom(...parts), record: named })) })),
  assets: fc.record({ added: few(filePath), removed: few(filePath) }),
  checks: fc.record({
    errors: fc.nat(9),
    warnings: fc.nat(9),
    findings: few(
      fc.record(
        { rule: word, severity: fc.constantFrom('error', 'warning'), file: filePath, line: fc.integer({ min: 1, max: 9 }), message: word },
        { requiredKeys: ['rule', 'severity', 'file', 'message'] },
      ),
    ),
  }),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<JsonReview>;

test('any review at all becomes a comment with nothing in it but text and the links of Docket', () => {
  fc.assert(
    fc.property(anyReview, fc.boolean(), (review, isPreviewed) => {
      const read = readReviewJson(Buffer.from(JSON.stringify(review)));
      if ('problem' in read) throw new Error(read.problem);
      const comment = reviewMarkdown(read.review, isPreviewed ? { preview, quoted: true } : { quoted: { commit: 'b'.repeat(40) } });
      expectInert(comment, isPreviewed ? pages : new Set());
    }),
    { numRuns: 200 },
  );
});
