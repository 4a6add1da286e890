/** Days and months as people write them, in any spelling. */
import { trimmedOf } from './words.ts';

/** A day, a month, or a day of every year. */
export type Days =
  | { readonly from: string; readonly to: string }
  /** `02-11`: the eleventh of February, whatever the year. */
  | { readonly monthAndDay: string };

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const full =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';
const month = String.raw`(?<month>${full.split(' ').join('|')})\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>\d{4})`;
const gap = String.raw`[\s,/.\-]*`;
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/g;

const written = [
  String.raw`${year}(?:\s*[-/.]\s*)(?<m>\d{1,2})(?:\s*[-/.]\s*)${day}`,
  String.raw`(?<year>(?:19|2[01])\d{2})(?<m>\d{2})(?<day>\d{2})`,
  String.raw`${day}\.\s*(?<m>\d{1,2})\.\s*${year}`,
  String.raw`${day}\s*[/-]\s*(?<m>\d{1,2})\s*[/-]\s*${year}`,
  String.raw`(?<m>\d{1,2})\s*[/-]\s*${day}\s*[/-]\s*${year}`,
  String.raw`${day}${gap}(?:of\s+)?${month}${gap}${year}`,
  String.raw`${month}${gap}${day}${gap}${year}`,
  String.raw`${year}${gap}${month}${gap}${day}`,
  String.raw`${year}${gap}${day}${gap}${month}`,
  String.raw`${year}\s*[-/.]\s*(?<m>\d{1,2})`,
  String.raw`(?<m>\d{1,2})\s*[/.]\s*${year}`,
  String.raw`${month}${gap}(?:of\s+)?${year}`,
  String.raw`${year}${gap}${month}`,
  String.raw`${day}${gap}(?:of\s+)?${month}`,
  String.raw`${month}${gap}${day}`,
].map((form) => new RegExp(`^(?:the\\s+)?${form}$`));

/**
 * What day or month a text is; several where it can be read in two ways (`3/4/2015`), none where it is no day.
 * A year alone is no day: it is more often a number.
 */
export function daysIn(text: string): Days[] {
  const plain = trimmedOf(' ,.', text.toLowerCase().replace(weekday, '').replace(/\s+/g, ' ').trim()).replace(/^[ ,]+/, '');
  const found = written.flatMap((form) => {
    const groups = form.exec(plain)?.groups;
    return groups ? daysOf(groups) : [];
  });
  const seen = new Set<string>();
  return found.filter((days) => !seen.has(JSON.stringify(days)) && seen.add(JSON.stringify(days)));
}

function daysOf(groups: Partial<Record<'year' | 'month' | 'm' | 'day', string>>): Days[] {
  const number = groups.month === undefined ? Number(groups.m) : names.indexOf(groups.month.slice(0, 3)) + 1;
  if (number < 1 || number > 12) return [];
  const monthPart = String(number).padStart(2, '0');
  const dayPart = groups.day?.padStart(2, '0');
  if (dayPart !== undefined && !exists(groups.year ?? '2000', number, Number(dayPart))) return [];
  if (groups.year === undefined) return dayPart === undefined ? [] : [{ monthAndDay: `${monthPart}-${dayPart}` }];
  const inMonth = `${groups.year}-${monthPart}`;
  return dayPart === undefined
    ? [{ from: `${inMonth}-01`, to: `${inMonth}-31` }]
    : [{ from: `${inMonth}-${dayPart}`, to: `${inMonth}-${dayPart}` }];
}

function exists(year: string, monthNumber: number, dayNumber: number): boolean {
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, dayNumber));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
}
