/** Programs that the scripts start: in which environment, and what becomes of Ctrl-C. */
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The environment in which `node` and every tool is the one in `node_modules`.
 * @param {string} root the folder that holds `node_modules`
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
function projectEnv(root, env = process.env) {
  const folders = [path.join(root, 'node_modules', '.bin'), ...pathFolders(env)];
  return { ...env, PATH: folders.join(path.delimiter), ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * The environment without any `node_modules/.bin`: `npm ci` deletes the Node in there, so it must not run on it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
function systemEnv(env = process.env) {
  const folders = pathFolders(env).filter((folder) => !path.normalize(folder).endsWith(path.join('node_modules', '.bin')));
  return { ...env, PATH: folders.join(path.delimiter) };
}

/**
 * The folders of PATH, in order.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function pathFolders(env) {
  return (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
}

/**
 * How a program ended. `missing` is true when there is no such program; `interrupted` when it, or this process, was told to stop;
 * `signal` is what ended it, if one did; `errors` what it printed there, when that is a pipe.
 * @typedef {{ code: number, interrupted: boolean, missing: boolean, signal?: NodeJS.Signals, errors: string }} Ended
 */

/**
 * Runs a program and waits for it, passing on the signals that this process gets meanwhile.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options input and output are this process's own unless `stdio` says otherwise
 * @returns {Promise<Ended>} never rejects; the code is 127 for a missing program, 130 for one that a signal ended
 */
function run(command, args, options) {
  return new Promise((resolve) => {
    let interrupted = false;
    let errors = '';
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    /** @param {Ended} ended */
    const finish = (ended) => {
      for (const signal of forwarded) process.off(signal, forward);
      resolve(ended);
    };
    for (const signal of forwarded) process.on(signal, forward);
    child.stderr?.on('data', (chunk) => (errors += chunk));
    child.once('error', () => finish({ code: 127, interrupted, missing: true, errors }));
    // A pipe may still hold something when the program has ended.
    child.once(child.stderr ? 'close' : 'exit', (code, signal) =>
      finish({ code: code ?? 130, interrupted: interrupted || signal === 'SIGINT', missing: false, ...(signal && { signal }), errors }),
    );
  });
}

module.exports = { pathFolders, projectEnv, run, systemEnv };
