/** The packages, installed when they are missing or when `package-lock.json` has changed since. */
'use strict';

const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { projectEnv, run, systemEnv } = require('./processes.cjs');
const { inTurn } = require('./turns.cjs');

/** @param {string} root */
const runtimeOf = (root) => path.join(root, 'node_modules', '.bin', 'node');

/** Lies in `node_modules`, so that it goes whenever `npm ci` starts over. @param {string} root */
const stampOf = (root) => path.join(root, 'node_modules', '.docket-installed');

/**
 * What identifies an installation: the locked packages, and the machine they were chosen for.
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Why packages have to be installed in `root`, or `undefined` when they do not.
 * @param {string} root the folder that holds `package-lock.json`
 * @returns {'missing' | 'changed' | undefined}
 */
function whyInstall(root) {
  if (!existsSync(stampOf(root)) || !existsSync(runtimeOf(root))) return 'missing';
  return readFileSync(stampOf(root), 'utf8') === fingerprint(root) ? undefined : 'changed';
}

/**
 * The packages whose install scripts run; nothing else that is installed runs anything.
 * @param {string} root
 * @returns {string[]}
 */
function scriptedPackages(root) {
  /** @type {{ allowScripts?: Record<string, boolean> }} */
  const { allowScripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => allowScripts[name]);
}

/**
 * Installs what is missing. Of several commands that start at once, one installs and the others wait for it.
 * @param {string} root the folder that holds `package-lock.json`
 * @param {object} options
 * @param {(line: string) => void} options.say where to tell what is done
 * @param {boolean} [options.quiet] say nothing when there is nothing to do
 * @param {typeof run} [options.runProgram] for tests
 * @returns {Promise<number>} the exit code: 0 when the packages are there, 1 when not and the reason has been told, 130 when interrupted
 */
async function install(root, { say, quiet = false, runProgram = run }) {
  if (!whyInstall(root)) {
    if (!quiet) say('Packages are up to date.');
    return 0;
  }
  return inTurn(path.join(root, '.docket', 'installing'), {
    onWait: () => say('Another command is installing the packages; waiting for it …'),
    work: () => installInTurn(root, say, runProgram),
  });
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {typeof run} runProgram
 * @returns {Promise<number>} the exit code
 */
async function installInTurn(root, say, runProgram) {
  const why = whyInstall(root);
  // Whoever was first has installed them.
  if (!why) return 0;
  say(
    why === 'missing'
      ? 'Installing packages (once, about a minute) …'
      : 'Installing packages again, for package-lock.json has changed (about a minute) …',
  );

  const started = Date.now();
  // The second command is for the few packages that cannot do without a script: npm knows their list from version 11 only.
  const commands = [
    ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'],
    ['rebuild', ...scriptedPackages(root), '--ignore-scripts=false', '--loglevel=error'],
  ];
  for (const args of commands) {
    const npm = await runProgram('npm', args, { cwd: root, env: systemEnv(), stdio: ['ignore', 'ignore', 'inherit'] });
    if (npm.interrupted) return 130;
    if (npm.missing) return fail(say, 'npm was not found: it comes with Node, see https://nodejs.org/en/download.');
    if (npm.code !== 0)
      return fail(
        say,
        'npm could not install the packages; its reason is above. If that is the network, run the command again when it is back.',
      );
  }

  const runtime = await runProgram('node', ['--version'], { cwd: root, env: projectEnv(root), stdio: 'ignore' });
  if (!existsSync(runtimeOf(root)) || runtime.code !== 0) {
    return fail(
      say,
      'The packages are there, but not the Node that Docket runs on: the package `node` fetches it with a script of its own. Run that alone to see its reason: npm rebuild node --ignore-scripts=false --foreground-scripts',
    );
  }
  writeFileSync(stampOf(root), fingerprint(root));
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return 0;
}

/**
 * @param {(line: string) => void} say
 * @param {string} sentence
 */
function fail(say, sentence) {
  say(sentence);
  return 1;
}

module.exports = { install, whyInstall };
