import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../model/finding.ts';
import { applyFixes } from './fix.ts';

const fix = (start: number, end: number, text: string): Fix => ({ span: { start, end }, text, kind: 'certain' });

describe('fixes', () => {
  test.each([
    ['none', 'abc', [], 'abc', 0],
    ['one', 'abc', [fix(1, 2, 'X')], 'aXc', 1],
    ['two in any order', 'abcdef', [fix(4, 5, ''), fix(1, 2, 'XYZ')], 'aXYZcdf', 2],
    ['overlapping ones, the earliest first', 'abcdef', [fix(2, 5, 'Y'), fix(1, 3, 'X')], 'aXdef', 1],
    ['two that meet', 'abcdef', [fix(1, 3, 'X'), fix(3, 5, 'Y')], 'aXdef', 1],
    ['two insertions at one place', 'ab', [fix(1, 1, 'X'), fix(1, 1, 'Y')], 'aXb', 1],
    ['the same one twice', 'abc', [fix(1, 2, 'X'), fix(1, 2, 'X')], 'aXc', 1],
    ['the whole text', 'abc', [fix(0, 3, 'X')], 'X', 1],
    ['lines of their own among Windows line ends', 'a\r\nb\r\n', [fix(0, 1, 'x\ny')], 'x\r\ny\r\nb\r\n', 1],
    ['lines of their own among others', 'a\nb\r\n', [fix(0, 1, 'x\ny')], 'x\ny\nb\r\n', 1],
  ])('%s', (_, source, fixes, expected, made) => expect(applyFixes(source, fixes)).toEqual({ source: expected, made }));

  test('leave everything else as it was', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 46, unit: 'binary' }), spans, (source, places) => {
        const fixes = places.map(([start, length, text]) => fix(start, start + length, text.replace(/\s/g, '')));
        const touched = new Set(fixes.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, at) => span.start + at)));
        const { source: fixed, made } = applyFixes(source, fixes);
        const first = Math.min(source.length, ...fixes.map(({ span }) => span.start));
        const last = Math.max(0, ...fixes.map(({ span }) => span.end));
        expect(fixed.slice(0, first)).toBe(source.slice(0, first));
        if (fixes.length > 0) expect(fixed.endsWith(source.slice(last))).toBe(true);
        expect(made).toBeLessThanOrEqual(fixes.length);
        expect(fixed.length).toBeGreaterThanOrEqual(source.length - touched.size);
      }),
    );
  });
});
