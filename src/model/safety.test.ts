import { describe, expect, test } from 'vitest';
import { isSafeAttribute, isSafeElement, literalText } from './safety.ts';

test.each(['sub', 'details', 'td', 'Resolution', 'Example'])('%s may be used', (name) => expect(isSafeElement(name)).toBe(true));

test.each([
  'script',
  'div',
  'SUB',
  'resolution',
  'Fragment',
  'Action.x',
  'svg:a',
  '',
  '__proto__',
  'constructor',
  'toString',
  'astro-island',
])('%j may not be used', (name) => expect(isSafeElement(name)).toBe(false));

describe('attributes', () => {
  test.each([
    ['a', 'href', '/rfcs/'],
    ['a', 'href', '#goals'],
    ['abbr', 'title', 'Request for comments'],
    ['td', 'colspan', '2'],
    ['details', 'open', undefined],
    ['img', 'src', '/icon.svg'],
    ['Action', 'owner', 'ann-lee ben-ode'],
    ['ActionUpdate', 'status', 'done'],
  ])('<%s %s=%j> is safe', (element, name, value) => expect(isSafeAttribute(element, name, value)).toBe(true));

  test.each([
    ['a', 'href', 'javascript:alert(1)'],
    ['a', 'href', 'rfc:1'],
    ['a', 'href', '../index.mdx'],
    ['a', 'onclick', 'x'],
    ['a', 'style', 'x'],
    ['a', 'HREF', 'https://example.org/'],
    ['a', 'constructor', 'x'],
    ['td', 'colspan', '1000000'],
    ['img', 'src', './beside.png'],
    ['Action', 'due', '2015-02-30'],
    ['Action', 'id', '" onclick='],
    ['Action', 'id', undefined],
    ['Action', 'set:html', 'x'],
    ['Action', '__proto__', 'x'],
    ['script', 'src', '/x.js'],
  ])('<%s %s=%j> is not', (element, name, value) => expect(isSafeAttribute(element, name, value)).toBe(false));
});

test.each([
  ["'<'", '<'],
  ['"a"', 'a'],
  ['`a`', 'a'],
  [' 42 ', '42'],
  ['/* remark */', ''],
  ['/* one */ "a" /* two */', 'a'],
  ['', ''],
])('{%s} is a literal', (expression, text) => expect(literalText(expression)).toBe(text));

test.each(['a', 'alert(1)', '`${a}`', '"a" + b', '"a".length', '{}', '[]', '() => 1', '/* */ a', '"a" // b', "'\\x41'", '1e9', '// a\nb'])(
  '{%s} is none',
  (expression) => expect(literalText(expression)).toBeUndefined(),
);

test('a long expression is judged at once', () => {
  expect(literalText(`${' '.repeat(500_000)}a`)).toBeUndefined();
  expect(literalText(`${'/* */'.repeat(100_000)}a`)).toBeUndefined();
});
