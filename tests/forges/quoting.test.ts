/** Whatever a stranger's artifact says, the comment that Docket makes of it says it as text. */
import { describe, expect, test } from 'vitest';
import { reviewMarkdown } from '../../src/review/markdown.ts';
import { maxReviewSize, readReviewJson } from '../../src/review/read-json.ts';
import { expectInert, readersSee } from './inert.ts';
import { plainReview, reviewSaying } from './strangers.ts';

const preview = 'https://preview.example.org/12/';
const pages = new Set([preview, `${preview}rfcs/0001-frames/`]);

function commentOn(review: unknown): string {
  const read = readReviewJson(Buffer.from(JSON.stringify(review)));
  if ('problem' in read) throw new Error(read.problem);
  return reviewMarkdown(read.review, { preview, quoted: true });
}

describe('words in every place of a review', () => {
  test.each([
    '@everyone',
    '&#64;everyone',
    '&commat;org/team',
    '@org/team, @a-b, @dependabot merge',
    'a@b.example',
    'a@.b.example',
    'first.last+tag@sub.example.org',
    'owner/repo#1',
    'owner/repo@4e3a99e0c0ffee',
    '#1 fixes #12, closes #13',
    'GH-1 gh-12',
    'TICKET-123',
    '4e3a99e0c0ffee00000000000000000000000000',
    'defaced effaced deadbee',
    '4e3a99e..5f3a99e',
    'GHSA-jfh8-c2jp-5v3q',
    '!12 &3 ~bug %"v 1" $7 ^alert#1 *iteration:"1" [issue:1] [contact:a@b.example]',
    '[Sign in to GitHub again](https://evil.example/login)',
    '[x]: https://evil.example',
    '[x][1]\n\n[1]: https://evil.example',
    '<https://evil.example>',
    'https://evil.example/?a=b&c=d',
    'http://evil.example ftp://evil.example',
    'HTTPS://EVIL.EXAMPLE',
    'www.evil.example',
    'WwW.evil.example',
    'mailto:a@b.example xmpp:a@b.example/x',
    '![](https://tracker.example/x.png)',
    '![x][1]',
    '> [!WARNING]\n> Your token has expired.',
    '\n\n> [!CAUTION]\n> Stop.',
    '# Approved by the maintainers',
    '\n# Approved\n',
    'Approved\n===',
    'Approved\n---',
    '---',
    '***',
    '<h1>Approved</h1>',
    '<img src=x onerror=alert(1)>',
    '<details open><summary>All checks passed</summary></details>',
    '</ins></del></li></ul></details><b>x',
    '<!-- docket-review --> <!-- -->',
    '--> <script>alert(1)</script>',
    '<![CDATA[x]]> <?php ?> <!DOCTYPE html>',
    '```mermaid\ngraph TD; A-->B\n```',
    '~~~\ncode\n~~~',
    '`` ` ` `',
    '`@x` `` @y `',
    '$x^2$ and $$\\int$$',
    '$`x`$',
    ':tada: :+1: :shipit:',
    '[^1]\n\n[^1]: a footnote',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a\n:-:\n',
    '- [x] approved\n- [ ] no',
    '1. one\n2) two',
    '+ plus',
    '**bold** __bold__ *i* _i_ ~~gone~~ ==mark==',
    '\\@x \\\\@y \\',
    '&lt;b&gt; &amp;#35;1 &#35;1 &num;1',
    '\u202eevil\u202c \u2066x\u2069',
    'a\u200b\u200c\u00adb \ufeff \u{e0041}\u{e0042}',
    '@\u200beveryone',
    'line\u2028line\u2029line\u0085line\rline',
    '\u0000\u0007\u001b[31mred\u001b[0m',
    '\ud800 lone',
    '/close\n/merge',
    '::error file=x::y\n##[error]z',
    '{{ 7*7 }} ${{ github.token }} <%= 1 %>',
    ' ',
    '\t\n',
    '`',
    '*',
    '@',
    '$',
    'x'.repeat(1_000),
    '@x '.repeat(300),
  ])('%j', (word) => {
    expectInert(commentOn(reviewSaying(word)), pages);
  });

  test('readers see them as they are', () => {
    const seen = readersSee(commentOn(reviewSaying('&#64;ann [x](https://e.example) <b> $5 #1 **no**')));
    expect(seen).toContain('RFC 1: &#64;ann [x](https://e.example) <b> $5 #1 **no**');
  });

  test('two pieces of a text that are harmless alone make no address together', () => {
    for (const [one, two] of [
      ['http:', '//evil.example'],
      ['www', '.evil.example'],
      ['GH-', '1'],
      ['4e3a99', 'e0c0ff'],
    ]) {
      const review = reviewSaying('x');
      const place = [
        { change: 'same', text: `see ${one}` },
        { change: 'added', text: ' ' },
        { change: 'same', text: two },
        { change: 'added', text: 'new' },
      ];
      expectInert(commentOn({ ...review, records: [{ ...review.records[2], places: [place] }] }), pages);
    }
  });
});

