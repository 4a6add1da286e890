/**
 * Where decisions stand on a timeline: numbers only, for a picture that reads from the newest at the top to the oldest.
 * One unit is one CSS pixel at full size. Every decision has a row of its own, so that labels never meet; what time passed
 * shows as space between rows, up to a bound, so that the picture grows with the number of decisions and of years.
 */
import { daysBetween } from './dates.ts';
import { byCode } from './order.ts';
import { textLines } from './text-lines.ts';

/** A decision to be placed. */
export type TimelineEntry = {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly title: string;
  /** The ids of what has taken its place. */
  readonly supersededBy: readonly string[];
};

/** A decision in its place: one line of facts, and the title under it. */
export type TimelineRow = {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** The centre of its mark, on the axis. */
  readonly mark: number;
  /** Its title in the lines of a phone. */
  readonly lines: readonly string[];
  /** Its title in the lines of wider windows, never more than those of a phone. */
  readonly wideLines: readonly string[];
};

/** That one decision took the place of another: a line from the mark of the one, aside, and to the mark of the other. */
export type Replacement = {
  readonly by: string;
  readonly of: string;
  readonly from: number;
  readonly to: number;
  /** How far left the line runs. Lines that run side by side do so at different places. */
  readonly x: number;
};

/** The whole picture. */
export type Timeline = {
  readonly width: number;
  readonly height: number;
  readonly axis: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Where the labels begin. */
  readonly textX: number;
  /** The end of every year, and the name of the year that follows below it. */
  readonly years: readonly { readonly year: number; readonly y: number }[];
  readonly rows: readonly TimelineRow[];
  readonly replacements: readonly Replacement[];
};

/** The measures of the picture that the one who draws it needs as well. */
export const timelineMeasures = { width: 328, wideText: 600, titleSize: 16, titleLine: 20, firstTitle: 35, mark: 9 } as const;

const { width, wideText, titleSize, titleLine, firstTitle, mark } = timelineMeasures;
const yearHeight = 34;
const rowGap = 14;
const perDay = 0.3;
const mostExtra = 40;

/** Places decisions; those of one day stay in the order in which they are given. */
export function layOutTimeline(entries: readonly TimelineEntry[]): Timeline {
  const sorted = [...entries].sort((a, b) => byCode(b.date, a.date));
  const lanes = assignLanes(sorted);
  const spacing = Math.min(9, 36 / Math.max(1, lanes.count));
  const axisX = 8 + (lanes.count > 0 ? 6 + lanes.count * spacing : 0);
  const textX = axisX + 20;

  const years: { year: number; y: number }[] = [];
  const rows: TimelineRow[] = [];
  let y = 0;
  let before: string | undefined;
  for (const { id, date, title } of sorted) {
    const days = before === undefined ? 0 : daysBetween(before, date);
    const extra = Math.min(mostExtra, days * perDay);
    let passed = 0;
    for (const { year, end } of yearsBetween(before, date)) {
      const share = days === 0 || before === undefined ? 0 : daysBetween(before, end) / days;
      y += extra * (share - passed);
      passed = share;
      years.push({ year, y: round(y) });
      y += yearHeight;
    }
    y += extra * (1 - passed);
    const lines = textLines(title, (width - textX) / titleSize);
    const height = firstTitle + (Math.max(1, lines.length) - 1) * titleLine + 6;
    rows.push({ id, top: round(y), height, mark: round(y) + mark, lines, wideLines: textLines(title, wideText / titleSize) });
    y += height + rowGap;
    before = date;
  }

  const marks = new Map(rows.map((row) => [row.id, row.mark]));
  const replacements = lanes.pairs.map(({ by, of, lane }) => ({
    by,
    of,
    from: marks.get(by) ?? 0,
    to: marks.get(of) ?? 0,
    x: round(axisX - 6 - (lane + 1) * spacing),
  }));
  const height = rows.length === 0 ? 0 : round(y - rowGap);
  return { width, height, axis: { x: axisX, top: 0, bottom: height }, textX, years, rows, replacements };
}

/** The years that begin their part of the picture between two decisions, the newer first; `end` is the last day of each. */
function yearsBetween(newer: string | undefined, older: string): { year: number; end: string }[] {
  const last = Number(older.slice(0, 4));
  const first = newer === undefined ? last : Number(newer.slice(0, 4)) - 1;
  return Array.from({ length: first - last + 1 }, (_, index) => ({
    year: first - index,
    end: `${String(first - index).padStart(4, '0')}-12-31`,
  }));
}

type Pair = { readonly by: string; readonly of: string; readonly lane: number };

/** Gives every replacement the innermost lane that is free along its way; `sorted` is the order of the rows. */
function assignLanes(sorted: readonly TimelineEntry[]): { pairs: Pair[]; count: number } {
  const place = new Map(sorted.map(({ id }, index) => [id, index]));
  const spans = sorted
    .flatMap(({ id, supersededBy }) => supersededBy.map((by) => ({ by, of: id, ends: [place.get(by) ?? -1, place.get(id) ?? -1] })))
    .filter(({ ends }) => !ends.includes(-1))
    .map(({ by, of, ends: [a = 0, b = 0] }) => ({ by, of, first: Math.min(a, b), last: Math.max(a, b) }))
    .sort((a, b) => a.first - b.first || a.last - b.last);
  const busyUntil: number[] = [];
  const pairs = spans.map(({ by, of, first, last }) => {
    const free = busyUntil.findIndex((until) => until <= first);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = last;
    return { by, of, lane };
  });
  return { pairs, count: busyUntil.length };
}

/** Pictures need no more than a tenth of a pixel. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
