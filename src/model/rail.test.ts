import { expect, test } from 'vitest';
import type { Change } from './history.ts';
import { defaultLifecycle, type Lifecycle } from './lifecycle.ts';
import { railOf, type Rail, type RailFacts } from './rail.ts';

const facts = (over: Partial<RailFacts>): RailFacts => ({
  lifecycle: defaultLifecycle,
  status: 'discussion',
  created: '2015-01-28',
  revisions: undefined,
  ...over,
});

const revision = (date: string, state?: string, change: Change = 'state') => ({ date, change, ...(state && { state }) });

/** A rail as a line a step, in the words of the page. */
const told = ({ steps }: Rail) =>
  steps.map(({ state, place, since, earlier, stayed }) =>
    [state.label, place, since?.slice(0, 10), earlier && 'or earlier', stayed?.words].filter(Boolean).join(', '),
  );

const words = ({ next }: Rail) => next.map(({ label, back }) => (back ? `back to ${label}` : label));

test('the states that a file went through have their days and how long it stayed; those ahead have none', () => {
  const rail = railOf(
    facts({
      status: 'final-comment',
      revisions: [
        revision('2015-01-28T17:00:00Z', 'draft'),
        revision('2015-02-02T17:00:00Z', 'draft'),
        revision('2015-02-11T17:00:00Z', 'discussion'),
        revision('2015-05-20T17:00:00Z', 'final-comment'),
      ],
    }),
  );
  expect(told(rail)).toEqual([
    'Draft, before, 2015-01-28, 14 days',
    'Discussion, before, 2015-02-11, 3 months',
    'Final comment, now, 2015-05-20',
    'Accepted, ahead',
    'Implemented, ahead',
  ]);
  expect(words(rail)).toEqual(['Accepted', 'Rejected', 'Postponed']);
  expect(rail.history).toBe('known');
});

test('states that were skipped are not on the way, and one that was entered twice is there twice', () => {
  const rail = railOf(
    facts({
      revisions: [
        revision('2015-01-28', 'draft'),
        revision('2015-02-28', 'postponed'),
        revision('2015-03-28', 'discussion'),
        revision('2015-04-28', 'postponed'),
        revision('2015-05-28', 'discussion'),
      ],
    }),
  );
  expect(told(rail).filter((line) => !line.includes('ahead'))).toEqual([
    'Draft, before, 2015-01-28, 31 days',
    'Postponed, before, 2015-02-28, 28 days',
    'Discussion, before, 2015-03-28, 31 days',
    'Postponed, before, 2015-04-28, 30 days',
    'Discussion, now, 2015-05-28',
  ]);
  expect(words(rail)).toEqual(['Final comment', 'Rejected', 'back to Postponed', 'Withdrawn']);
});

test('a way back is named as one', () => {
  const revisions = [revision('2015-01-28', 'draft'), revision('2015-02-28', 'discussion'), revision('2015-03-28', 'postponed')];
  expect(words(railOf(facts({ status: 'postponed', revisions })))).toEqual(['back to Discussion']);
  expect(words(railOf(facts({ status: 'postponed' })))).toEqual(['Discussion']);
  const state = (label: string, ...next: string[]) => ({ label, explanation: `${label}.`, phase: 'open' as const, next });
  const lifecycle: Lifecycle = { idea: state('Idea', 'trial'), trial: state('Trial', 'kept', 'idea'), kept: state('Kept') };
  expect(words(railOf(facts({ lifecycle, status: 'trial' })))).toEqual(['Kept', 'back to Idea']);
});

test('an RFC whose first revision is already on its way may have entered that state before', () => {
  const revisions = [revision('2016-03-01T09:00:00Z', 'accepted'), revision('2016-03-11T09:00:00Z', 'implemented')];
  expect(told(railOf(facts({ status: 'implemented', revisions })))).toEqual([
    'Accepted, before, 2016-03-01, or earlier, 10 days',
    'Implemented, now, 2016-03-11',
  ]);
});

test('without history the straight way to the present state stands without days', () => {
  const rail = railOf(facts({ status: 'final-comment' }));
  expect(told(rail)).toEqual(['Draft, before', 'Discussion, before', 'Final comment, now', 'Accepted, ahead', 'Implemented, ahead']);
  expect(rail.history).toBe('unknown');
});

test('without history a state beside the straight way stands between its beginning and what may follow', () => {
  expect(told(railOf(facts({ status: 'rejected' })))).toEqual(['Draft, before', 'Rejected, now']);
  expect(told(railOf(facts({ status: 'draft' })))[0]).toBe('Draft, now');
});

test('a text that is not committed has no days', () => {
  const rail = railOf(facts({ revisions: [] }));
  expect(rail.history).toBe('uncommitted');
  expect(told(rail).slice(0, 2)).toEqual(['Draft, before', 'Discussion, now']);
});

test('a state that is not committed yet follows the ones that are', () => {
  const rail = railOf(facts({ revisions: [revision('2015-01-28', 'draft')] }));
  expect(rail.history).toBe('partly');
  expect(told(rail).slice(0, 2)).toEqual(['Draft, before, 2015-01-28', 'Discussion, now']);
});

test('a revision without a state changes nothing', () => {
  const revisions = [revision('2015-01-28', 'draft'), revision('2015-02-01'), revision('2015-02-11', 'discussion')];
  expect(told(railOf(facts({ revisions }))).slice(0, 2)).toEqual(['Draft, before, 2015-01-28, 14 days', 'Discussion, now, 2015-02-11']);
});

test('a text that was changed on a branch, in the state that the branch began with, is no way back', () => {
  const revisions = [
    revision('2015-01-28', 'draft', 'published'),
    revision('2015-02-11', 'discussion'),
    revision('2015-02-09', 'draft', 'text'),
    revision('2015-02-12', 'discussion', 'text'),
  ];
  expect(told(railOf(facts({ revisions }))).slice(0, 2)).toEqual(['Draft, before, 2015-01-28, 14 days', 'Discussion, now, 2015-02-11']);
});

test('an RFC that another one took the place of ends there', () => {
  const superseded = { label: 'Superseded', phase: 'closed' as const, explanation: 'Another record has taken its place.' };
  const revisions = [revision('2015-01-28', 'draft'), revision('2015-02-11', 'accepted')];
  const rail = railOf(facts({ status: 'accepted', revisions, derived: { state: superseded, since: '2016-02-11' } }));
  expect(told(rail)).toEqual([
    'Draft, before, 2015-01-28, 14 days',
    'Accepted, before, 2015-02-11, 12 months',
    'Superseded, now, 2016-02-11',
  ]);
  expect(rail.next).toEqual([]);
});

test('no stay is counted backwards when the record that took its place is dated before', () => {
  const state = { label: 'Superseded', phase: 'closed' as const, explanation: 'Another record has taken its place.' };
  const rail = railOf(facts({ status: 'draft', revisions: [revision('2015-01-28', 'draft')], derived: { state, since: '2014-01-01' } }));
  expect(told(rail)[0]).toBe('Draft, before, 2015-01-28');
});

test('a state that the lifecycle no longer has is shown by the name it had in the file', () => {
  const rail = railOf(facts({ revisions: [revision('2015-01-28', 'toString'), revision('2015-02-11', 'discussion')] }));
  expect(told(rail)[0]).toBe('toString, before, 2015-01-28, 14 days');
});

test('nothing follows a final state', () => expect(railOf(facts({ status: 'withdrawn' })).next).toEqual([]));
