import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFor, setApart, together } from './apart.ts';

/** What the index holds, with the marks that nobody sees as `~`, and signs as they were. */
const held = (text: string) =>
  setApart(text)
    .split(/(?<= )/u)
    .map((word) => (word.includes('\u00AD') ? word.replace(/^\u00AD/, '~').replace(/\u00AD{1,2}(?= |$)/u, '') : word))
    .map((word) => together(word))
    .join('');

describe('every word and every run of signs stands apart', () => {
  test.each([
    ['Lwt.t', 'Lwt ~. ~t'],
    ['val pp_error: t -> unit', 'val pp_error: t -> unit'],
    ['int->string', 'int ~-> ~string'],
    ['C++ and C#.', 'C ~++ and C ~#.'],
    ["('a, 'b) result", "('a, 'b) result"],
    ['mirage/mirage#357', 'mirage ~/ ~mirage ~# ~357'],
    ['std::vec::Vec<T>', 'std ~:: ~vec ~:: ~Vec ~< ~T ~>'],
    ['fun () -> x', 'fun () -> x'],
    ['e.g. OPAM 1.2.', 'e ~. ~g. OPAM 1 ~. ~2.'],
    ['command-line, don’t', 'command-line, don’t'],
    ['#[derive(Debug)]', '#[ ~derive( ~Debug)]'],
    ['20 °C, 5€', '20 ° ~C, 5 ~€'],
    ['電池の寿命', '電 ~池 ~の ~寿 ~命'],
    ['What?! Yes…', 'What?! Yes…'],
    ['a=b && !c', 'a ~= ~b && ! ~c'],
    ['“quoted”—and on', '“quoted”— ~and on'],
  ])('%s', (text, apart) => expect(held(text)).toBe(apart));
});

test('nothing of a text is lost but what cannot be seen in it, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const seen = text
        .replace(/[\u00AD\u{13000}-\u{1342F}]/gu, '')
        .split(/\s+/u)
        .filter(Boolean)
        .join(' ');
      expect(together(setApart(text))).toBe(seen);
    }),
  );
});

test('a text cannot give orders to Pagefind, which takes words of its own for marks', () => {
  for (const text of ['___PAGEFIND_WEIGHT___9 all', 'a ___END_PAGEFIND_WEIGHT___', '(___PAGEFIND_ANCHOR___h2:0:x']) {
    expect(
      setApart(text)
        .split(' ')
        .filter((word) => /^\P{L}{0,3}___/u.test(word)),
    ).toEqual([]);
    expect(together(setApart(text))).toBe(text);
  }
});

describe('a query asks for a phrase where it has signs, words that touch, or quotation marks', () => {
  const signs = (query: string) => together(askedFor(query).phrase ?? '');
  test.each([
    ['pp_error', ''],
    ['error handling', ''],
    ['command-line', ''],
    ['What is it?', ''],
    ['RFC-0001', ''],
    ['->', '->'],
    ['C++', 'C ++'],
    ['c#', 'c #'],
    ['Lwt.t', 'Lwt . t'],
    ["('a, 'b) result->x", 'a b result -> x'],
    ['#121', '# 121'],
    ['>>=', '>>='],
    ['(>>=)', '>>='],
    ['&mut self', '& mut self'],
    ['f(x)', 'f x'],
    ['()', '()'],
    ['“error handling”', 'error handling'],
    ['電池', '電 池'],
  ])('%s', (query, phrase) => expect(signs(query)).toBe(phrase));

  test('the phrase of any stretch of a text stands in that text as the index holds it', () => {
    const words = (text: string) =>
      text
        .split(/\s+/u)
        .map((word) => word.replace(/[^\p{L}\p{N}_]/gu, '').toLowerCase())
        .filter(Boolean)
        .join(' ');
    const code = fc.array(fc.constantFrom('a', 'Bc', '_x1', '->', '.', '::', '(', ')', ', ', ' ', '#', '<', '++', '=', ' 12', '`'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(code, (parts) => {
        const text = parts.join('');
        const { phrase } = askedFor(text);
        if (phrase !== undefined) expect(` ${words(setApart(text))} `).toContain(` ${words(phrase)} `);
      }),
    );
  });
});
