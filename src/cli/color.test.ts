import { expect, test } from 'vitest';
import { wantsColor } from './color.ts';

test.each([
  [true, {}, true],
  [undefined, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [undefined, { FORCE_COLOR: '1' }, true],
  [undefined, { FORCE_COLOR: '' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('a stream with isTTY %s and %o is coloured: %s', (isTTY, env, color) => {
  expect(wantsColor({ ...(isTTY && { isTTY }) }, env)).toBe(color);
});
