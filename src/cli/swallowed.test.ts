import { expect, test } from 'vitest';
import { swallowedOptions } from './swallowed.ts';

test('options that npm kept are named with the hyphens that were left out', () => {
  expect(swallowedOptions(['check', 'main'], { npm_lifecycle_event: 'check', npm_config_base: 'true' })).toEqual({
    sentence: 'npm kept --base to itself: write two hyphens before what is meant for the command, as in `npm run check -- … --base`',
    certain: true,
  });
  expect(swallowedOptions(['new', 'rfc', 'x'], { npm_lifecycle_event: 'new', npm_config_yes: 'true' })?.certain).toBe(false);
});

test('settings of npm for other reasons are no mistake', () => {
  expect(swallowedOptions(['check'], { npm_lifecycle_event: 'check', npm_config_yes: 'true' })).toBeUndefined();
  expect(swallowedOptions(['new', 'rfc', '--yes'], { npm_lifecycle_event: 'new', npm_config_yes: 'true' })).toBeUndefined();
  expect(swallowedOptions(['check'], { npm_config_base: 'true' })).toBeUndefined();
});
