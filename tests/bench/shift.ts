/** How the names of a record change from one copy to the next: numbers, dates and slugs, wherever they are written. */
import { referenceTarget } from '../../src/model/graph.ts';
import type { PathFacts } from '../../src/model/kinds.ts';
import type { TargetKind } from '../../src/model/reference.ts';

/** What a copy adds to the names of the original; the first copy is the original itself and adds nothing. */
export type Shift = {
  readonly rfc: number;
  readonly decision: number;
  /** Whole weeks, so that a Wednesday stays one. */
  readonly days: number;
  /** Behind the ids of people and projects, and with a space behind titles. */
  readonly suffix: string;
};

const highestNumber = 9999;
const filePath = /\.(?:mdx?|yaml)(?:#|$)/;

/**
 * The shift of one copy: past the highest number and before the first meeting of the copy before it. Dates move into the past,
 * because a record has no minutes from the future.
 * @param copy 0 for the original
 */
export function shiftFor(paths: readonly PathFacts[], copy: number): Shift {
  const step = (kind: 'rfc' | 'decision') => Math.max(0, ...paths.flatMap((path) => (path.kind === kind ? (path.number ?? 0) : [])));
  const days = paths.flatMap((path) => (path.kind === 'meeting' ? Date.parse(path.id.slice(0, 10)) / 86_400_000 : []));
  const weeks = days.length === 0 ? 0 : Math.floor((Math.max(...days) - Math.min(...days)) / 7) + 1;
  return {
    rfc: step('rfc') * copy,
    decision: step('decision') * copy,
    days: -7 * weeks * copy,
    suffix: copy === 0 ? '' : `-copy-${copy + 1}`,
  };
}

/** `2015-02-11`, moved. */
export function shiftDate(date: string, { days }: Shift): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The path of a file below `content/`, moved. */
export function shiftPath(path: string, facts: PathFacts, shift: Shift): string {
  const named = facts.kind === 'position' || facts.kind === 'rfc' ? path.split('/').slice(1).join('/') : (path.split('/').at(-1) ?? path);
  return path.slice(0, path.length - named.length) + shiftReference(named, facts.kind, shift);
}

/**
 * A reference in any of the forms that prose and front matter use (`RFC 1`, `meeting:2015-02-11#tls`, `../people/ann.yaml`), moved.
 * Text around it stays as it is as long as it stands behind the reference or holds no digits.
 * @throws when a number would need a fifth digit
 */
export function shiftReference(written: string, kind: TargetKind, shift: Shift): string {
  const isFile = filePath.test(written);
  switch (kind) {
    case 'topic':
      return written;
    case 'meeting':
      return written.replace(/\d{4}-\d{2}-\d{2}/, (date) => shiftDate(date, shift));
    case 'person':
    case 'project':
      return written.replace(isFile ? /[^/]+(?=\.(?:mdx?|yaml)(?:#|$))/ : /(?<=[:@])[a-z0-9-]+/, (id) => id + shift.suffix);
    default:
      return written.replace(isFile ? /(?<=^|\/)\d{4}(?=-)/ : /\d+/, (number) => {
        const moved = Number(number) + (kind === 'decision' ? shift.decision : shift.rfc);
        if (moved > highestNumber)
          throw new Error(`${referenceTarget({ kind, id: '', number: moved })} has too many digits: make fewer copies.`);
        return String(moved).padStart(number.length, '0');
      });
  }
}
