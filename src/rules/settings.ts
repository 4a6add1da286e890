/** What `docket.config.ts` says about rules: how much each weighs, and its parameters. */
import { z } from 'zod';
import { ConfigError, type Config } from '../model/config.ts';
import type { Severity } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { ChangeRule, Rule } from './rule.ts';

/** A rule as this community runs it. */
export type SetRule<R> = { readonly rule: R; readonly severity: Severity; readonly parameters: unknown };

/**
 * The rules that are on, with the severity and parameters of the configuration.
 * @throws {ConfigError} for a rule that does not exist, or parameters that it does not take
 */
export function applySettings<R extends Rule | ChangeRule>(rules: readonly R[], settings: Config['rules']): SetRule<R>[] {
  const ids = rules.map(({ id }) => id);
  for (const id of Object.keys(settings)) {
    if (ids.includes(id)) continue;
    const near = nearest(id, ids);
    throw new ConfigError(`docket.config.ts does not hold:\n  rules.${id}: there is no such rule${near ? `; did you mean ${near}?` : ''}`);
  }
  return rules.flatMap((rule) => {
    const setting = settings[rule.id];
    const { severity = rule.severity, ...given } = typeof setting === 'string' ? { severity: setting } : (setting ?? {});
    const parameters = readParameters(rule, given);
    return severity === 'off' ? [] : [{ rule, severity, parameters }];
  });
}

function readParameters(rule: Rule | ChangeRule, given: Record<string, unknown>): unknown {
  if (!rule.parameters) {
    const [surplus] = Object.keys(given);
    if (surplus) throw new ConfigError(`docket.config.ts does not hold:\n  rules.${rule.id}.${surplus}: this rule has no parameters`);
    return undefined;
  }
  const result = rule.parameters.safeParse(given);
  if (result.success) return result.data;
  const known = rule.parameters instanceof z.ZodObject ? Object.keys(rule.parameters.shape) : [];
  const lines = result.error.issues.flatMap((issue) => {
    const place = ['  rules', rule.id, ...issue.path].join('.');
    if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
    return issue.keys.map((key) => `${place}.${key}: this rule has no such parameter; it has: ${known.join(', ')}`);
  });
  throw new ConfigError(`docket.config.ts does not hold:\n${lines.join('\n')}`);
}
