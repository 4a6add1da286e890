/** A decision in force says what was decided. */
import { changedRecords } from './changed-records.ts';
import type { ChangeRule, Found } from './rule.ts';
import { toleranceSchema, wordCount, wordsChanged, type Tolerance } from './tolerance.ts';
import { holds } from '../model/outcome.ts';
import { named } from './wording.ts';

export const decisionRewritten: ChangeRule<Tolerance> = {
  id: 'decision-rewritten',
  severity: 'error',
  parameters: toleranceSchema,
  *checkChange({ changes, before: { graph } }, { tolerance }) {
    for (const { before, after, document, frontMatter, words } of changedRecords(changes, 'decision')) {
      if (!holds(before, graph)) continue;
      const found = (key: string, what: string): Found => ({
        file: document.file,
        span: frontMatter.spanOf([key in after.data ? key : 'status']),
        message: `${named(before)} is in force, and ${what}`,
        help: `put it back; what is decided anew is a decision of its own, with \`amends: [decision:${after.number}]\` or \`supersedes: [decision:${after.number}]\``,
      });
      if (words.changed > tolerance)
        yield {
          ...found('status', wordsChanged(words)),
          ...(tolerance > 0 && { expected: `at most ${wordCount(tolerance)}` }),
        };
      for (const key of ['decides', 'adopts'] as const) {
        const lost = (before.data[key] ?? []).filter((reference) => !after.data[key]?.includes(reference));
        if (lost.length > 0) yield found(key, `it no longer ${key} ${lost.map((each) => `\`${each}\``).join(', ')}`);
      }
    }
  },
};
