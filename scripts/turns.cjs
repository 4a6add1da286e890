/** One process at a time: whoever comes second waits until the first has done its work. */
'use strict';

const { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** Milliseconds between two looks at whose turn it is. */
const pause = 200;

/** Milliseconds in which a process that took its turn has written down who it is. */
const longestWrite = 5_000;

/**
 * Waits for its turn, does the work, and lets the next one in, also when the work fails.
 * @template T
 * @param {string} file says whose turn it is while somebody works; its folder is made
 * @param {object} options
 * @param {() => void} options.onWait called once when another process is at work
 * @param {() => Promise<T>} options.work
 * @returns {Promise<T>} what the work returns
 */
async function inTurn(file, { onWait, work }) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    await sleep(pause);
    // A process that was ended could not say that its turn is over.
    if (isOver(file)) rmSync(file, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} file */
function isOver(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (!owner) return Date.now() - statSync(file).mtimeMs > longestWrite;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
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
