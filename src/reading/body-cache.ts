/** Parsed bodies, kept between runs by the hash of what was parsed. A stale or damaged cache is ignored, never trusted. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { BodySource } from './parse-bodies.ts';
import type { ParsedBody } from './parse-body.ts';

/** Raise it whenever what is read from a body changes. */
const format = 2;

/** The cache of one run, by the keys of {@link bodyKey}. */
export type BodyCache = {
  has(key: string): boolean;
  get(key: string): ParsedBody | undefined;
  add(key: string, parsed: ParsedBody): void;
  /** Writes what was asked for in this run, and nothing older; does nothing when nothing is new. */
  save(keys: readonly string[]): Promise<void>;
};

/** What a parsed body depends on: its path, since relative links start there, and its text. */
export function bodyKey({ path, source }: BodySource): string {
  return createHash('sha256').update(path).update('\0').update(source).digest('base64url');
}

/** Opens the cache in a folder; without one it lasts for the run. */
export async function openBodyCache(folder: string | undefined): Promise<BodyCache> {
  const file = folder && join(folder, 'bodies.json');
  const entries = file ? await load(file) : new Map<string, ParsedBody>();
  const known = entries.size;
  let added = 0;

  return {
    has: (key) => entries.has(key),
    get: (key) => entries.get(key),
    add(key, parsed) {
      entries.set(key, parsed);
      added++;
    },
    async save(keys) {
      if (!file || (added === 0 && known === keys.length)) return;
      // Time is not a property of a text: a body that was too slow has a problem without a place, and is tried again.
      const kept = keys.flatMap((key) => {
        const parsed = entries.get(key);
        return parsed && (!parsed.problem || parsed.problem.span) ? [[key, parsed] as const] : [];
      });
      const text = JSON.stringify(kept);
      await mkdir(dirname(file), { recursive: true });
      const fresh = `${file}.${process.pid}`;
      await writeFile(fresh, `${stamp(text)}\n${text}`);
      await rename(fresh, file);
    },
  };
}

async function load(file: string): Promise<Map<string, ParsedBody>> {
  try {
    const whole = await readFile(file, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    if (whole.slice(0, end) !== stamp(text)) return new Map();
    return new Map(JSON.parse(text) as [string, ParsedBody][]);
  } catch {
    return new Map();
  }
}

/** What must hold for a cache to be believed: its format, the parser's version, and that every byte is as it was written. */
function stamp(text: string): string {
  return `docket ${format} satteri ${manifest.dependencies.satteri} ${createHash('sha256').update(text).digest('hex')}`;
}
