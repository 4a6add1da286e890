/**
 * One build at a time in a project: two would write into the same folders. Whoever comes second waits until the first is done, and not
 * for one that was ended from outside. Nothing depends on what the clock says: a lock of next year is as good as any.
 */
import { mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { writeWhole } from '../record/write-whole.ts';

/** Milliseconds between two looks at a lock, between two signs of life of its owner, and without one until it counts as dead. */
const pause = 100;
const sign = 5_000;
const patience = 60_000;

/**
 * Does the work when no other process does any in this project.
 * @param say is told once when another process is at work
 * @returns what the work returns
 * @throws what the work throws, and when the lock cannot be made
 */
export async function inTurn<T>(root: string, say: (sentence: string) => void, work: () => Promise<T>): Promise<T> {
  const place = placeOf(root);
  await mkdir(join(root, '.docket'), { recursive: true });
  const release = await take(root, place, say);
  try {
    await writeWhole(place.owner, JSON.stringify(await describe(place.lock)));
    return await work();
  } finally {
    await rm(place.owner, { force: true });
    await release();
  }
}

/** The lock, which is a folder, and the file that names its owner. */
type Place = { readonly lock: string; readonly owner: string };

function placeOf(root: string): Place {
  return { lock: join(root, '.docket', 'building.lock'), owner: join(root, '.docket', 'building.json') };
}

async function take(root: string, place: Place, say: (sentence: string) => void): Promise<() => Promise<void>> {
  let seen: { readonly moment: number | undefined; readonly since: number } = { moment: undefined, since: 0 };
  for (let waited = false; ; waited = true) {
    try {
      // The library makes the folder, keeps it fresh and removes it when the process ends; whether an owner lives is judged here.
      return await lock(root, { lockfilePath: place.lock, stale: Number.MAX_SAFE_INTEGER, update: sign, onCompromised: lost });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    }
    const moment = await momentOf(place.lock);
    if (moment !== seen.moment) seen = { moment, since: performance.now() };
    const verdict = await ownerLives(place);
    if (moment !== undefined && (verdict === false || (verdict === undefined && performance.now() - seen.since > patience))) {
      await takeAway(place, moment);
      continue;
    }
    if (!waited) say('Another build is at work in this folder; waiting for it …');
    await sleep(pause);
  }
}

/** When the owner last gave a sign of life, by whatever clock; `undefined` when there is no lock any more. */
async function momentOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

/**
 * A process and its lock: where it runs, its number, and when it was started, because numbers are given again. Which lock is its own is
 * told too: this may be left of an earlier one.
 */
type Owner = { readonly lock: string | undefined; readonly host: string; readonly pid: number; readonly started?: string };

async function describe(lockFolder: string): Promise<Owner> {
  const started = await startOf(process.pid);
  return { lock: await identityOf(lockFolder), host: hostname(), pid: process.pid, ...(started !== undefined && { started }) };
}

/** Tells a folder from one that is made under its name later. */
async function identityOf(folder: string): Promise<string | undefined> {
  return stat(folder).then(
    ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
    () => undefined,
  );
}

/** When a process was started, as Linux counts; `undefined` on other systems. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

/** Whether the owner of a lock is at work still; `undefined` where that cannot be seen from here. */
async function ownerLives(place: Place): Promise<boolean | undefined> {
  const owner = await readFile(place.owner, 'utf8')
    .then((text) => JSON.parse(text) as Owner)
    .catch(() => undefined);
  if (owner?.host !== hostname() || owner.lock !== (await identityOf(place.lock))) return undefined;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.started === undefined || owner.started === (await startOf(owner.pid));
}

/** Takes a dead owner's lock away; one that somebody else has made meanwhile is put back. */
async function takeAway({ lock: path, owner }: Place, moment: number): Promise<void> {
  const aside = `${path}-${process.pid}`;
  try {
    await rename(path, aside);
    if ((await momentOf(aside)) === moment) {
      await rm(owner, { force: true });
      await rmdir(aside);
    } else await rename(aside, path);
  } catch (error) {
    // Another one that waits was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function lost(error: Error): never {
  throw new Error('another program took .docket/building.lock away while a build was at work: run the command again', { cause: error });
}
