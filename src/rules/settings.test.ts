import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineConfig, type ConfigInput } from '../model/config.ts';
import type { Rule } from './rule.ts';
import { applySettings } from './settings.ts';

const plain: Rule = { id: 'plain-rule', severity: 'warning', check: () => [] };
const silent: Rule = { id: 'silent', severity: 'off', check: () => [] };
const measured = {
  id: 'measured',
  severity: 'error',
  parameters: z.strictObject({ max: z.int({ error: 'a number of characters' }).default(80) }),
  check: () => [],
} satisfies Rule<{ max: number }>;

const settings = (rules: ConfigInput['rules']) =>
  defineConfig({
    name: 'Harbour',
    headline: 'What Harbour decided',
    description: 'The record of an invented community, for tests.',
    site: 'https://records.example.org',
    forge: { kind: 'github', owner: 'harbour', repository: 'record' },
    topics: {},
    areas: ['Tools'],
    discussion: { name: 'the forum', url: 'https://forum.example.org' },
    rules,
  }).rules;
const set = (rules: ConfigInput['rules']) =>
  applySettings([plain, silent, measured as Rule], settings(rules)).map(({ rule: { id }, severity, parameters }) => ({
    id,
    severity,
    ...(parameters !== undefined && { parameters }),
  }));

describe('what the configuration says about rules', () => {
  test('may be nothing: they weigh what they weigh', () => {
    expect(set({})).toEqual([
      { id: 'plain-rule', severity: 'warning' },
      { id: 'measured', severity: 'error', parameters: { max: 80 } },
    ]);
  });

  test('turns them up, down, on and off, with or without parameters', () => {
    expect(set({ 'plain-rule': 'error', silent: 'warning', measured: { severity: 'warning', max: 20 } })).toEqual([
      { id: 'plain-rule', severity: 'error' },
      { id: 'silent', severity: 'warning' },
      { id: 'measured', severity: 'warning', parameters: { max: 20 } },
    ]);
    expect(set({ 'plain-rule': 'off', measured: { max: 20 } })).toEqual([{ id: 'measured', severity: 'error', parameters: { max: 20 } }]);
  });

  test.each([
    [{ 'plain-rul': 'off' }, 'rules.plain-rul: there is no such rule; did you mean plain-rule?'],
    [{ 'plain-rule': { max: 2 } }, 'rules.plain-rule.max: this rule has no parameters'],
    [{ measured: { mx: 2 } }, 'rules.measured.mx: this rule has no such parameter; it has: max'],
    [{ measured: { max: 'a' } }, 'rules.measured.max: a number of characters'],
    [{ measured: 'loud' }, 'rules.measured: error, warning or off, or an object with one of these as severity and with parameters'],
    [{ measured: { severity: 'loud' } }, 'rules.measured: error, warning or off, or an object'],
  ])('%j is refused with what is allowed', (rules, sentence) => {
    expect(() => set(rules as ConfigInput['rules'])).toThrow(sentence);
  });
});
