/** How the root of a drawing says its size, so that browsers and Astro read the same. */
import type { DrawnElement } from './rewrite-drawing.ts';

/** The largest side of a drawing, in pixels of CSS. */
export const longestSide = 32_767;

const lengths = /^\s*\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2})?|\d+\.)\s*(?:(px|in|cm|mm|pt|pc|em|ex)\s*)?$/i;

/** No drawing is as large, and numbers up to here are written without an exponent. */
const largest = 1e9;

/** The attributes of a root with a plain width, height and `viewBox`; those that say no size, or a part of the window, are left out. */
export function sizedAttributes({ attributes }: DrawnElement): DrawnElement['attributes'] {
  return attributes.flatMap(([name, value]) => {
    const text = name === 'viewBox' ? viewBox(value) : name === 'width' || name === 'height' ? length(value) : value;
    return text === undefined ? [] : [[name, text] as const];
  });
}

function length(text: string): string | undefined {
  const [, number, unit = ''] = lengths.exec(text) ?? [];
  return number === undefined || !(Number(number) > 0 && Number(number) < largest) ? undefined : plain(Number(number)) + unit.toLowerCase();
}

function viewBox(text: string): string | undefined {
  const numbers = text
    .trim()
    .split(/(?<!\s)\s*,\s*|\s+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && width > 0 && height > 0 && numbers.every((each) => Math.abs(each) < largest)
    ? numbers.map(plain).join(' ')
    : undefined;
}

/** A number without an exponent. */
function plain(number: number): string {
  return String(Number(number.toFixed(6)));
}
