/** Nothing takes its own place, not even by way of others. */
import type { AnyRecord } from '../model/record.ts';
import { numberLabel } from '../model/title.ts';
import { recordNamed } from './record-named.ts';
import { recordsOf, type Placed } from './records-of.ts';
import type { Rule } from './rule.ts';

type Numbered = Placed<'rfc'> | Placed<'decision'>;

export const supersessionCycle: Rule = {
  id: 'supersession-cycle',
  severity: 'error',
  *check({ documents, graph }) {
    const placed = new Map<AnyRecord, Numbered>();
    for (const each of [...recordsOf(documents, 'rfc'), ...recordsOf(documents, 'decision')]) placed.set(each.record, each);
    const done = new Set<AnyRecord>();

    // Depth first, with a stack of our own: chains may be longer than calls can nest.
    for (const start of placed.keys()) {
      if (done.has(start)) continue;
      const way: { record: AnyRecord; next: number }[] = [];
      const depth = new Map<AnyRecord, number>();
      const enter = (record: AnyRecord) => {
        depth.set(record, way.length);
        way.push({ record, next: 0 });
      };
      enter(start);
      for (let step = way.at(-1); step; step = way.at(-1)) {
        const here = placed.get(step.record);
        const written = here?.record.data.supersedes?.[step.next];
        if (!here || written === undefined) {
          done.add(step.record);
          depth.delete(step.record);
          way.pop();
          continue;
        }
        const target = recordNamed(graph, here.record.kind, written);
        const from = target && depth.get(target);
        if (from !== undefined) {
          yield {
            file: here.document.file,
            span: here.frontMatter.spanOf(['supersedes', step.next]),
            message: told(
              way.slice(from, from + shown).map(({ record }) => record),
              way.length - from,
            ),
            help: 'only the newer record names the older one under `supersedes`: take this entry out, or the one that leads back to it',
          };
        } else if (target && placed.has(target) && !done.has(target)) enter(target);
        step.next += 1;
      }
    }
  },
};

/** How many records of a circle the message names. */
const shown = 5;

function told(records: readonly AnyRecord[], length: number): string {
  const names = records.map((record) => numberLabel(record) ?? record.id);
  const first = names[0] ?? '';
  if (length === 1) return `${first} supersedes itself`;
  const way = length > names.length ? [...names, '…', first] : [...names, first];
  return `${length} records supersede each other in a circle: ${way.join(' → ')}`;
}
