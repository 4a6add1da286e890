/** What was made of a text, kept between runs by the hash of that text. A stale or damaged cache is ignored, never trusted. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Source } from './parse-all.ts';

/** Raise it whenever what is read from a text changes. */
const format = 3;

/** The cache of one run, by the keys of {@link keyOf}. */
export type Cache<T> = {
  has(key: string): boolean;
  get(key: string): T | undefined;
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
  const file = folder && join(folder, `${name}.json`);
  const entries = file ? await load<T>(file) : new Map<string, T>();
  const known = entries.size;
  let added = 0;

  return {
    has: (key) => entries.has(key),
    get: (key) => entries.get(key),
    add(key, value) {
      entries.set(key, value);
      added++;
    },
    async save(keys) {
      if (!file || (added === 0 && known === keys.length)) return;
      const kept = keys.flatMap((key) => {
        const value = entries.get(key);
        return value !== undefined && lasts(value) ? [[key, value] as const] : [];
      });
      const text = JSON.stringify(kept);
      await mkdir(dirname(file), { recursive: true });
      const fresh = `${file}.${process.pid}`;
      await writeFile(fresh, `${stamp(text)}\n${text}`);
      await rename(fresh, file);
    },
  };
}

async function load<T>(file: string): Promise<Map<string, T>> {
  try {
    const whole = await readFile(file, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    if (whole.slice(0, end) !== stamp(text)) return new Map();
    return new Map(JSON.parse(text) as [string, T][]);
  } catch {
    return new Map();
  }
}

/** What must hold for a cache to be believed: its format, the parser's version, and that every byte is as it was written. */
function stamp(text: string): string {
  return `docket ${format} satteri ${manifest.dependencies.satteri} ${createHash('sha256').update(text).digest('hex')}`;
}
