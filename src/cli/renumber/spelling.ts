/** Numbers in references, replaced in the spelling in which they stand: `RFC 7`, `RFC-0007`, `rfc:7#costs`. Pure. */

/** A stretch of a text and what replaces it. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** A number in a text: its digits, and where they stand. */
export type NumberAt = { readonly start: number; readonly end: number; readonly digits: string };

/** `RFC 7` in the source of prose, where a line may break in it and the space may be written as an entity. */
const mention = {
  rfc: /(?<![\w@/#.:&?=%-])RFC(?:&nbsp;|&#160;|&#xa0;|\\?-|[\s>]+)(\d{1,4})(?![\w@/-]|[.:]\w)/dgi,
  decision: /(?<![\w@/#.:&?=%-])DR(?:&nbsp;|&#160;|&#xa0;|\\?-|[\s>]+)(\d{1,4})(?![\w@/-]|[.:]\w)/dgi,
};

/** `rfc:7`, `position:7/exceptions`, `decision:7`, to the end of the number. */
const reference = { rfc: /^(?:rfc|position):(\d+)(?=$|[/#])/d, decision: /^decision:(\d+)(?=$|#)/d };

/** Where a stretch of prose names this RFC or decision in its short form. */
export function mentionsOf(kind: 'rfc' | 'decision', number: number, text: string): NumberAt[] {
  return [...text.matchAll(mention[kind])].flatMap((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    const digits = match[1] ?? '';
    return Number(digits) === number ? [{ start, end, digits }] : [];
  });
}

/** The number in a reference with a scheme; nothing when the text is none, or means another record. */
export function numberOfReference(kind: 'rfc' | 'decision', number: number, text: string): NumberAt | undefined {
  const match = reference[kind].exec(text);
  const [start, end] = match?.indices?.[1] ?? [0, 0];
  return match && Number(match[1]) === number ? { start, end, digits: match[1] ?? '' } : undefined;
}

/** A number with as many digits as another where that one is padded; plain otherwise. */
export function spelledLike(digits: string, number: number): string {
  return digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number);
}

/** Makes edits that do not overlap; of several at one place, the first. Everything between them stays as it is. */
export function spliced(source: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    text += source.slice(from, start) + replacement;
    from = end;
  }
  return text + source.slice(from);
}
