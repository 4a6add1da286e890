import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutTimeline, timelineMeasures, type Timeline, type TimelineEntry } from './timeline.ts';

const entry = (id: string, date: string, supersededBy: string[] = [], title = `Decide ${id}`): TimelineEntry => ({
  id,
  date,
  title,
  supersededBy,
});

const bottom = ({ top, height }: { top: number; height: number }) => top + height;

/** Everything that takes up room, from the top: years and rows. */
const blocks = ({ years, rows }: Timeline) => [...years.map(({ y }) => ({ top: y, height: 24 })), ...rows].sort((a, b) => a.top - b.top);

function expectNoOverlap(timeline: Timeline) {
  const all = blocks(timeline);
  for (const [index, block] of all.slice(1).entries()) expect(block.top).toBeGreaterThanOrEqual(bottom(all[index]!));
  expect(bottom(all.at(-1)!)).toBeLessThanOrEqual(timeline.height);
}

test('a record without decisions has an empty picture', () => {
  expect(layOutTimeline([])).toMatchObject({ height: 0, rows: [], years: [], replacements: [] });
});

test('one decision stands under its year', () => {
  const { rows, years, replacements } = layOutTimeline([entry('a', '2015-02-16')]);
  expect(years).toEqual([{ year: 2015, y: 0 }]);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.top).toBeGreaterThan(0);
  expect(replacements).toEqual([]);
});

test('the newest stands at the top, and those of one day in the order in which they are given', () => {
  const { rows } = layOutTimeline([entry('b', '2015-02-16'), entry('d', '2017-02-23'), entry('c', '2017-02-23'), entry('a', '2014-11-12')]);
  expect(rows.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

test('every year has one name, also the one in which nothing was decided', () => {
  const timeline = layOutTimeline([entry('b', '2017-02-23'), entry('a', '2014-11-12')]);
  expect(timeline.years.map(({ year }) => year)).toEqual([2017, 2016, 2015, 2014]);
  expectNoOverlap(timeline);
});

test('more time between two decisions is never less space', () => {
  const gapAfter = (date: string) => {
    const { rows } = layOutTimeline([entry('b', '2016-12-30'), entry('a', date)]);
    return rows[1]!.top - bottom(rows[0]!);
  };
  expect(gapAfter('2016-12-30')).toBeLessThan(gapAfter('2016-11-30'));
  expect(gapAfter('2016-11-30')).toBeLessThan(gapAfter('2016-09-30'));
  expect(gapAfter('2016-01-30')).toBeGreaterThanOrEqual(gapAfter('2016-09-30'));
});

test('the end of a year stands between the decisions on its two sides, nearer to the one that is nearer in time', () => {
  const { rows, years } = layOutTimeline([entry('b', '2016-01-05'), entry('a', '2015-06-30')]);
  const [, year] = years;
  expect(year!.y - bottom(rows[0]!)).toBeLessThan(rows[1]!.top - year!.y);
});

test('a long title takes the lines it needs, and its row is as high', () => {
  const { rows } = layOutTimeline([
    entry('b', '2015-02-16', [], 'Return results, with an abstract error and a printer that every interface names alike'),
    entry('a', '2015-02-16'),
  ]);
  expect(rows[0]!.lines.length).toBeGreaterThan(1);
  expect(rows[0]!.height - rows[1]!.height).toBe((rows[0]!.lines.length - 1) * timelineMeasures.titleLine);
  expect(rows[0]!.wideLines.length).toBeLessThan(rows[0]!.lines.length);
});

test('the line of a replacement runs from the mark of the newer to the mark of the older decision', () => {
  const { rows, replacements, axis } = layOutTimeline([
    entry('new', '2016-03-17'),
    entry('between', '2016-03-10'),
    entry('old', '2016-03-02', ['new']),
  ]);
  const marks = Object.fromEntries(rows.map(({ id, mark }) => [id, mark]));
  expect(replacements).toEqual([{ by: 'new', of: 'old', from: marks.new, to: marks.old, x: expect.any(Number) as number }]);
  expect(replacements[0]!.x).toBeLessThan(axis.x);
  expect(replacements[0]!.x).toBeGreaterThanOrEqual(0);
});

test('lines that run side by side keep apart, and lines that follow one another may share a place', () => {
  const { replacements } = layOutTimeline([
    entry('e', '2016-05-01'),
    entry('d', '2016-04-01'),
    entry('c', '2016-03-01', ['d']),
    entry('b', '2016-02-01', ['e']),
    entry('a', '2016-01-01', ['c']),
  ]);
  const x = Object.fromEntries(replacements.map(({ of, x: place }) => [of, place]));
  expect(x.b).not.toBe(x.c);
  expect(x.a).toBe(x.c);
});

test('a decision that is replaced by something that is not drawn has no line', () => {
  expect(layOutTimeline([entry('a', '2016-01-01', ['gone'])]).replacements).toEqual([]);
});

const records = fc
  .array(fc.tuple(fc.date({ min: new Date('1995-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), fc.lorem(), fc.nat()), {
    maxLength: 40,
  })
  .map((drawn) =>
    drawn.map(([date, title, by], index) =>
      entry(
        `${index}`,
        date.toISOString().slice(0, 10),
        by % 3 === 0 ? [`${by % drawn.length}`].filter((id) => id !== `${index}`) : [],
        title,
      ),
    ),
  );

test('whatever was decided when: no two labels meet, every mark is in its row, every line is inside and ends at two marks', () => {
  fc.assert(
    fc.property(records, (entries) => {
      const timeline = layOutTimeline(entries);
      expect(timeline.rows).toHaveLength(entries.length);
      if (entries.length > 0) expectNoOverlap(timeline);
      const marks = new Map(timeline.rows.map(({ id, mark }) => [id, mark]));
      for (const row of timeline.rows) expect(row.mark > row.top && row.mark < bottom(row)).toBe(true);
      for (const { by, of, from, to, x } of timeline.replacements) {
        expect([from, to]).toEqual([marks.get(by), marks.get(of)]);
        expect(x).toBeGreaterThanOrEqual(0);
      }
      for (const [index, a] of timeline.replacements.entries()) {
        for (const b of timeline.replacements.slice(index + 1)) {
          const apart = Math.max(a.from, a.to) <= Math.min(b.from, b.to) || Math.max(b.from, b.to) <= Math.min(a.from, a.to);
          expect(apart || a.x !== b.x).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('three hundred decisions make a picture that is as much longer as they are more', () => {
  const many = (count: number) =>
    layOutTimeline(
      Array.from({ length: count }, (_, index) => entry(`${index}`, new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10))),
    ).height;
  expect(many(300) / many(100)).toBeLessThan(3.1);
  expect(many(300) / many(100)).toBeGreaterThan(2.9);
});