describe('what only looks like a review', () => {
  const record = { title: 'Frames', file: 'content/rfcs/0001-frames/index.mdx' };
  const touched = { ...record, change: 'added', keys: [], words: { added: 0, removed: 0 }, places: [] };
  const finding = { rule: 'r', severity: 'error', file: 'f', message: 'm' };
  const withChecks = (findings: unknown) => ({ ...plainReview(), checks: { errors: 0, warnings: 0, findings } });
  const withRecord = (more: object) => ({ ...plainReview(), records: [{ ...touched, ...more }] });
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

  test.each<[string, unknown, RegExp]>([
    ['nothing', '', /not JSON/],
    ['a word', 'review', /not JSON/],
    ['Markdown, as it was once', '<!-- docket-review -->\n## Approved', /not JSON/],
    ['JSON that is cut', JSON.stringify(plainReview()).slice(0, -1), /not JSON/],
    ['two reviews', `${JSON.stringify(plainReview())}\n${JSON.stringify(plainReview())}`, /not JSON/],
    ['a comment in it', `/* */${JSON.stringify(plainReview())}`, /not JSON/],
    ['null', 'null', /is no review/],
    ['a list', '[]', /is no review/],
    ['a text', '"docket-review"', /is no review/],
    ['a number', '1e999', /is no review/],
    ['a million brackets', '['.repeat(1_000_000), /not JSON/],
    ['half a million nested lists', '['.repeat(500_000) + ']'.repeat(500_000), /is no review/],
    ['another format', { ...plainReview(), format: 'docket-report' }, /`format`/],
    ['a version to come', { ...plainReview(), version: 2 }, /has version 2 .* only version 1 is known/],
    ['a version in words', { ...plainReview(), version: '1' }, /`version`/],
    ['no version', { ...plainReview(), version: undefined }, /`version`/],
    ['a part left out', { ...plainReview(), people: undefined }, /`people`/],
    ['a key of its own', { ...plainReview(), pull_request: 99 }, /a key that no review has: pull_request/],
    ['a body of its own', { ...plainReview(), body: '@everyone' }, /a key that no review has: body/],
    ['`__proto__`', JSON.stringify(plainReview()).replace('{', '{"__proto__":{"records":[]},'), /a key that no review has: __proto__/],
    ['`__proto__` within', JSON.stringify(withRecord({ x: 1 })).replace('"x":1', '"__proto__":{"title":"y"}'), /`records\.0` .*__proto__/],
    ['`constructor`', { ...plainReview(), constructor: { prototype: {} } }, /a key that no review has: constructor/],
    ['`toString` as a kind', withRecord({ kind: 'toString' }), /`records\.0\.kind`/],
    ['a label with a link', withRecord({ label: '[RFC 1](https://evil.example)' }), /`records\.0\.label`/],
    ['a label with a line end', withRecord({ label: 'RFC 1\n' }), /`records\.0\.label`/],
    ['an address elsewhere', withRecord({ kind: 'rfc', address: 'https://evil.example/' }), /`records\.0\.address`.*no address/],
    [
      'an address that leaves the link',
      withRecord({ kind: 'rfc', address: '/x) @everyone [x](https://evil.example/' }),
      /`records\.0\.address`/,
    ],
    ['an address that climbs', withRecord({ kind: 'rfc', address: '/../../evil/' }), /`records\.0\.address`/],
    ['an address of another host', withRecord({ kind: 'rfc', address: '//evil.example/rfcs/0001-frames/' }), /`records\.0\.address`/],
    ['the address of another record', withRecord({ kind: 'rfc', address: '/rfcs/0002-logs/' }), /`records\.0\.address`/],
    ['an address of a file that is no record', withRecord({ file: 'README.md', address: '/README/' }), /`records\.0\.address`/],
    ['an address for another kind', withRecord({ kind: 'person', address: '/rfcs/0001-frames/' }), /`records\.0\.address`/],
    ['a change of a fourth sort', withRecord({ change: 'approved' }), /`records\.0\.change`/],
    ['fewer than no words', withRecord({ words: { added: -1, removed: 0 } }), /`records\.0\.words\.added`/],
    ['half a word', withRecord({ words: { added: 0.5, removed: 0 } }), /`records\.0\.words\.added`/],
    ['words without number', JSON.stringify(withRecord({})).replace('"added":0', '"added":1e400'), /`records\.0\.words\.added`/],
    ['a number as title', withRecord({ title: 1 }), /`records\.0\.title`/],
    ['a list as title', withRecord({ title: ['x'] }), /`records\.0\.title`/],
    ['a title of a million letters', withRecord({ title: 'x'.repeat(1_000_000) }), /`records\.0\.title` is longer than 10,000/],
    ['no file', withRecord({ file: '' }), /`records\.0\.file`/],
    ['a null where a key is left out', withRecord({ state: null }), /`records\.0\.state`/],
    ['a severity of a third sort', withChecks([{ ...finding, severity: 'approved' }]), /`checks\.findings\.0\.severity`/],
    ['a line that is none', withChecks([{ ...finding, line: 0 }]), /`checks\.findings\.0\.line`/],
    ['a line in words', withChecks([{ ...finding, line: '3' }]), /`checks\.findings\.0\.line`/],
    ['findings as an object', withChecks({ length: 1, 0: finding }), /`checks\.findings`/],
    ['a hundred thousand findings', withChecks(Array.from({ length: 100_000 }, () => 0)), /`checks\.findings` is longer than 20,000/],
    ['findings with a wrong one among them', withChecks([finding, finding, {}]), /`checks\.findings\.2\./],
    ['a commit that is none', { ...plainReview(), base: { ref: 'origin/main', commit: 'HEAD' } }, /`base\.commit`/],
    ['a commit with a line end', { ...plainReview(), base: { ref: 'x', commit: `${'a'.repeat(40)}\n` } }, /`base\.commit`/],
    [
      'a part that no one has',
      { ...plainReview(), people: [{ person: 'a', name: 'A', parts: [{ part: 'owner', record }] }] },
      /`people\.0\.parts\.0\.part`/,
    ],
    [
      'a million pieces that are none',
      withRecord({ places: Array.from({ length: 10 }, () => Array.from({ length: 100_000 }, () => 0)) }),
      /`records\.0\.places\.0\.0`/,
    ],
    ['a key of a thousand letters that nobody knows', { ...plainReview(), ['x'.repeat(1_000)]: 1 }, /a key that no review has/],
  ])('%s is refused in one sentence', (_, artifact, problem) => {
    const read = readReviewJson(Buffer.from(text(artifact)));
    expect('problem' in read ? read.problem : 'it was taken').toMatch(problem);
    expect('problem' in read && read.problem).not.toContain('\n    at ');
  });

  test.each<[string, Buffer, RegExp]>([
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from('"'), Buffer.from([0xff, 0xfe]), Buffer.from('"')]), /not JSON in UTF-8/],
    ['UTF-16', Buffer.from(JSON.stringify(plainReview()), 'utf16le'), /not JSON in UTF-8/],
    ['an overlong sign', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), /not JSON in UTF-8/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not JSON in UTF-8/],
    ['an archive', Buffer.from('504b0304140000000800', 'hex'), /not JSON in UTF-8/],
    ['zeros', Buffer.alloc(1_000), /not JSON in UTF-8/],
    ['more than may be read', Buffer.alloc(maxReviewSize + 1, 0x20), /larger than 10,000,000 bytes/],
  ])('%s: refused', (_, bytes, problem) => {
    const read = readReviewJson(bytes);
    expect('problem' in read ? read.problem : 'it was taken').toMatch(problem);
  });

  test('of a key that stands twice the last one counts, and what was judged is what is shown', () => {
    const json = JSON.stringify(withRecord({ title: 'first' })).replace(
      '"title":"first"',
      '"title":"[a](https://evil.example)","title":"@last"',
    );
    const read = readReviewJson(Buffer.from(json));
    const comment = 'review' in read ? reviewMarkdown(read.review) : '';
    expectInert(comment);
    expect(readersSee(comment)).toContain('@last');
    expect(comment).not.toContain('evil');
  });

  test('the same entry three hundred times, and counts that do not agree, make a comment that fits', () => {
    const many = { ...reviewSaying('@x [y](z) $'.repeat(20)) };
    const review = {
      ...many,
      records: Array.from({ length: 300 }, () => many.records).flat(),
      checks: { errors: 0, warnings: 0, findings: Array.from({ length: 300 }, () => many.checks.findings).flat() },
    };
    const comment = commentOn(review);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment).toMatch(/Cut: .*\d+ of 600 findings/);
    expectInert(comment, pages);
  });

  test('a text of which more pieces changed than it has words is counted, not shown', () => {
    const places = [Array.from({ length: 100_000 }, (_, index) => ({ change: index % 2 ? 'added' : 'removed', text: '@x' }))];
    const comment = commentOn(withRecord({ change: 'changed', words: { added: 1, removed: 0 }, places }));
    expect(comment).toContain('too many to show');
    expect(comment.length).toBeLessThan(2_000);
  });
});
