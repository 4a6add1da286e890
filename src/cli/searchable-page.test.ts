import { describe, expect, test } from 'vitest';
import { together } from '../search/apart.ts';
import { searchablePage } from './searchable-page.ts';

/** The lines of a page as a reader would see them, headings with their ids. */
function lines(body: string): string[] {
  const page = searchablePage(`<html><head></head><body><main data-pagefind-body>${body}</main></body></html>`);
  return [...(page ?? '').matchAll(/<(p|h\d)( id="[^"]*")?>(.*?)<\/\1>/g)].map(
    ([, tag, id = '', text = '']) =>
      (tag === 'p' ? '' : `${tag}${id}: `) + together(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
  );
}

describe('no words run together', () => {
  test.each<[string, string, string[]]>([
    [
      'a heading and its paragraph',
      '<h2 id="a">Consequences</h2><p>One <em>two</em>, <code>three</code>.</p>',
      ['h2 id="a": Consequences', 'One two, three.'],
    ],
    ['items and cells', '<ul><li>one<li>two</ul><table><tr><th>a</th><td>b</td></tr></table>', ['one', 'two', 'a', 'b']],
    [
      'captions, terms and quotations',
      '<figure><figcaption>one</figcaption><pre>two</pre></figure><dl><dt>three<dd>four</dl>',
      ['one', 'two', 'three', 'four'],
    ],
    ['lines of code', '<pre><code><span>let x =</span>\n<span>  f</span><span> ()</span>\n</code></pre>', ['let x =', 'f ()']],
    ['breaks', '<p>one<br>two</p>', ['one two']],
    ['text between blocks', 'one<p>two</p>three<div>four</div>', ['one', 'two', 'three', 'four']],
    ['details', '<details><summary>one</summary>two</details>', ['one', 'two']],
    ['words within a word', '<p>un<b>believ</b>able H<sub>2</sub>O</p>', ['unbelievable H2O']],
    [
      'what nobody sees or what is no text',
      '<p>one</p><script>two</script><style>x{}</style><button>Copy</button><svg><text>no</text></svg>',
      ['one'],
    ],
    ['what is derived', '<p>one</p><p data-pagefind-ignore>Done, 11 February 2015</p><span data-pagefind-ignore="all">#</span>', ['one']],
    ['text that looks like code', '<p>&lt;script&gt; &amp;amp; x</p>', ['<script> &amp; x']],
  ])('%s', (_, body, expected) => expect(lines(body)).toEqual(expected));
});

test('a page without prose is not indexed', () => {
  expect(searchablePage('<html><body><h1>Ann Lee</h1></body></html>')).toBeUndefined();
  expect(searchablePage('<main data-pagefind-body> <p></p></main>')).toBeUndefined();
});

test('several bodies are one text, with the title and the filters of the page', () => {
  const page = searchablePage(
    '<head><meta data-pagefind-filter="kind[content]" content="rfc"></head><h1 data-pagefind-meta="title[data-title]" data-title="RFC 1 · &quot;C++&quot;">C++</h1><p data-pagefind-body>one</p><aside>facts</aside><div data-pagefind-body>two</div>',
  );
  expect(together(page ?? '')).toBe(
    '<html lang="en"><head><meta data-pagefind-meta="title[content]" content="RFC 1 · &quot;C++&quot;"><meta data-pagefind-filter="kind[content]" content="rfc"></head><body><main data-pagefind-body><p>one</p>\n<p>two</p></main></body></html>',
  );
});

test('a text nested very deep is read as well', () => {
  const deep = 3000;
  expect(lines(`${'<blockquote>'.repeat(deep)}one${'</blockquote>'.repeat(deep)}`)).toEqual(['one']);
});
