/** Hours that a project speaks of fit a size that it names. */
import { z } from 'zod';
import type { Span } from '../model/finding.ts';
import { sizeHours, sizes, type Size } from '../model/words.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** By which part of a size's hours the written ones may differ: 0.25 lets 131 to 219 hours pass as medium. */
  tolerance: z
    .number({ error: 'a share like 0.25' })
    .min(0, { error: 'a share like 0.25' })
    .max(1, { error: 'a share like 0.25' })
    .default(0.25),
  /** Fewer hours than these are taken for a span of time, not for the size of the project. */
  least: z.int({ error: 'a number of hours' }).positive({ error: 'a number of hours' }).default(50),
});

export const hoursAgainstSize: Rule<z.output<typeof parameters>> = {
  id: 'hours-against-size',
  severity: 'warning',
  parameters,
  *check({ documents }, { tolerance, least }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { size, expected_outcomes: outcomes, first_tasks: tasks = [] } = record.data;
      const fits = (hours: Hours) =>
        size.some((each) => hours.from <= sizeHours[each] * (1 + tolerance) && hours.to >= sizeHours[each] * (1 - tolerance));
      const inFrontMatter = [
        ['title'],
        ['summary'],
        ['outcome'],
        ...pathsOf('expected_outcomes', outcomes),
        ...pathsOf('first_tasks', tasks),
      ];
      const texts = inFrontMatter.filter(([key]) => Object.hasOwn(record.data, key ?? '')).map((path) => frontMatter.spanOf(path));
      const bodyStart = splitFrontMatter(document.source)?.body ?? 0;

      const prose = withoutCode(document.source, document.syntax.code);
      for (const within of [...texts, { start: bodyStart, end: prose.length }]) {
        for (const hours of hoursIn(prose, within)) {
          if (hours.to < least || fits(hours)) continue;
          yield {
            file: document.file,
            span: hours.span,
            message: `these hours fit none of the sizes that the project names: ${size.map((each) => `${each} (${sizeHours[each]} hours)`).join(', ')}`,
            help: nearestSize(hours, size),
          };
        }
      }
    }
  },
};

function nearestSize({ to }: Hours, named: readonly Size[]): string {
  const far = (size: Size) => Math.abs(sizeHours[size] - to);
  const [near = 'medium'] = sizes.toSorted((a, b) => far(a) - far(b));
  return named.includes(near) ? `correct the hours: ${near} means ${sizeHours[near]}` : `correct the hours, or write \`size: [${near}]\``;
}

type Hours = { readonly from: number; readonly to: number; readonly span: Span };

/** `200 hours`, `90-175 h`; a delay or an interval (`every 100 hours`) is no amount of work. */
const written =
  /(?<!\b(?:after|every|for|last|next|past|within)\s{1,9})(?<![\w.,#/-])(\d[\d,]{0,9})(?:\s{0,9}(?:-|–|to)\s{0,9}(\d[\d,]{0,9}))?[\s-]{0,9}(?:hours?|hrs?|h)\b/gi;

function hoursIn(text: string, { start, end }: Span): Hours[] {
  return [...text.slice(start, end).matchAll(written)].map((match) => {
    const [from, to] = [match[1], match[2] ?? match[1]].map((digits) => Number(digits?.replaceAll(',', '')));
    const at = start + match.index;
    return { from: from ?? 0, to: to ?? 0, span: { start: at, end: at + match[0].length } };
  });
}

/** The text with its code blocks and spans blanked, so that places stay what they are. */
function withoutCode(source: string, blocks: readonly { readonly span: Span }[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span } of blocks) {
    if (span.start < end) continue;
    parts.push(source.slice(end, span.start), ' '.repeat(span.end - span.start));
    end = span.end;
  }
  const text = parts.join('') + source.slice(end);
  return text.replace(/`[^`\n]+`/g, (code) => ' '.repeat(code.length));
}

function pathsOf(key: string, items: readonly string[]): (string | number)[][] {
  return items.map((_, index) => [key, index]);
}
