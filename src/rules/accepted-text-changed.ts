/** An RFC that was agreed says what was agreed. */
import { z } from 'zod';
import { phases } from '../model/lifecycle.ts';
import type { AnyRecord, RfcRecord } from '../model/record.ts';
import { changedRecords } from './changed-records.ts';
import type { ChangeContext, ChangeRule } from './rule.ts';
import { toleranceSchema, wordCount, wordsChanged } from './tolerance.ts';
import { named } from './wording.ts';

const parameters = toleranceSchema.extend({
  /** Phases from which on the text of an RFC is settled. */
  settled: z.array(z.enum(phases)).default(['agreed', 'done']),
});

export const acceptedTextChanged: ChangeRule<z.output<typeof parameters>> = {
  id: 'accepted-text-changed',
  severity: 'error',
  parameters,
  *checkChange(context, { tolerance, settled }) {
    const { changes, config } = context;
    for (const { before, after, document, frontMatter, words } of changedRecords(changes, 'rfc')) {
      const state = config.lifecycle[before.data.status];
      if (!state || !settled.includes(state.phase) || words.changed <= tolerance || isAmended(after, context)) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['status']),
        message: `${named(before)} was \`${before.data.status}\`, and ${wordsChanged(words)}`,
        ...(tolerance > 0 && { expected: `at most ${wordCount(tolerance)}` }),
        help: `put the text back and write an RFC with \`amends: [rfc:${after.number}]\` that says what is to change; when that comes along, the text may follow it`,
      };
    }
  },
};

/** True when the change brings what amends the RFC: another RFC, or a decision about it that amends an earlier one. */
function isAmended(rfc: RfcRecord, { after: { graph }, changes }: ChangeContext): boolean {
  const touched = new Set<AnyRecord | undefined>(changes.map(({ after }) => after?.record));
  const amending = [...graph.amendedBy(rfc), ...graph.decisionsOn(rfc).filter(({ data }) => (data.amends ?? []).length > 0)];
  return amending.some((record) => touched.has(record));
}
