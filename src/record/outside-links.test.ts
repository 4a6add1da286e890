import { expect, test } from 'vitest';
import { readDocument } from '../../tests/read-document.ts';
import { outsideLinks } from './outside-links.ts';

const meeting = (text: string) => readDocument('content/meetings/2015-02-11.mdx', text);

test('addresses are found in prose, in definitions and in front matter, each once with all its places', () => {
  const text = `---
recording: https://video.example.org/1
---

[The mail](https://lists.example.org/a#b), [again](https://lists.example.org/a) and [a page][page].

[page]: https://www.example.net/
`;
  const found = outsideLinks([meeting(text)]);

  expect(found.map(({ url }) => url)).toEqual(['https://video.example.org/1', 'https://lists.example.org/a', 'https://www.example.net/']);
  expect(found.map(({ places }) => places.map(({ span }) => text.slice(span.start, span.end)))).toEqual([
    ['https://video.example.org/1'],
    ['[The mail](https://lists.example.org/a#b)', '[again](https://lists.example.org/a)'],
    ['[page]: https://www.example.net/'],
  ]);
});

test.each([
  'http://localhost:8080/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://2130706433/',
  'http://metadata/latest',
  'http://metadata.internal/latest',
  'https://user:secret@example.org/',
  'https://example.org:22/',
  'ftp://example.org/',
  'mailto:ann@example.org',
  'rfc:1',
  '../meetings/2015-02-11.mdx',
])('%s is no address to look at', (url) => {
  expect(outsideLinks([meeting(`[words](${url})`)])).toEqual([]);
});
