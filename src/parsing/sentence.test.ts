/** A sentence of front matter: whatever YAML does to it, its parts are what was meant, and stand where they were written. */
import { describe, expect, test } from 'vitest';
import { inlineText, type Inline } from '../model/inline.ts';
import { readDocument } from '../../tests/read-document.ts';

const read = (yaml: string) =>
  readDocument(
    'content/rfcs/0001-frames/positions/text.mdx',
    `---\ntitle: Text\nreason: ${yaml}\n---\n\n## The argument\n\nRFC 9 is text.\n`,
  );

const shown = (parts: readonly Inline[] = []): string =>
  parts
    .map((part) => {
      if ('text' in part) return part.form === 'code' ? `‹${part.text}›` : part.text;
      if (part.form === 'link') return `{${shown(part.parts)} → ${part.url}}`;
      return `${part.form}(${shown(part.parts)})`;
    })
    .join('');

describe.each([
  ['words', 'Too slow.', 'Too slow.'],
  ['code', 'It needs `V1.LOG` in every functor.', 'It needs ‹V1.LOG› in every functor.'],
  ['emphasis', '"*Few* wanted **it**."', 'emphasis(Few) wanted strong(it).'],
  ['a link', 'See [the call](meeting:2015-02-11#errors).', 'See {the call → meeting:2015-02-11#errors}.'],
  ['an address', 'See <https://example.org/a>.', 'See {https://example.org/a → https://example.org/a}.'],
  ['what would begin a list', '1. of April', '1. of April'],
  ['what would begin a heading', "'# of branches grew'", '# of branches grew'],
  ['what would begin a quotation', "'> 100 ms'", '> 100 ms'],
  ['a type in angle brackets', 'A Result<t> is no list.', 'A Result<t> is no list.'],
  ['a picture', '"![A graph](graph.png) tells it."', 'A graph tells it.'],
  [
    'apostrophes that YAML doubles',
    "'It''s slow, as [Ann''s mail](https://example.org/it''s) says'",
    "It's slow, as {Ann's mail → https://example.org/it's} says",
  ],
  ['escapes', '"Too \\"slow\\", says [Ann](https://example.org/a)\\u2026"', 'Too "slow", says {Ann → https://example.org/a}…'],
  ['folded lines', '>-\n  Too slow, as\n  [Ann](https://example.org/a)\n  said.', 'Too slow, as {Ann → https://example.org/a} said.'],
  ['lines without a mark', 'Too slow, as\n  [Ann](https://example.org/a) said.', 'Too slow, as {Ann → https://example.org/a} said.'],
])('%s', (_, yaml, expected) => {
  test('is read as it was meant', () => {
    expect(shown(read(yaml).body.reason)).toBe(expected);
    expect(inlineText(read(yaml).body.reason ?? [])).not.toContain('\u00a0');
  });
});

test.each([
  'Too slow for RFC 2 and @ann-lee.',
  "'It''s too slow for RFC 2 and @ann-lee.'",
  '"Too \\"slow\\" for RFC 2 and @ann-lee."',
  '>-\n  Too slow for\n  RFC 2 and\n  @ann-lee.',
  'Too slow for\n  RFC 2 and @ann-lee. # said in June',
])('mentions in %j stand where they were written', (yaml) => {
  const { source, body } = read(yaml);
  expect(body.mentions.map(({ span }) => source.slice(span.start, span.end))).toEqual(['RFC 2', '@ann-lee', 'RFC 9']);
});

test('a link is judged like one of the body, and stands where it was written', () => {
  const { source, syntax } = read("'It''s in [the mail](http://example.org/a).'");
  expect(syntax.links).toMatchObject([{ url: 'http://example.org/a', label: 'the mail', form: 'inline' }]);
  const [{ urlSpan }] = syntax.links as [(typeof syntax.links)[number]];
  expect(source.slice(urlSpan.start, urlSpan.end)).toBe('http://example.org/a');
});

test.each(['', '~', '7', '[a, b]', '"  "'])('%j is no sentence', (yaml) => {
  expect(read(yaml).body.reason).toBeUndefined();
});

test('only positions have one', () => {
  const text = '---\ntitle: Text\nreason: Too slow for RFC 2.\n---\n\nText.\n';
  expect(readDocument('content/rfcs/0001-frames/index.mdx', text).body.mentions).toEqual([]);
});
