import { describe, expect, test } from 'vitest';
import { setApart } from './apart.ts';
import { excerptOf } from './excerpt.ts';

/** The excerpt of lines of text in which some words were found; what was found stands between brackets. */
function shown(lines: readonly string[], found: readonly string[], from = 0, to = Infinity): string {
  const content = lines.map(setApart).join(' ');
  const words = content.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{N}_]/gu, ''));
  const places = words.flatMap((word, place) => (found.includes(word) ? [place] : []));
  return excerptOf(content, places, from, to)
    .map(({ text, found: isFound }) => (isFound ? `[${text}]` : text))
    .join('');
}

describe('an excerpt is a sentence', () => {
  test('the one in which it was found, and no other line', () =>
    expect(
      shown(
        ['Consequences', 'Nothing changed in the tool. The entropy device goes away in release two, with all of its code.'],
        ['entropy'],
      ),
    ).toBe('The [entropy] device goes away in release two, with all of its code.'));
  test('the one that has most of what was found', () =>
    expect(
      shown(
        ['An error is a value here, as most of us agreed at that time. An error needs a printer in every interface that we have.'],
        ['error', 'printer'],
      ),
    ).toBe('An [error] needs a [printer] in every interface that we have.'));
  test('with the next one where it says very little, within its paragraph', () => {
    expect(shown(['It is so. The library manages its entropy itself and the tool starts it.', 'More.'], ['so'])).toBe(
      'It is [so]. The library manages its entropy itself and the tool starts it.',
    );
    expect(shown(['It is so.', 'The library manages its entropy itself.'], ['so'])).toBe('It is [so].');
  });
  test('cut around the place where it is too long, with a sign that it was', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`);
    expect(shown([`${long.join(' ')}.`], ['word50'])).toMatch(/^… word42 .*\[word50\] .*word59\.$/);
    expect(shown([`${long.join(' ')}.`], ['word2'])).toMatch(/^word0 word1 \[word2\] .*word43 …$/);
  });
  test('abbreviations and numbers do not end it', () =>
    expect(shown(['The tool needs OPAM 1.2 (e.g. on Debian) before it can build anything at all.'], ['OPAM'])).toBe(
      'The tool needs [OPAM] 1.2 (e.g. on Debian) before it can build anything at all.',
    ));
  test('of a part of the text only', () => expect(shown(['One two.', 'Three two.'], ['two'], 2)).toBe('Three [two].'));
  test('the first one that says something where nothing was found', () =>
    expect(shown(['Yes.', 'A sentence with as many words as a reader needs to know more.'], [])).toBe(
      'A sentence with as many words as a reader needs to know more.',
    ));
  test('nothing of nothing', () => expect(excerptOf('', [])).toEqual([]));
});

test('signs stand as they stood, and are marked with the words that they belong to', () => {
  expect(shown(['val pp_error: Format.formatter -> error -> unit'], ['pp_error'])).toBe(
    'val [pp_error]: Format.formatter -> error -> unit',
  );
  expect(shown(["The type ('a, 'b) result of Lwt.t, and C++."], ['Lwt', 't'])).toBe("The type ('a, 'b) result of [Lwt].[t], and C++.");
});
