/** A record goes from a state only to those that may follow it. */
import type { AnyRecord } from '../model/record.ts';
import { nextStates, stateWord } from '../model/transitions.ts';
import type { ChangeRule } from './rule.ts';
import { named } from './wording.ts';

export const stateTransition: ChangeRule = {
  id: 'state-transition',
  severity: 'error',
  *checkChange({ changes, config }) {
    for (const { before, after } of changes) {
      const [was, is] = [before?.record, after?.record];
      if (!after || !was || !is || was.kind !== is.kind) continue;
      const [from = '', to = ''] = [stateWord(was), stateWord(is)];
      const legal = nextStates(was, config.lifecycle);
      if (from === to || !legal || legal.includes(to)) continue;
      const span = after.document.frontMatter?.spanOf(['status']);
      yield {
        file: after.document.file,
        ...(span && { span }),
        message: `${named(was)} was \`${from}\`, and from there it cannot become \`${to}\``,
        expected: legal.length > 0 ? `\`${from}\`, or what may follow it: ${legal.join(', ')}` : `\`${from}\`, which nothing follows`,
        help:
          legal.length > 0 ? 'let it go through the states between, each in a change of its own that everybody can see' : insteadOf(was),
      };
    }
  },
};

function insteadOf(record: AnyRecord): string {
  if (record.kind === 'meeting') return 'what took place stays as it is: schedule another meeting';
  return `write a new ${record.kind === 'rfc' ? 'RFC' : 'decision'} that names this one under \`supersedes\``;
}
