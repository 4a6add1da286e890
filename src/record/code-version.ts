/** One answer to whether what an earlier run kept was made by the code of this one. Every cache asks it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };

/** The rooms whose code makes what is kept between runs; those that show, report or ask keep nothing. */
const rooms = ['model', 'assets', 'difference', 'parsing', 'git', 'record', 'history', 'markdown', 'site'];

let known: string | undefined;

/**
 * A hash of the code that makes what is kept, and of the versions of all packages: another one after every change of either, so that
 * no one has to remember a number. Read once a process.
 */
export function codeVersion(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  for (const room of rooms) {
    const folder = new URL(`../${room}/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.[jt]s$/.test(file));
    for (const file of files.sort())
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(new URL(file, folder)));
  }
  return (known = hash.digest('base64url'));
}
