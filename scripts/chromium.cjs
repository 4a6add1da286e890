/** A Chromium for the end-to-end tests: the one that is there, else one that is installed. */
'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const path = require('node:path');
const { pathFolders, projectEnv, run } = require('./processes.cjs');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The first Chromium that runs: the one `CHROMIUM_PATH` names, Playwright's own, then those on PATH.
 * Each is asked for its version, because Ubuntu has a `chromium-browser` that only says to install something else.
 * @param {string} root the folder that holds `node_modules`
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(root: string) => string} [own] where Playwright keeps its own, for tests
 * @returns {string | undefined} its path
 */
function findChromium(root, env = process.env, own = playwrightsOwn) {
  if (env.CHROMIUM_PATH) return runs(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const onPath = names.flatMap((name) => pathFolders(env).map((folder) => path.join(folder, name)));
  return [own(root), ...onPath].find(runs);
}

/** @param {string} root */
function playwrightsOwn(root) {
  return require(path.join(root, 'node_modules', 'playwright-core')).chromium.executablePath();
}

/** @param {string} file */
function runs(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * The ways to install one, best first.
 * @param {object} machine
 * @param {boolean} machine.isRoot
 * @param {boolean} machine.hasApt Debian, Ubuntu and their kin
 * @returns {string[][]} the commands of each way, to be run in order
 */
function waysToInstall({ isRoot, hasApt }) {
  if (!isRoot || !hasApt) return [['playwright install chromium']];
  return [
    ['apt-get update', 'apt-get install -y --no-install-recommends chromium'],
    // Ubuntu packages Chromium as a snap only; Playwright's build then needs system libraries besides.
    ['playwright install --with-deps chromium'],
  ];
}

/**
 * Finds a Chromium, or installs one.
 * @param {string} root the folder that holds `node_modules`
 * @param {object} options
 * @param {(line: string) => void} options.say where to tell what is done
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {typeof run} [options.runProgram] for tests
 * @param {typeof findChromium} [options.find] for tests
 * @param {Parameters<typeof waysToInstall>[0]} [options.machine] for tests
 * @returns {Promise<{ chromium?: string, interrupted: boolean }>} its path; none when there is none and the way to get one has been told
 */
async function ensureChromium(root, { say, env = process.env, runProgram = run, find = findChromium, machine = thisMachine(env) }) {
  const found = find(root, env);
  if (found) {
    say(`Chromium is at ${found}.`);
    return { chromium: found, interrupted: false };
  }
  if (env.CHROMIUM_PATH) {
    say(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not a Chromium that runs: correct it, or unset it to have one found.`);
    return { interrupted: false };
  }
  const quietly = { ...projectEnv(root, env), DEBIAN_FRONTEND: 'noninteractive' };
  for (const commands of waysToInstall(machine)) {
    say(`Installing Chromium (once): ${commands.join(', then ')} …`);
    for (const line of commands) {
      const [command = '', ...args] = line.split(' ');
      const { code, interrupted } = await runProgram(command, args, { cwd: root, env: quietly, stdio: ['ignore', 'inherit', 'inherit'] });
      if (interrupted) return { interrupted };
      if (code !== 0) break;
    }
    const installed = find(root, env);
    if (installed) {
      say(`Chromium is at ${installed}.`);
      return { chromium: installed, interrupted: false };
    }
  }
  say(
    [
      'The end-to-end tests need Chromium, and none could be installed. Install one in any of these ways and run the command again:',
      '  Debian:  sudo apt-get update && sudo apt-get install -y chromium',
      '  Ubuntu:  sudo npx playwright install --with-deps chromium',
      '  others:  npx playwright install chromium',
      '  or set CHROMIUM_PATH to the program file of a Chromium or Chrome that is elsewhere.',
    ].join('\n'),
  );
  return { interrupted: false };
}

/** @param {NodeJS.ProcessEnv} env */
function thisMachine(env) {
  const hasApt = pathFolders(env).some((folder) => existsSync(path.join(folder, 'apt-get')));
  return { isRoot: process.getuid?.() === 0, hasApt };
}

module.exports = { ensureChromium, findChromium, waysToInstall };
