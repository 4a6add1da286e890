/** Zeros that were left out: `2015-2-11` means one day and no other, and `9:05` one minute of the day. */

/**
 * A date, a time or a reference to a meeting (`meeting:2015-2-11#errors`) with all its zeros; nothing when it lacks none, or is
 * something else. Whether there is such a day is for others to say.
 */
export function withZeros(text: string): string | undefined {
  const [, scheme = '', year, month, day, rest = ''] = /^(meeting:)?(\d{4})-(\d\d?)-(\d\d?)((?:-[a-z0-9-]+)?(?:#.*)?)$/s.exec(text) ?? [];
  const [, hour, minutes] = /^(\d):(\d\d)$/.exec(text) ?? [];
  const two = (digits = '') => digits.padStart(2, '0');
  const full = year ? `${scheme}${year}-${two(month)}-${two(day)}${rest}` : hour ? `${two(hour)}:${minutes}` : text;
  return full === text ? undefined : full;
}
