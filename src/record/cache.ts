/**
 * What was made of a text, kept between runs by the hash of that text. A stale or damaged cache is ignored, never trusted, and one that
 * can be neither read nor written costs time and nothing else; a line on standard error says so.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeVersion } from './code-version.ts';
import type { Source } from '../parsing/source.ts';
import { writeWhole } from './write-whole.ts';

/** Where a project keeps what it need not make twice; never committed. */
export function cacheFolder(root: string): string {
  return join(root, '.docket', 'cache');
}

/** The cache of one run, by the keys of {@link keyOf}. */
export type Cache<T> = {
  has(key: string): boolean;
  get(key: string): T | undefined;
  /** A value as JSON: what was kept is not parsed only to be written out again. */
  json(key: string): string | undefined;
  add(key: string, value: T): void;
  /** Writes what was asked for in this run, and nothing older; does nothing when nothing is new. */
  save(keys: readonly string[]): Promise<void>;
};

/** What the reading of a text depends on: its path, since relative links start there, and the text itself. */
export function keyOf({ path, source }: Source): string {
  return createHash('sha256').update(path).update('\0').update(source).digest('base64url');
}

/**
 * Opens a cache of its own name in a folder; without a folder it lasts for the run.
 * @param lasts whether a value holds in the next run too; what depends on the time it took does not
 */
export async function openCache<T>(folder: string | undefined, name: string, lasts: (value: T) => boolean): Promise<Cache<T>> {
  const file = folder && join(folder, `${name}.txt`);
  // What was kept stays as it was written, so that most of it can be written again as it is.
  const kept = file ? await load(file) : new Map<string, string>();
  const values = new Map<string, T>();
  let added = 0;

  return {
    has: (key) => values.has(key) || kept.has(key),
    get(key) {
      const text = kept.get(key);
      if (text !== undefined && !values.has(key)) values.set(key, JSON.parse(text) as T);
      return values.get(key);
    },
    json(key) {
      const text = kept.get(key);
      if (text !== undefined) return text;
      const value = values.get(key);
      if (value === undefined) return undefined;
      const fresh = JSON.stringify(value);
      kept.set(key, fresh);
      return fresh;
    },
    add(key, value) {
      values.set(key, value);
      kept.delete(key);
      added++;
    },
    async save(keys) {
      if (!file || (added === 0 && kept.size === keys.length)) return;
      const lines = keys.flatMap((key) => {
        const text = kept.get(key);
        if (text !== undefined) return `${key} ${text}`;
        const value = values.get(key);
        return value !== undefined && lasts(value) ? `${key} ${JSON.stringify(value)}` : [];
      });
      const text = lines.join('\n');
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeWhole(file, `${stamp(text)}\n${text}`);
      } catch (error) {
        tell(`what was made of the texts could not be kept in ${shown(file)} (${reasonOf(error)})`);
      }
    },
  };
}

/** What was kept, as it was written, by key. */
async function load(file: string): Promise<Map<string, string>> {
  let whole: string;
  try {
    whole = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') tell(`${shown(file)} cannot be read (${reasonOf(error)})`);
    return new Map();
  }
  const end = whole.indexOf('\n');
  const [head, text] = [whole.slice(0, Math.max(0, end)), whole.slice(end + 1)];
  if (head !== stamp(text)) {
    const isForeign = /^docket \S+ [0-9a-f]{64}$/.test(head) && !head.startsWith(madeHere());
    tell(isForeign ? `${shown(dirname(file))} was made by another version of Docket` : `${shown(file)} is damaged`);
    return new Map();
  }
  return new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

/** What must be true for a cache to be believed: this code made it, and every byte is as it was written. */
function stamp(text: string): string {
  return `${madeHere()}${createHash('sha256').update(text).digest('hex')}`;
}

function madeHere(): string {
  return `docket ${codeVersion()} `;
}

let told = false;

/** Says once in a run that a cache is of no use: where one is, the others are mostly too. */
function tell(what: string): void {
  if (!told) console.error(`${what}: nothing is lost but time`);
  told = true;
}

/** The path from the project's folder, which holds `.docket/cache/`. */
function shown(path: string): string {
  const below = path.endsWith('.txt') ? [dirname(dirname(path)), dirname(path), path] : [dirname(path), path];
  return below.map((each) => basename(each)).join('/');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
