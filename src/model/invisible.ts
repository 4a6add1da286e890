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

/** Whether a text is prose, or code and whatever else is no place for isolates: names, a line on a terminal. */
export type Setting = 'prose' | 'code';

/** One such character: its offset, its length in UTF-16 units, and its name. */
export type Invisible = { readonly start: number; readonly length: number; readonly name: string };

/** Everything that may be invisible, and is where nothing gives it a meaning. */
const candidate =
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letter = /\p{L}/u;
/** Letters whose script joins them: in all others there is nothing to join or to part. */
const joining = /(?![\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}])[\p{L}\p{M}]/u;
const pictograph = /\p{Extended_Pictographic}/u;
const pictographOrPart = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u{E007F}]/u;
const han = /\p{Script=Han}/u;
/** A flag of a region: a black flag, the letters of its code as tags, and the tag that ends them. */
const flag = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}/uy;

const mark = new Set([0x200e, 0x200f, 0x061c]);
const [firstIsolate, rightToLeftIsolate, lastIsolate, endOfIsolate] = [0x2066, 0x2067, 0x2068, 0x2069];

/** True for a character that {@link findInvisible} may find. */
export function mayBeInvisible(character: string): boolean {
  return candidate.test(character);
}

/**
 * Every character of a text that hides from readers, in order; work grows linearly with the text. What has a meaning where it stands
 * is none: joiners between letters that join and in emoji, the tags of a flag, direction marks with a letter beside them that is read from right
 * to left, and in prose isolates that end in the paragraph in which they begin.
 */
export function findInvisible(text: string, setting: Setting = 'code'): Invisible[] {
  if (!candidate.test(text)) return [];
  const found: Invisible[] = [];
  const add = (start: number, code: number) => found.push({ start, length: code > 0xffff ? 2 : 1, name: nameOf(code) });
  let before = '';
  let letterBefore = '';
  let waiting: { readonly start: number; readonly code: number }[] = [];
  let isolates: { readonly start: number; readonly code: number }[] = [];
  let lastRightToLeft = -1;
  let blankSince = true;
  let flagEnd = 0;

  const endLine = () => {
    for (const { start, code } of waiting) add(start, code);
    waiting = [];
    letterBefore = '';
  };
  const endParagraph = () => {
    for (const { start, code } of isolates) add(start, code);
    isolates = [];
  };

  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(code);
    const length = character.length;
    if (character === '\n') {
      endLine();
      if (blankSince) endParagraph();
      blankSince = true;
    } else if (!/\s/.test(character)) blankSince = false;

    if (letter.test(character) && !candidate.test(character)) {
      letterBefore = character;
      if (rightToLeft.test(character)) {
        waiting = [];
        lastRightToLeft = at;
      } else {
        for (const each of waiting) add(each.start, each.code);
        waiting = [];
      }
    } else if (code === 0x1f3f4) {
      flag.lastIndex = at;
      if (flag.test(text)) flagEnd = flag.lastIndex;
    } else if (candidate.test(character) && at + length > flagEnd) {
      if (mark.has(code)) {
        if (!rightToLeft.test(letterBefore)) waiting.push({ start: at, code });
      } else if (code >= firstIsolate && code <= lastIsolate && setting === 'prose') isolates.push({ start: at, code });
      else if (code === endOfIsolate && isolates.length > 0) {
        const isolate = isolates.pop();
        // Turning round what is not read that way only confuses.
        if (isolate?.code === rightToLeftIsolate && lastRightToLeft < isolate.start) {
          add(isolate.start, isolate.code);
          add(at, code);
        }
      } else if (!hasMeaning(code, before, text, at + length)) add(at, code);
    }
    before = character;
    at += length;
  }
  endLine();
  endParagraph();
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a joiner or a selector does something to what stands before it. */
function hasMeaning(code: number, before: string, text: string, next: number): boolean {
  if (code === 0x200c || code === 0x200d) {
    if (joining.test(before)) return true;
    return code === 0x200d && pictographOrPart.test(before) && pictograph.test(String.fromCodePoint(text.codePointAt(next) ?? 0));
  }
  if (code >= 0xe0100 && code <= 0xe01ef) return han.test(before);
  return code >= 0xfe00 && code <= 0xfe0f && before !== '' && !/\s/.test(before) && !candidate.test(before);
}

function nameOf(code: number): string {
  const kind =
    code < 0xa0 && code !== 0xad
      ? 'control character'
      : (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
        ? 'VARIATION SELECTOR'
        : code >= 0xe0000
          ? 'TAG CHARACTER'
          : (names[code] ?? 'invisible character');
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${kind}`;
}

/** A text with a replacement character for everything that would hide in it. */
export function showInvisible(text: string, setting?: Setting): string {
  let shown = '';
  let end = 0;
  for (const { start, length } of findInvisible(text, setting)) {
    shown += `${text.slice(end, start)}\uFFFD`;
    end = start + length;
  }
  return shown + text.slice(end);
}

/** The same in one line: for names and messages that come from outside the record. */
export function oneVisibleLine(text: string): string {
  return showInvisible(text).replace(/\s+/g, ' ').trim();
}

const control = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/;
const controls = new RegExp(control, 'g');

/** A text without control characters, which no page may have: HTML knows none but tabs and the ends of lines. */
export function withoutControls(text: string): string {
  return control.test(text) ? text.replace(controls, '') : text;
}
