import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { inert } from './inert.ts';

const plugin = inert({ isPicture: (_, url) => url === './loop.png' });
const html = (source: string) => markdownToHtml(source, { mdastPlugins: [plugin], features: { rawHtml: true } }).html.trim();
const js = (source: string) => mdxToJs(source, { mdastPlugins: [plugin] }).code;

describe('Markdown', () => {
  test('sound prose is left as it is', () => {
    const source = 'A [link](rfc:1 "t"), ![a](./loop.png), H<sub>2</sub>O[^1].\n\n[^1]: A note.\n\n- [x] done\n';
    expect(html(source)).toBe(markdownToHtml(source, { features: { rawHtml: true } }).html.trim());
  });

  test.each([
    ['<b onclick="x" title="y">a</b>', '<p><b>a</b></p>'],
    ['a <script>x</script> b', '<p>a x b</p>'],
    ['<script>\nx\n</script>', ''],
    ['<div>\n\na\n\n</div>', '<p>a</p>'],
    ['<!-- a --> b', 'b'],
    ['<iframe src="https://example.org/"></iframe>', ''],
    ['<p>\n<img/src="x"/onerror="y">a</p>', '<p>\na</p>'],
    ['<a href="javascript:x" title="&quot;">a</a>', '<p><a title="&quot;">a</a></p>'],
    ['<div title="\n\nb " onclick="x">', '<p>b " onclick="x"&gt;</p>'],
    ['[a](javascript:x)', '<p>a</p>'],
    ['[a][r] b\n\n[r]: javascript:x', '<p>a b</p>'],
    ['![a](https://example.org/x.png)', '<p>a</p>'],
    ['![a](./other.png)', '<p>a</p>'],
    ['![a][r]\n\n[r]: ./evil.js', '<p>a</p>'],
    ['a bell\x07, an escape \x1b[31m and `\x07` in code', '<p>a bell, an escape [31m and <code></code> in code</p>'],
    ['[a\x01](https://example.org/ "t\x03")', '<p><a href="https://example.org/" title="t">a</a></p>'],
    ['![a\x04b](./loop.png)', '<p><img src="./loop.png" alt="ab"></p>'],
    ['<b>b\x0b\x7f</b>', '<p><b>b</b></p>'],
  ])('%j becomes %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('a tag that is not closed ends with the prose', () =>
    expect(html('<table><tr><td>\n\na')).toMatch(/<\/td><\/tr><\/tbody><\/table>$/));
});

describe('MDX', () => {
  test('modules and expressions are gone, literals are text', () => {
    const code = js('import x from "evil"\n\nexport const y = evil()\n\n{evil()} a {evil()} {"lit"} {/* evil */}\n');
    expect(code).not.toContain('evil');
    expect(code).toContain('"lit"');
  });

  test('elements and attributes that are not known are gone, their text stays', () => {
    const code = js(
      '<Evil>a</Evil> <b onClick={() => evil()} {...evil} set:html="evil">b</b> <style>{`evil`}</style> <Fragment set:html="evil" /> <Action.evil>c</Action.evil>',
    );
    expect(code).not.toMatch(/evil/i);
    expect(code).toMatch(/"b"/);
  });

  test('components keep what they know', () => {
    const code = js('<Action id="a" owner="ann-lee" due="2015-02-30" onclick="evil">\nText.\n</Action>\n');
    expect(code).toContain('id: "a"');
    expect(code).toContain('owner: "ann-lee"');
    expect(code).not.toMatch(/due|onclick/);
  });
});
