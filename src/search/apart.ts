/**
 * Text as the index holds it. Pagefind knows words: whatever stands between spaces, without its punctuation. For `Lwt.t`, `->` and `C++`
 * that is too little, so that texts are handed to it with every word and every run of signs between spaces of its own, and each sign
 * written as a letter that no text has. What was asked is written the same way, and is then found as a phrase: by what it is, not by what
 * punctuation leaves of it. {@link together} makes a readable text of it again.
 *
 * | what stands there | what the index holds |
 * |---|---|
 * | `Lwt.t`, `a->b`, `C++` | `Lwt`, `.`, `t`; `a`, `->`, `b`; `C`, `++` |
 * | `pp_error`, `command-line`, `don’t` | one word |
 * | `('a, 'b) result` | `a`, `b`, `result`: brackets, quotation marks and commas are not looked for |
 * | `()`, `[]`, `{}` | a sign |
 * | `An error.` | `An`, `error`: what ends a sentence is no sign |
 * | `電池` | `電`, `池`: scripts without spaces are found by their letters |
 */
import { trimmedOf } from './words.ts';

/** What Pagefind keeps of words besides letters and digits. */
export const keptInWords = '_';

/**
 * A hyphen that is not seen: before a word it says that no space was there, behind one that a line ends here, and twice in a word that
 * there was a space. Pagefind makes nothing of it.
 */
const soft = '\u00AD';

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const letter = String.raw`(?!${unspaced})[\p{L}\p{N}_]`;
const word = String.raw`${letter}(?:(?!${unspaced})[\p{L}\p{N}\p{M}_]|['’\-‐‑](?=${letter}))*`;
const sign = String.raw`\(\)|\[\]|\{\}|(?:(?!\x60)[\p{S}\-*/&!?@#%:.\\])+`;
const token = new RegExp(String.raw`${word}|${unspaced}\p{M}*|(?<sign>${sign})`, 'gu');

/** Signs that end a sentence where nothing but closing marks follows. */
const ending = '.:!?…';
const closing = /^[\p{Pe}\p{Pf}\p{Pi}"',;.:!?]*$/u;

/** Egyptian hieroglyphs, which stand in for signs: letters to Pagefind, and in no text of a record. */
const firstStandIn = 0x13000;
const standIns = /[\u{13080}-\u{1317F}][\u{13200}-\u{133FF}]|[\u{13000}-\u{1307F}]/gu;
const reserved = /[\u00AD\u{13000}-\u{1342F}]/gu;

type Token = { readonly start: number; readonly end: number; readonly isSign: boolean };

/** The words and signs of a stretch without spaces, in order. */
function tokensOf(chunk: string): Token[] {
  const tokens: Token[] = [];
  for (const match of chunk.matchAll(token)) {
    const [text] = match;
    const [start, isSign] = [match.index, match.groups?.sign !== undefined];
    const follows = tokens.length > 0 || trimmedOf(ending, text) !== '';
    const isLast = isSign && follows && closing.test(chunk.slice(start + text.length));
    const end = start + (isLast ? trimmedOf(ending, text) : text).length;
    if (end > start) tokens.push({ start, end, isSign });
  }
  return tokens;
}

/** A text as the index holds it: one line, of which nothing is lost. */
export function setApart(text: string): string {
  let apart = '';
  for (const chunk of text.replace(reserved, '').split(/\s+/u)) {
    if (chunk === '') continue;
    const tokens = tokensOf(chunk);
    // Punctuation on its own would count as a word, which it is not for whoever asks.
    if (tokens.length === 0) apart += apart === '' ? chunk : `${soft}${soft}${chunk}`;
    else apart += `${apart === '' ? '' : ' '}${tokens.map((each, index) => piece(chunk, tokens, each, index)).join(` ${soft}`)}`;
  }
  return apart && `${apart}${soft}`;
}

/** A word or sign with the marks that stand before the first one, and behind each. */
function piece(chunk: string, tokens: readonly Token[], { start, end, isSign }: Token, index: number): string {
  const text = chunk.slice(start, end);
  const before = index === 0 ? chunk.slice(0, start) : '';
  // Words that begin like this are commands to Pagefind.
  const own = isSign ? standInFor(text) : text.replace(/^___/, `_${soft}__`);
  return `${before}${own}${chunk.slice(end, tokens[index + 1]?.start)}`;
}

/** What Pagefind is asked for. */
export type Asked = {
  /** The words and signs as they must follow one another; absent where words alone were asked for. */
  readonly phrase?: string;
  /** The words, to be found in any order. */
  readonly words: readonly string[];
};

/** What a query asks for: a phrase where it has signs, words that touch, or quotation marks around it. */
export function askedFor(query: string): Asked {
  const chunks = query
    .replace(reserved, '')
    .split(/\s+/u)
    .map((chunk) => tokensOf(chunk).map(({ start, end, isSign }) => ({ text: chunk.slice(start, end), isSign })));
  const tokens = chunks.flat().map(({ text, isSign }) => ({ text: isSign ? standInFor(text) : text, isSign }));
  const phrase = tokens.map(({ text }) => text).join(' ');
  const words = tokens.filter(({ isSign }) => !isSign).map(({ text }) => text);
  const isPhrase = tokens.some(({ isSign }) => isSign) || chunks.some(({ length }) => length > 1) || /^\s*["“„«].+["”“»]\s*$/su.test(query);
  return { words, ...(isPhrase && phrase !== '' && { phrase }) };
}

/** A text of the index, or a part of it between two spaces, as it was. */
export function together(apart: string): string {
  return apart
    .replaceAll(` ${soft}`, '')
    .replaceAll(soft + soft, ' ')
    .replaceAll(soft, '')
    .replace(standIns, signOf);
}

/** Whether a word of the index stands directly behind the word before it. */
export function isJoined(indexed: string): boolean {
  return indexed.startsWith(soft);
}

/** Whether a word of the index is the last one of a paragraph, a heading, a cell or a line of code. */
export function endsLine(indexed: string): boolean {
  return indexed.length > 1 && indexed.endsWith(soft);
}

function standInFor(signs: string): string {
  const letters = Array.from(signs, (each) => {
    const code = each.codePointAt(0) ?? 0;
    return code < 0x80
      ? String.fromCodePoint(firstStandIn + code)
      : String.fromCodePoint(firstStandIn + 0x80 + (code >> 9), firstStandIn + 0x200 + (code & 0x1ff));
  });
  return letters.join('');
}

function signOf(standIn: string): string {
  const [high = 0, low] = Array.from(standIn, (each) => (each.codePointAt(0) ?? 0) - firstStandIn);
  return String.fromCodePoint(low === undefined ? high : ((high - 0x80) << 9) | (low - 0x200));
}
