/** What a meeting agreed on stays as it was published. */
import { compareProse } from '../difference/prose.ts';
import type { MeetingRecord, Resolution } from '../model/record.ts';
import { changedRecords } from './changed-records.ts';
import { attributeSpan } from './mark-span.ts';
import type { ChangeRule } from './rule.ts';
import { toleranceSchema, wordCount, type Tolerance } from './tolerance.ts';
import { named } from './wording.ts';

export const resolutionAltered: ChangeRule<Tolerance> = {
  id: 'resolution-altered',
  severity: 'error',
  parameters: toleranceSchema,
  *checkChange({ changes }, { tolerance }) {
    for (const { before, after, document } of changedRecords(changes, 'meeting')) {
      if (before.data.status !== 'held') continue;
      for (const old of before.resolutions) {
        const now = after.resolutions.find(({ id }) => id === old.id) ?? sameText(after, old);
        const what = `the resolution \`${old.id}\` of ${named(before)}`;
        const help = 'put it back as it was published; a later meeting resolves otherwise, in minutes of its own';
        if (!now) {
          yield { file: document.file, message: `${what} is gone`, help };
          continue;
        }
        const place = { file: document.file, span: attributeSpan(document.source, now.span, 'id', now.id) };
        const changed = changedWords(old, now);
        if (now.id !== old.id)
          yield { ...place, message: `${what} is called \`${now.id}\` now`, help: `write \`id="${old.id}"\` again: links lead to it` };
        else if (changed > tolerance) yield { ...place, message: `${what} says something else: ${wordCount(changed)} changed`, help };
      }
    }
  },
};

function sameText({ resolutions }: MeetingRecord, { text }: Resolution): Resolution | undefined {
  return resolutions.find((each) => each.text.replace(/\s+/g, ' ') === text.replace(/\s+/g, ' '));
}

function changedWords(old: Resolution, now: Resolution): number {
  return compareProse([{ code: false, text: old.text }], [{ code: false, text: now.text }]).changed;
}
