import { expect, test } from 'vitest';
import { undecidedPhases } from './lifecycle.ts';
import { isOff, requiredHeadings, undecidedPhasesOf } from './rule-settings.ts';

type Rules = Parameters<typeof isOff>[0]['rules'];
const required = (setting?: Rules[string]) =>
  requiredHeadings({ rules: setting === undefined ? {} : { 'required-sections': setting } }, 'rfc');

test.each<[string, Rules[string] | undefined, string[]]>([
  ['nothing is said', undefined, []],
  ['only the severity is', 'warning', []],
  ['they are named', { rfc: ['Motivation', 'Cost'] }, ['Motivation', 'Cost']],
  ['they are named with a severity', { severity: 'warning', rfc: ['Motivation'] }, ['Motivation']],
  ['they are named and the rule is off', { severity: 'off', rfc: ['Motivation'] }, []],
  ['the rule is off', 'off', []],
  ['those of another kind are named', { decision: ['Context'] }, []],
  ['they are no list', { rfc: 'Motivation' }, []],
  ['some are no words', { rfc: ['Motivation', 7, null] }, ['Motivation']],
])('the headings that are asked for where %s', (_, setting, headings) => expect(required(setting)).toEqual(headings));

test.each<[string, Rules[string] | undefined, readonly string[]]>([
  ['the usual ones', undefined, undecidedPhases],
  ['the usual ones when only the severity is set', 'warning', undecidedPhases],
  ['those that a community names', { undecided: ['preparing'] }, ['preparing']],
  ['none, where it names none', { undecided: [] }, []],
])('the phases in which an RFC waits for its decision are %s', (_, setting, phases) =>
  expect(undecidedPhasesOf({ rules: setting === undefined ? {} : { 'decision-against-state': setting } })).toEqual(phases),
);

test('a rule is off by its word or by its severity', () => {
  const rules: Rules = { a: 'off', b: { severity: 'off' }, c: 'warning', d: { severity: 'error' }, e: {} };
  expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((rule) => isOff({ rules }, rule))).toEqual(['a', 'b']);
});
