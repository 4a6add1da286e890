/** The sentence of a text in which something was found, with what was found marked. */
import { endsLine, isJoined, together } from './apart.ts';
import { trimmedOf } from './words.ts';

/** A stretch of an excerpt. */
export type Stretch = { readonly text: string; readonly found: boolean };

/** How many words and signs an excerpt has at most, and how few are too few to say anything. */
const [most, few] = [44, 10];

/** How many words stand before the first one that was found, where its sentence is too long to be shown whole. */
const lead = 8;

const stop = /[.!?…]["'”’»)\]]*$/u;

/**
 * The sentence that holds most of what was found, or a part of it where it is long; with the next one where it is very short.
 * @param content a text of the index
 * @param found the places of what was found, in words of `content`
 * @param from the first word of the part of the text that is meant
 * @param to the word behind its last one
 */
export function excerptOf(content: string, found: readonly number[], from = 0, to = Infinity): Stretch[] {
  const words = content.split(/[^\S\uFEFF]+/u);
  const last = Math.min(to, words.length);
  const marks = new Set(found.filter((place) => place >= from && place < last));
  const sentences = [...sentencesOf(words, from, last)];
  const wanted = mostFound(sentences, marks) ?? sentences.find(({ start, end }) => end - start >= few) ?? sentences[0];
  if (!wanted) return [];
  let { start, end } = wanted;
  const next = sentences.find((each) => each.start === end);
  if (end - start < few && next && next.end - start <= most && !endsLine(words[end - 1] ?? '')) ({ end } = next);
  const first = words.findIndex((_, place) => place >= start && place < end && marks.has(place));
  const cut = { start, end };
  if (end - start > most) {
    if (first - start >= most - lead) start = first - lead;
    end = Math.min(end, start + most);
  }
  while (start > cut.start && isJoined(words[start] ?? '')) start -= 1;
  while (end < cut.end && isJoined(words[end] ?? '')) end += 1;
  const stretches = stretchesOf(words, start, end, marks);
  if (start > cut.start) stretches.unshift({ text: '… ', found: false });
  if (end < cut.end) stretches.push({ text: ' …', found: false });
  return stretches;
}

type Sentence = { readonly start: number; readonly end: number };

function* sentencesOf(words: readonly string[], from: number, to: number): Iterable<Sentence> {
  let start = from;
  for (let at = from; at < to; at++) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const isStop = !isJoined(next) && stop.test(together(word)) && !/^\P{L}*\p{Ll}/u.test(next);
    if (!isStop && !endsLine(word) && at + 1 < to) continue;
    yield { start, end: at + 1 };
    start = at + 1;
  }
}

/** The first of the sentences that hold most of what was found, counting what differs. */
function mostFound(sentences: readonly Sentence[], marks: ReadonlySet<number>): Sentence | undefined {
  let best: Sentence | undefined;
  let bestCount = 0;
  for (const sentence of sentences) {
    const count = [...marks].filter((place) => place >= sentence.start && place < sentence.end).length;
    if (count > bestCount) [best, bestCount] = [sentence, count];
  }
  return best;
}

function stretchesOf(words: readonly string[], start: number, end: number, marks: ReadonlySet<number>): Stretch[] {
  const stretches: { text: string; found: boolean }[] = [];
  const add = (text: string, found: boolean) => {
    const last = stretches.at(-1);
    if (last?.found === found) last.text += text;
    else if (text !== '') stretches.push({ text, found });
  };
  for (let at = start; at < end; at++) {
    const word = words[at] ?? '';
    const found = marks.has(at);
    if (at > start && !isJoined(word)) add(' ', found && stretches.at(-1)?.found === true);
    const text = together(word);
    const bare = trimmedOf(closing, text) || text;
    const before = found ? (opening.exec(bare)?.[0] ?? '') : '';
    add(before, false);
    add(bare.slice(before.length), found);
    add(text.slice(bare.length), false);
  }
  return stretches;
}

/** Marks around what was found, which are no part of it. */
const opening = /^["'“„«‘([{]+(?=.)/u;
const closing = '.,;:!?…"\'”’»)]}';
