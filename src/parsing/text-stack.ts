/** Texts on their way to the process that reads them: of revisions that follow one another, each is sent as what is new in it. */
import type { Source } from './source.ts';

/** A text as it is sent: characters that it begins and ends with as the one before it does, and what stands between them. */
export type StackedText = { readonly path: string; readonly head: number; readonly tail: number; readonly between: string };

/** What is sent of texts, in this order. */
export function stack(texts: readonly Source[]): StackedText[] {
  let before = '';
  return texts.map(({ path, source }) => {
    const head = sharedHead(before, source);
    const tail = sharedTail(before.slice(head), source.slice(head));
    before = source;
    return { path, head, tail, between: source.slice(head, source.length - tail) };
  });
}

/** Characters that are compared at once: the engine compares stretches faster than we do single ones. */
const stretch = 256;

function sharedHead(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return Math.min(at, a.length);
}

function sharedTail(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  const isSame = (to: number) => a.slice(a.length - to, a.length - at) === b.slice(b.length - to, b.length - at);
  while (at + stretch <= most && isSame(at + stretch)) at += stretch;
  while (at < most && isSame(at + 1)) at++;
  return at;
}

/** The texts of a {@link stack}. */
export function unstack(sent: readonly StackedText[]): Source[] {
  let before = '';
  return sent.map(({ path, head, tail, between }) => {
    before = before.slice(0, head) + between + before.slice(before.length - tail);
    return { path, source: before };
  });
}
