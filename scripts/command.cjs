/** Which part does what: `start` and `test` live here, `bench` is with the tests, every other word is a command of Docket's command line. */
'use strict';

const path = require('node:path');
const { install } = require('./install.cjs');
const { projectEnv, run } = require('./processes.cjs');
const { start } = require('./start.cjs');
const { test } = require('./test.cjs');

const root = path.dirname(__dirname);

/**
 * Runs `start`, `test`, `bench`, or a command of `src/cli/main.ts` once its packages are there.
 * @param {string[]} args the command's name and what follows it
 * @returns {Promise<number>} the exit code
 */
async function runCommand(args) {
  const [name, ...rest] = args;
  if (name === 'start') return start(root, rest);
  if (name === 'test') return test(root, rest);

  // What a command prints may be read by a program, so set-up speaks only when it has work, and on the other stream.
  const installed = await install(root, { say: console.error, quiet: true });
  if (installed !== 0) return installed;
  const program = name === 'bench' ? ['tests/bench/bench.ts', ...rest] : ['src/cli/main.ts', ...args];
  const { code } = await run('node', program, { cwd: root, env: projectEnv(root) });
  return code;
}

module.exports = { runCommand };
