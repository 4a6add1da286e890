import { describe, expect, test } from 'vitest';
import { htmlFacts } from './html.ts';

/** The elements and comments of a piece of HTML that fills a file, with what stands at their places. */
function facts(text: string) {
  const { elements, comments } = htmlFacts(text, { start: 0, end: text.length }, text);
  return {
    tags: elements.map(({ tag }) => text.slice(tag.start, tag.end)),
    elements: elements.map(({ name, span, attributes }) => ({
      name,
      span: text.slice(span.start, span.end),
      attributes: Object.fromEntries(attributes.map((each) => [each.name, each.value])),
    })),
    comments: comments.map(({ start, end }) => text.slice(start, end)),
  };
}

test('elements have their place, name and attributes as browsers read them', () => {
  expect(facts("É <A HREF=java&#115;cript:x Title='a>b' hidden>😀</A>").elements).toEqual([
    {
      name: 'a',
      span: "<A HREF=java&#115;cript:x Title='a>b' hidden>😀</A>",
      attributes: { href: 'javascript:x', title: 'a>b', hidden: '' },
    },
  ]);
});

test('places are right with Windows line ends', () => {
  const { elements, comments } = facts('<div>\r\n<p\r\nid="é">x</p>\r\n</div>\r\n<!-- a\r\nb -->');
  expect(elements.map(({ span }) => span)).toEqual(['<div>\r\n<p\r\nid="é">x</p>\r\n</div>', '<p\r\nid="é">x</p>']);
  expect(comments).toEqual(['<!-- a\r\nb -->']);
});

test('places are right where lists and quotations put marks before the lines', () => {
  const source = 'É\n\n> - <div\n>   title="x">\n>   <b>y</b>\n>   </div>\n';
  const text = '<div\ntitle="x">\n<b>y</b>\n</div>';
  const start = source.indexOf('<div');
  const { elements } = htmlFacts(text, { start, end: source.length - 1 }, source);
  expect(elements.map(({ tag }) => source.slice(tag.start, tag.end))).toEqual(['<div\n>   title="x">', '<b>']);
  expect(elements.map(({ span }) => source.slice(span.start, span.end))).toEqual([source.slice(start, -1), '<b>y</b>']);
});

describe('nothing hides', () => {
  test.each([
    ['outside a page', '<html lang=x><head><body onload=x>', ['html', 'head', 'body']],
    ['outside a table', '<b></b><td onclick=x>', ['b', 'td']],
    ['in a table', '<table><tr><td><img src=x onerror=y></table>', ['table', 'tr', 'td', 'img']],
    ['in a template', '<template><script>x</script></template>', ['template', 'script']],
    ['in a drawing', '<svg><script href=x></script><style></style></svg>', ['svg', 'script', 'style']],
    ['in noscript', '<noscript><img src=x onerror=y></noscript>', ['noscript', 'img']],
    ['in text that browsers do not take for tags', '<textarea><img src=x></textarea>', ['textarea', 'img']],
    ['behind a slash', '<img/src=x/onerror=y>', ['img']],
    ['behind a letter case', '<ScRiPt>', ['script']],
  ])('%s', (_, text, names) => expect(facts(text).elements.map(({ name }) => name)).toEqual(names));

  test('in a tag that never ends: it takes what follows for its attributes', () => {
    for (const text of ['<b>x</b> <div title="', '<p onclick=x', "</b title='", '<a\n'])
      expect(facts(text).elements.at(-1), text).toMatchObject({ name: '', attributes: {} });
    expect(facts('<b>x</b> É <div title="\ny').tags).toEqual(['<b>', '<div title="\ny']);
  });

  test('in a comment, whichever way it is written', () => {
    expect(facts('<!-- a --><!x><?php y ?><![CDATA[ z ]]></ w><!-- never ends').comments).toHaveLength(6);
  });
});

test.each(['', 'text', 'a < b > c', '1 <2', '&lt;b&gt;', '</b>', '<!doctype html>'])('%j holds no element', (text) => {
  expect(facts(text)).toEqual({ tags: [], elements: [], comments: [] });
});
