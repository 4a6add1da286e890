/** The lines between which front matter stands, and what only resembles them: a text is never shown with its front matter in it. */
import type { Span } from '../model/finding.ts';

/** Front matter, without its fences, and where the body begins. Offsets in the file. */
export type Fenced = { readonly yaml: Span; readonly body: number };

/** What was meant as front matter and is none: other programs, or older ones, may have taken it for some. */
export type FenceProblem = {
  readonly form:
    | 'unclosed'
    | 'line-ends'
    | 'blank-before'
    | 'text-before'
    | 'indented'
    | 'not-three'
    | 'not-alone'
    | 'unopened'
    | 'toml'
    | 'json'
    | 'in-code';
  /** The line in question. */
  readonly span: Span;
  /** Where front matter that never closes seems to end. */
  readonly end?: Span;
  /** What would make it front matter: text to put in the place of a stretch, which may be empty. */
  readonly repair?: { readonly span: Span; readonly text: string };
};

/** What the first lines of a text are: front matter, something that was meant as such, or neither. */
export type Opening = Fenced | { readonly problem: FenceProblem } | undefined;

const opening = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const closing = /\n(?:---|\.\.\.)[ \t]*\r?(?=\n|$)/g;

/** A key of front matter at the beginning of a line. */
const keyLine = /^["']?[A-Z_][\w-]*["']?[ \t]*:(?:\s|$)/i;
/** Hyphens, or what keyboards and word processors make of them. */
const dashes = /^[ \t]*(?:[-\u2010-\u2015\u2212]{2,}|[\u2010-\u2015\u2212])(?=\s|$|[^\s>-])/;
/** Other lines that people draw under something. */
const otherRule = /^[ \t]*(?:[+=*_~;.]{3,}|…)[ \t]*$/;

/** Reads the first lines of a file. Work grows linearly with the text. */
export function readOpening(source: string): Opening {
  const start = opening.exec(source)?.[0].length;
  if (start === undefined) {
    const problem = misplaced(source);
    return problem && { problem };
  }
  closing.lastIndex = start - 1;
  const end = closing.exec(source);
  if (!end) return { problem: unclosed(source, start) };
  const yaml = { start, end: Math.max(start, end.index + 1) };
  return { yaml, body: Math.min(source.length, closing.lastIndex + 1) };
}

/**
 * The prose of a file, by which it is judged and from which its page is made: front matter is blotted out, character for character,
 * so that every place is where it was. What is left of it are its fences, between which no parser finds anything.
 * `undefined` when front matter cannot be told from the body.
 */
export function proseOf(source: string): string | undefined {
  const found = readOpening(source);
  if (!found) return source;
  if ('problem' in found) return undefined;
  const { start, end } = found.yaml;
  return `${source.slice(0, start)}${source.slice(start, end).replace(/[^\r\n]/g, ' ')}---${source.slice(end + 3)}`;
}

/** Front matter that begins as it should and has no end: the last line that can be part of it is looked for. */
function unclosed(source: string, start: number): FenceProblem {
  const span = { start: source.startsWith('\uFEFF') ? 1 : 0, end: source.slice(0, start).trimEnd().length };
  let last: Span | undefined;
  let afterBlank = false;
  for (const line of linesFrom(source, start)) {
    const text = source.slice(line.start, line.end);
    if (dashes.test(text) || otherRule.test(text)) {
      return { form: 'unclosed', span, end: line, ...(last && { repair: { span: line, text: '---' } }) };
    }
    const isPart = keyLine.test(text) || (!afterBlank && /^(?:[ \t#\]}]|-[ \t]|-$)/.test(text));
    if (text.trim() === '') afterBlank = true;
    else if (!isPart) break;
    else {
      last = line;
      afterBlank = false;
    }
  }
  return { form: 'unclosed', span, ...(last && { end: last, repair: { span: { start: last.end, end: last.end }, text: '\n---' } }) };
}

/** Something like front matter that does not begin as it should. */
function misplaced(source: string): FenceProblem | undefined {
  const [first, second, ...others] = firstLines(source);
  if (!first) return undefined;
  const text = source.slice(first.start, first.end);
  const next = second ? source.slice(second.start, second.end) : '';
  if (/^---[ \t]*\r/.test(text)) return { form: 'line-ends', span: { start: first.start, end: first.start + 3 } };
  if (/^\+{3,}/.test(text.trim()) && /^\s*[\w."-]+\s*=|^\+{3,}|^\s*\[/.test(next)) return { form: 'toml', span: first };
  if (/^(?:;{3,}|\{)[ \t]*$|^\{\s*"/.test(text) && (text.startsWith(';') || /"[\w-]+"\s*:/.test(text + next)))
    return { form: 'json', span: first };
  if (/^(?:`{3,}|~{3,})/.test(text) && (/^---[ \t]*$/.test(next) || keyLine.test(next))) return { form: 'in-code', span: first };
  if (dashes.test(text) && keyLine.test(next.trimStart())) {
    const repair = { span: { start: 0, end: first.end }, text: '---' };
    if (/^---[ \t]*$/.test(text)) return { form: 'blank-before', span: first, repair: { span: { start: 0, end: first.start }, text: '' } };
    if (/^[ \t]+---[ \t]*$/.test(text)) return { form: 'indented', span: first, repair };
    if (/^[ \t]*[-\u2010-\u2015\u2212]+[ \t]*$/.test(text)) return { form: 'not-three', span: first, repair };
    return { form: 'not-alone', span: first };
  }
  const lines = [first, ...(second ? [second] : []), ...others].map((span) => ({ span, text: source.slice(span.start, span.end) }));
  const fence = lines.findIndex((line) => /^---[ \t]*$/.test(line.text));
  if (fence <= 0) return undefined;
  if (lines.slice(0, fence).every((line) => keyLine.test(line.text) || /^(?:[ \t]|- )/.test(line.text)) && keyLine.test(text))
    return { form: 'unopened', span: first, repair: { span: { start: 0, end: 0 }, text: '---\n' } };
  const [before, line, behind] = [lines[fence - 1], lines[fence], lines[fence + 1]];
  const closes = lines.slice(fence + 2).some((each) => /^(?:---|\.\.\.)[ \t]*$/.test(each.text));
  if (!before || !line || !behind || !keyLine.test(behind.text) || !closes) return undefined;
  // A line of text directly above three hyphens makes a heading of itself; a comment does not.
  const isHeading = !/\n[ \t\r]*\n/.test(source.slice(before.span.end, line.span.start)) && !/(?:-->|\*\/\})[ \t]*$/.test(before.text);
  return isHeading ? undefined : { form: 'text-before', span: line.span };
}

/** How many lines are looked at for front matter that is not where it should be. */
const linesLookedAt = 60;

/** The first lines that are not blank. */
function firstLines(source: string): Span[] {
  const found: Span[] = [];
  for (const line of linesFrom(source, 0)) {
    if (source.slice(line.start, line.end).trim() !== '') found.push(line);
    if (found.length === linesLookedAt) break;
  }
  return found;
}

/** The lines of a text from an offset on, without their ends. */
function* linesFrom(source: string, from: number): Iterable<Span> {
  for (let start = from; start < source.length;) {
    const next = source.indexOf('\n', start);
    const end = next === -1 ? source.length : next;
    const first = source[start] === '\uFEFF' ? start + 1 : start;
    yield { start: first, end: source[end - 1] === '\r' && end > first ? end - 1 : end };
    start = end + 1;
  }
}
