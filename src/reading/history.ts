/**
 * The history of every document, from the repository's own commits: one pass of `git log` for the whole record and one of
 * `git cat-file` for the texts, following renames. What cannot be known is not guessed.
 */
import type { Change, Revision } from '../model/history.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { git, GitError } from './git.ts';

/** Revisions by the file's path today, oldest first; or why there are none. */
export type History = { readonly known: true; readonly revisions: ReadonlyMap<string, readonly Revision[]> } | { readonly known: false };

type Commit = { hash: string; date: string; author: string; subject: string };
type Step = { commit: Commit; file: string; blob: string };

const document = /\.(mdx?|yaml)$/;

/**
 * Reads the history of `content/`. Unknown without git, outside a repository, in a repository without commits, and in a shallow
 * clone, whose oldest commit seems to have written everything.
 */
export async function readHistory(root: string): Promise<History> {
  try {
    if ((await git(root, ['rev-parse', '--is-shallow-repository'])).toString().trim() !== 'false') return { known: false };
    const log = await git(root, [
      'log',
      '--reverse',
      '--topo-order',
      '-M',
      '--raw',
      '-z',
      '--no-abbrev',
      '--relative',
      '--format=%x01%H%x02%aI%x02%an%x02%s',
      '--',
      'content',
    ]);
    const steps = readLog(log.toString());
    const texts = await readBlobs(root, new Set([...steps.values()].flat().map(({ blob }) => blob)));
    return { known: true, revisions: new Map([...steps].map(([file, each]) => [file, revisionsOf(each, texts)])) };
  } catch (error) {
    if (error instanceof GitError) return { known: false };
    throw error;
  }
}

/** Every step of every file, under the path it has now. */
function readLog(log: string): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const part of log.split('\x01').slice(1)) {
    const [head = '', ...fields] = part.split('\0');
    const [hash = '', date = '', author = '', subject = ''] = head.trim().split('\x02');
    const commit = { hash, date, author, subject };
    for (let at = 0; at < fields.length; at++) {
      const change = /^\s*:\d+ \d+ [0-9a-f]+ (?<blob>[0-9a-f]+) (?<kind>[A-Z])\d*$/.exec(fields[at] ?? '')?.groups;
      if (!change) continue;
      const from = fields[++at] ?? '';
      const file = change.kind === 'R' || change.kind === 'C' ? (fields[++at] ?? '') : from;
      if (!document.test(file)) continue;
      const earlier = change.kind === 'R' ? (steps.get(from) ?? []) : change.kind === 'C' ? [] : (steps.get(file) ?? []);
      if (change.kind === 'R') steps.delete(from);
      if (change.kind === 'D') steps.delete(file);
      else steps.set(file, [...(change.kind === 'A' ? [] : earlier), { commit, file, blob: change.blob ?? '' }]);
    }
  }
  return steps;
}

/** The texts of blobs, in one process. */
async function readBlobs(root: string, blobs: ReadonlySet<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (blobs.size === 0) return texts;
  const out = await git(root, ['cat-file', '--batch'], [...blobs].join('\n') + '\n');
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at);
    const [hash = '', , size = '0'] = out.toString('latin1', at, end).split(' ');
    const start = end + 1;
    texts.set(hash, out.toString('utf8', start, start + Number(size)).replace(/^\uFEFF/, ''));
    at = start + Number(size) + 1;
  }
  return texts;
}

/** Steps that readers can tell apart; those that only changed the formatting are folded into the one before. */
function revisionsOf(steps: readonly Step[], texts: ReadonlyMap<string, string>): Revision[] {
  const revisions: Revision[] = [];
  let before: { state: string | undefined; text: string } | undefined;
  for (const { commit, file, blob } of steps) {
    const source = texts.get(blob) ?? '';
    const now = essence(file, source);
    const change: Change | undefined = !before
      ? 'published'
      : now.state !== before.state
        ? now.text === before.text
          ? 'state'
          : 'text-and-state'
        : now.text === before.text
          ? undefined
          : 'text';
    const last = revisions.at(-1);
    if (change) {
      const { hash, ...rest } = commit;
      revisions.push({ commit: hash, ...rest, change, ...(now.state && { state: now.state }), file, source, folded: 0 });
    } else if (last) {
      revisions[revisions.length - 1] = { ...last, folded: last.folded + 1 };
    }
    before = now;
  }
  return revisions;
}

/** What readers see of a text: its state, and its words without the formatting. */
function essence(file: string, source: string): { state: string | undefined; text: string } {
  const parts = /\.yaml$/.test(file) ? { yaml: { start: 0, end: source.length }, body: source.length } : splitFrontMatter(source);
  if (!parts) return { state: undefined, text: source.replace(/\s+/g, ' ') };
  const values = parseFrontMatter(source, parts.yaml).values;
  const { status, ...rest } = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  return {
    state: typeof status === 'string' ? status : undefined,
    text: JSON.stringify(rest) + source.slice(parts.body).replace(/\s+/g, ' '),
  };
}
