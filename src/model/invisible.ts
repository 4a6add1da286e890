/** Characters that readers cannot see and that change what they read: the "trojan source" trick and its kin. */

/** Names as Unicode gives them. */
const names: Readonly<Record<number, string>> = {
  0x00ad: 'SOFT HYPHEN',
  0x034f: 'COMBINING GRAPHEME JOINER',
  0x061c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x17b4: 'KHMER VOWEL INHERENT AQ',
  0x17b5: 'KHMER VOWEL INHERENT AA',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x206a: 'INHIBIT SYMMETRIC SWAPPING',
  0x206b: 'ACTIVATE SYMMETRIC SWAPPING',
  0x206c: 'INHIBIT ARABIC FORM SHAPING',
  0x206d: 'ACTIVATE ARABIC FORM SHAPING',
  0x206e: 'NATIONAL DIGIT SHAPES',
  0x206f: 'NOMINAL DIGIT SHAPES',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
  0xfff9: 'INTERLINEAR ANNOTATION ANCHOR',
  0xfffa: 'INTERLINEAR ANNOTATION SEPARATOR',
  0xfffb: 'INTERLINEAR ANNOTATION TERMINATOR',
};

const controls = String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`;
const named = `[${Object.keys(names)
  .filter((code) => Number(code) !== 0x200c && Number(code) !== 0x200d)
  .map((code) => String.raw`\u{${Number(code).toString(16)}}`)
  .join('')}]`;
// Joiners belong to emoji and to scripts whose letters join; tags belong to the flags of regions.
const joiner = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]|(?!\p{Script=Latin})[\p{L}\p{M}])[\u{200C}\u{200D}]`;
const tag = String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]`;
const selector = String.raw`(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]`;

const invisible = new RegExp([controls, named, joiner, tag, selector].join('|'), 'gu');

/** One such character: its offset, its length in UTF-16 units, and its name. */
export type Invisible = { readonly start: number; readonly length: number; readonly name: string };

/** Every character of a text that hides from readers, in order. */
export function findInvisible(text: string): Invisible[] {
  return [...text.matchAll(invisible)].map(({ 0: character, index }) => ({
    start: index,
    length: character.length,
    name: nameOf(character.codePointAt(0) ?? 0),
  }));
}

function nameOf(code: number): string {
  const kind = code < 0xa0 ? 'control character' : code >= 0xe0100 ? 'VARIATION SELECTOR' : code >= 0xe0000 ? 'TAG CHARACTER' : names[code];
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${kind}`;
}

/** A text with a replacement character for everything that would hide in it. */
export function showInvisible(text: string): string {
  // Most texts are plain, which is quick to see.
  return /[^\t\n\r -~]/.test(text) ? text.replace(invisible, '\uFFFD') : text;
}

/** The same in one line: for names and messages that come from outside the record. */
export function oneVisibleLine(text: string): string {
  return showInvisible(text).replace(/\s+/g, ' ').trim();
}
