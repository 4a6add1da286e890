/** The packages, installed when they are missing or when `package-lock.json` has changed since. */
'use strict';

const { createHash } = require('node:crypto');
const { existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { projectEnv, run, systemEnv } = require('./processes.cjs');
const { inTurn } = require('./turns.cjs');

/**
 * The Node of the packages: npm links it from the one that `package-lock.json` has for this system and processor, if it has one.
 * @param {string} root
 */
const runtimeOf = (root) => path.join(root, 'node_modules', '.bin', 'node');

/** Lies in `node_modules`, so that it goes whenever `npm ci` starts over. @param {string} root */
const stampOf = (root) => path.join(root, 'node_modules', '.docket-installed');

/**
 * What identifies an installation: the locked packages, the machine they were chosen for, and whose Node runs them.
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  const runtime = existsSync(runtimeOf(root)) ? 'packaged' : 'own';
  return `${hash.digest('hex')} ${process.platform}-${process.arch} ${runtime}\n`;
}

/**
 * Whether a Node that is there already can run Docket: it has to strip types without being asked to.
 * @param {string} version as in `process.versions.node`
 */
function canRunDocket(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Why packages have to be installed in `root`, or `undefined` when they do not.
 * @param {string} root the folder that holds `package-lock.json`
 * @param {string} [version] of the Node that runs this
 * @returns {'missing' | 'changed' | undefined}
 */
function whyInstall(root, version = process.versions.node) {
  if (!existsSync(stampOf(root))) return 'missing';
  if (!existsSync(runtimeOf(root)) && !canRunDocket(version)) return 'missing';
  return readFileSync(stampOf(root), 'utf8') === fingerprint(root) ? undefined : 'changed';
}

/**
 * Installs what is missing. Of several commands that start at once, one installs and the others wait for it.
 * @param {string} root the folder that holds `package-lock.json`
 * @param {object} options
 * @param {(line: string) => void} options.say where to tell what is done
 * @param {boolean} [options.quiet] say nothing when there is nothing to do
 * @param {typeof run} [options.runProgram] for tests
 * @param {string} [options.version] of the Node that runs this, for tests
 * @returns {Promise<number>} the exit code: 0 when the packages are there, 1 when not and the reason has been told, 130 when interrupted
 */
async function install(root, { say, quiet = false, runProgram = run, version = process.versions.node }) {
  if (!whyInstall(root, version)) {
    if (!quiet) say('Packages are up to date.');
    return 0;
  }
  return inTurn(path.join(root, '.docket', 'turns'), {
    onWait: () => say('Another command is installing the packages; waiting for it …'),
    work: () => installInTurn(root, say, runProgram, version),
  });
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {typeof run} runProgram
 * @param {string} version
 * @returns {Promise<number>} the exit code
 */
async function installInTurn(root, say, runProgram, version) {
  const why = whyInstall(root, version);
  // Whoever was first has installed them.
  if (!why) return 0;
  say(
    why === 'missing'
      ? 'Installing packages (once, about a minute) …'
      : 'Installing packages again, for package-lock.json has changed (about a minute) …',
  );

  const started = Date.now();
  // No package runs a script, so everything that comes is what the lock file has the hash of.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = await runProgram('npm', args, { cwd: root, env: systemEnv(), stdio: ['ignore', 'ignore', 'pipe'] });
  if (npm.interrupted) return 130;
  if (npm.code !== 0) return fail(say, npm.missing ? missingNpm : npmTrouble(npm));

  const runtime = runtimeOf(root);
  if (existsSync(runtime)) {
    // Alpine and its kin have another C library than the Node that npm chooses for them.
    const tried = await runProgram('node', ['--version'], { cwd: root, env: projectEnv(root), stdio: 'ignore' });
    if (tried.code !== 0) rmSync(runtime);
  }
  if (!existsSync(runtime) && !canRunDocket(version)) {
    return fail(
      say,
      `There is no packaged Node that runs on this machine (${process.platform}, ${process.arch}), and its own is ${version}: get Node 24 at https://nodejs.org/en/download and run the command again.`,
    );
  }
  writeFileSync(stampOf(root), fingerprint(root));
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return 0;
}

const missingNpm = 'npm was not found: it comes with Node, so get both at https://nodejs.org/en/download and run the command again.';

/** What npm's own error codes come to. */
const knownTroubles = [
  {
    codes: [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ETIMEDOUT',
      'ERR_SOCKET_TIMEOUT',
      'EIDLETIMEOUT',
    ],
    sentence: 'npm could not reach its registry: run the command again when the network is back.',
  },
  {
    codes: ['EINTEGRITY'],
    sentence:
      'A package that came is not the one that package-lock.json has the hash of, and nothing was installed: do not go on before you know why.',
  },
  { codes: ['ENOSPC', 'EDQUOT'], sentence: 'The disk is full: the packages need 600 MB, so make room and run the command again.' },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    sentence: 'npm may not write to node_modules or to its cache: let this user write there and run the command again.',
  },
];

/**
 * One sentence for a failure that is known; what npm printed before the sentence for any other.
 * @param {import('./processes.cjs').Ended} npm
 */
function npmTrouble({ errors, signal }) {
  if (signal) return `npm was ended (${signal}) before it had installed the packages: run the command again.`;
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(errors)?.[1];
  const known = knownTroubles.find(({ codes }) => code && codes.includes(code));
  return known
    ? known.sentence.replace(/:/, ` (${code}):`)
    : `${errors.trimEnd()}\nnpm could not install the packages, for the reason above.`.trimStart();
}

/**
 * @param {(line: string) => void} say
 * @param {string} sentence
 */
function fail(say, sentence) {
  say(sentence);
  return 1;
}

module.exports = { canRunDocket, install, whyInstall };
