/** One process at a time: whoever comes second waits until the first has done its work, or has died. */
'use strict';

const { mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** Milliseconds between two looks at whose turn it is, and between two signs of life of whoever has it. */
const pause = 200;

/** Looks without a new sign of life after which the owner of a turn has died, even where another process has its number by now. */
const longestSilence = 300;

/** The same for an owner that has not even written down its number. */
const longestWrite = 25;

/** What stands in the file of a turn that has ended. */
const over = 'over';

/**
 * Waits for its turn, does the work, and lets the next one in, also when the work fails.
 *
 * Every turn is a file of its own, named by its number, which only one process can make. The file of the last turn stays: if it were
 * removed when its owner is found dead, a second process that found the same could remove the new turn of the first.
 * @template T
 * @param {string} folder says whose turn it is; it is made
 * @param {object} options
 * @param {() => void} options.onWait called once when another process is at work
 * @param {() => Promise<T>} options.work
 * @returns {Promise<T>} what the work returns
 */
async function inTurn(folder, { onWait, work }) {
  mkdirSync(folder, { recursive: true });
  let sign = '';
  let looks = 0;
  /** Looks are counted, not seconds: a machine that slept, or a clock that was set, makes no owner look dead. */
  const look = () => {
    const last = lastTurn(folder);
    const now = `${last} ${lastSign(path.join(folder, String(last)))}`;
    looks = now === sign ? looks + 1 : 0;
    sign = now;
    return hasEnded(path.join(folder, String(last)), looks) ? take(folder, last + 1) : undefined;
  };

  let file = look();
  if (!file) onWait();
  for (; !file; file = look()) await sleep(pause);

  const taken = file;
  const alive = setInterval(() => ignoringMissing(() => utimesSync(taken, new Date(), new Date())), pause);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    ignoringMissing(() => writeFileSync(taken, over));
  }
}

/**
 * @param {string} folder
 * @param {number} turn
 * @returns {string | undefined} the file of the turn, when it was free
 */
function take(folder, turn) {
  const file = path.join(folder, String(turn));
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return undefined;
    throw error;
  }
  // A process that was held up since it looked can make a file that was removed meanwhile: only the last turn counts.
  if (lastTurn(folder) !== turn) {
    rmSync(file, { force: true });
    return undefined;
  }
  for (const earlier of turns(folder).filter((each) => each < turn)) rmSync(path.join(folder, String(earlier)), { force: true });
  return file;
}

/** @param {string} folder */
function turns(folder) {
  return readdirSync(folder).map(Number).filter(Number.isInteger);
}

/** The number of the last turn, 0 when there was none. @param {string} folder */
function lastTurn(folder) {
  return Math.max(0, ...turns(folder));
}

/** When the owner of a turn last showed that it is alive. @param {string} file */
function lastSign(file) {
  return ignoringMissing(() => statSync(file).mtimeMs);
}

/**
 * @param {string} file of a turn
 * @param {number} looks how many looks in a row found the same sign of life
 */
function hasEnded(file, looks) {
  const owner = ignoringMissing(() => readFileSync(file, 'utf8'));
  if (owner === undefined || owner === over || looks > longestSilence) return true;
  if (owner === '') return looks > longestWrite;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/**
 * @template T
 * @param {() => T} act on a file that may have been removed
 * @returns {T | undefined}
 */
function ignoringMissing(act) {
  try {
    return act();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

module.exports = { inTurn };
