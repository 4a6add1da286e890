import { expect, test } from 'vitest';
import { tagsOf } from './html.ts';

const plain = (html: string) => tagsOf(html).map(({ name, attributes, text }) => [name, Object.fromEntries(attributes), text]);

test.each([
  ['<p>a &lt;b style="x"></p>', [['p', {}, '']]],
  ['<!doctype html><A HREF=/x/ hidden>', [['a', { href: '/x/', hidden: '' }, '']]],
  [`<img alt='>' src="a.png"/>`, [['img', { alt: '>', src: 'a.png' }, '']]],
  ['<meta content="script-src &#39;self&#39; a&amp;b">', [['meta', { content: "script-src 'self' a&b" }, '']]],
  ['<!-- <img src="a.png"> --><br />', [['br', {}, '']]],
  [
    '<script>if (a < b) "<img>"</script><style>p>a{}</style><i>',
    [
      ['script', {}, 'if (a < b) "<img>"'],
      ['style', {}, 'p>a{}'],
      ['i', {}, ''],
    ],
  ],
])('%s', (html, expected) => expect(plain(html)).toEqual(expected));
