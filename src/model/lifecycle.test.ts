import { expect, test } from 'vitest';
import { defaultLifecycle, isOpenForComment, lifecycleSchema, mainPath, phases } from './lifecycle.ts';

const state = (...next: string[]) => ({ label: 'State', explanation: 'A state.', phase: 'open' as const, next });

test('the default lifecycle leads from draft to implemented', () => {
  expect(mainPath(defaultLifecycle)).toEqual(['draft', 'discussion', 'final-comment', 'accepted', 'implemented']);
});

test('every state of the default lifecycle is explained and every move leads to a state', () => {
  expect(lifecycleSchema.safeParse(defaultLifecycle).error).toBeUndefined();
  for (const { explanation } of Object.values(defaultLifecycle)) expect(explanation).toMatch(/\.$/);
});

test('the default lifecycle has the ways out of the design, and the way back from postponed', () => {
  expect(Object.entries(defaultLifecycle).map(([id, { next }]) => `${id} -> ${next.join(' ')}`)).toEqual([
    'draft -> discussion withdrawn',
    'discussion -> final-comment rejected postponed withdrawn',
    'final-comment -> accepted rejected postponed',
    'accepted -> implemented',
    'implemented -> ',
    'postponed -> discussion',
    'rejected -> ',
    'withdrawn -> ',
  ]);
});

test('a lifecycle that runs in a circle has a main path that ends', () => {
  expect(mainPath({ idea: state('trial'), trial: state('idea') })).toEqual(['idea', 'trial']);
});

test('an empty lifecycle has an empty path', () => expect(mainPath({})).toEqual([]));

test.each(['agreed', 'toString'])('a move to `%s`, which is no state, is refused at its place', (next) => {
  const { issues } = lifecycleSchema.safeParse({ idea: state(next) }).error!;
  expect(issues).toMatchObject([{ path: ['idea', 'next'], message: `\`${next}\` is not a state of this lifecycle` }]);
});

test('comments count while a state is open or closing', () => {
  expect(phases.filter(isOpenForComment)).toEqual(['open', 'closing']);
});
