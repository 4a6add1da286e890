/** `npm test`: install, run every check, say how many passed. */
'use strict';

const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { ensureChromium } = require('./chromium.cjs');
const { countStep } = require('./counts.cjs');
const { install } = require('./install.cjs');
const { projectEnv, run } = require('./processes.cjs');
const { reportEnv, steps, stepsFor } = require('./steps.cjs');

/** @typedef {import('./steps.cjs').Step} Step */
/** @typedef {import('./counts.cjs').Counts} Counts */

const listed = (/** @type {boolean} */ isLong) => steps.flatMap(({ name, long = false }) => (long === isLong ? [name] : [])).join(', ');

const usage = [
  'Usage: npm test [-- STEP…]',
  `Installs what is missing and runs every check, or only the steps that are named: ${listed(false)}.`,
  `It takes minutes more to run ${listed(true)}, which has to be named, or all.`,
].join('\n');

/**
 * Runs the checks; the last line it prints is `N passed, N failed`.
 * @param {string} root the folder that holds `package.json`
 * @param {string[]} names the steps to run, all but the long ones when there are none
 * @returns {Promise<number>} the exit code: 0 when all passed, 1 when something failed, 2 for an unknown step, 130 when interrupted
 */
async function test(root, names) {
  if (names.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const chosen = stepsFor(names);
  if (typeof chosen === 'string') {
    console.error(`npm test has no step \`${chosen}\`.\n${usage}`);
    return 2;
  }

  const installed = await install(root, { say: console.log });
  if (installed !== 0) return finish({ passed: 0, failed: 1 }, installed);
  const { counts, interrupted } = await runSteps(chosen, (step) => runStep(root, step));
  return finish(counts, interrupted ? 130 : undefined);
}

/**
 * Runs steps in order, apart from those that need one that failed.
 * @param {readonly Step[]} chosen
 * @param {(step: Step) => Promise<Counts & { interrupted: boolean }>} runOne
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ counts: Counts, interrupted: boolean }>}
 */
async function runSteps(chosen, runOne, say = console.log) {
  const counts = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const left = [];
  for (const [index, step] of chosen.entries()) {
    const place = `[${index + 1}/${chosen.length}] ${step.name}`;
    const missing = (step.needs ?? []).filter((name) => failures.includes(name));
    if (missing.length > 0) {
      say(`\n${place}: not run, for it needs ${missing.join(' and ')}`);
      left.push(step.name);
      continue;
    }
    say(`\n${place}: ${step.command}`);
    const started = Date.now();
    const { passed, failed, interrupted } = await runOne(step);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (interrupted) {
      say(`${place} interrupted after ${seconds} s`);
      return { counts, interrupted };
    }
    counts.passed += passed;
    counts.failed += failed;
    if (failed > 0) failures.push(step.name);
    say(`${place} ${failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  }
  if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}.${left.length > 0 ? ` Not run: ${left.join(', ')}.` : ''}`);
  return { counts, interrupted: false };
}

/**
 * @param {string} root
 * @param {Step} step
 */
async function runStep(root, step) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...projectEnv(root), ...reportEnv };
  if (step.chromium) {
    const { chromium, interrupted } = await ensureChromium(root, { say: console.log });
    if (!chromium) return { passed: 0, failed: 1, interrupted };
    env.DOCKET_CHROMIUM = chromium;
  }
  const report = step.report && { ...step.report, file: path.join(root, step.report.file) };
  if (report) {
    mkdirSync(path.dirname(report.file), { recursive: true });
    rmSync(report.file, { force: true });
  }
  const [command = '', ...args] = step.command.split(' ');
  const { code, interrupted } = await run(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return { ...countStep(code, report), interrupted };
}

/**
 * @param {Counts} counts
 * @param {number} [code] when it is not to follow from the counts
 */
function finish({ passed, failed }, code = failed > 0 ? 1 : 0) {
  console.log(`\n${passed} passed, ${failed} failed`);
  return code;
}

module.exports = { runSteps, test };
