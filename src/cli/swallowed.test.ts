import { expect, test } from 'vitest';
import { swallowedOptions } from './swallowed.ts';

test('options that npm kept are named with the hyphens that were left out', () => {
  expect(swallowedOptions(['check', 'main'], { npm_lifecycle_event: 'check', npm_config_base: 'true' })).toEqual({
    sentence: 'npm kept --base to itself: write two hyphens before what is meant for the command, as in `npm run check -- … --base`',
    certain: true,
  });
  expect(swallowedOptions(['new', 'rfc', 'x'], { npm_lifecycle_event: 'new', npm_config_yes: 'true' })?.certain).toBe(false);
});

test.each(['check', 'build', 'dev', 'review', 'stale', 'new'])('a day that npm kept from %s is not left out without a word', (command) => {
  const kept = swallowedOptions([command, '2016-03-16'], { npm_lifecycle_event: command, npm_config_as_of: 'true' });
  expect(kept).toMatchObject({ sentence: expect.stringContaining('npm kept --as-of to itself') as string, certain: true });
});

test('settings of npm for other reasons are no mistake', () => {
  expect(swallowedOptions(['check'], { npm_lifecycle_event: 'check', npm_config_yes: 'true' })).toBeUndefined();
  expect(swallowedOptions(['new', 'rfc', '--yes'], { npm_lifecycle_event: 'new', npm_config_yes: 'true' })).toBeUndefined();
  expect(swallowedOptions(['check'], { npm_config_base: 'true' })).toBeUndefined();
});
