/** Which part does what: `start`, `test` and `setup` live here, `bench` is with the tests, every other word is a command of Docket's command line. */
'use strict';

const path = require('node:path');
const { install } = require('./install.cjs');
const { projectEnv, run } = require('./processes.cjs');
const { start } = require('./start.cjs');
const { test } = require('./test.cjs');

const root = path.dirname(__dirname);

/**
 * Runs `start`, `test`, `setup`, `bench`, or a command of `src/cli/main.ts` once its packages are there.
 * @param {string[]} args the command's name and what follows it
 * @returns {Promise<number>} the exit code
 */
async function runCommand(args) {
  const [name, ...rest] = args;
  if (name === 'start') return start(root, rest);
  if (name === 'test') return test(root, rest);
  if (name === 'setup') return setup(rest);

  // What a command prints may be read by a program, so set-up speaks only when it has work, and on the other stream.
  const installed = await install(root, { say: console.error, quiet: true });
  if (installed !== 0) return installed;
  const program = name === 'bench' ? ['tests/bench/bench.ts', ...rest] : ['src/cli/main.ts', ...args];
  const { code } = await run('node', program, { cwd: root, env: projectEnv(root) });
  return code;
}

/**
 * Installs what is missing and does no more: what workflows do first, so that the time it takes stands by itself.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function setup(args) {
  if (args.length === 0) return install(root, { say: console.log });
  const asksForHelp = args.join(' ') === '--help';
  const usage = 'Usage: npm run setup\nInstalls the packages, when they are missing or another package-lock.json came, and does no more.';
  console[asksForHelp ? 'log' : 'error'](asksForHelp ? usage : `npm run setup takes no arguments.\n${usage}`);
  return asksForHelp ? 0 : 2;
}

module.exports = { runCommand };
