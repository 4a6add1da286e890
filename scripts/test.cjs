/** `npm test`: install, find a Chromium, run every check, say how many passed. */
'use strict';

const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { ensureChromium } = require('./chromium.cjs');
const { countStep } = require('./counts.cjs');
const { install } = require('./install.cjs');
const { projectEnv, run } = require('./processes.cjs');
const { reportEnv, steps } = require('./steps.cjs');

/** @typedef {import('./steps.cjs').Step} Step */
/** @typedef {import('./counts.cjs').Counts} Counts */

const usage = `Usage: npm test [-- STEP…]\nInstalls what is missing and runs every check, or only the steps that are named: ${steps.map(({ name }) => name).join(', ')}.`;

/**
 * Runs the checks; the last line it prints is `N passed, N failed`.
 * @param {string} root the folder that holds `package.json`
 * @param {string[]} names the steps to run, all when there are none
 * @returns {Promise<number>} the exit code: 0 when all passed, 1 when something failed, 2 for an unknown step, 130 when interrupted
 */
async function test(root, names) {
  if (names.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`npm test has no step \`${unknown}\`.\n${usage}`);
    return 2;
  }
  const chosen = names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));

  const installed = await install(root, { say: console.log });
  if (installed !== 0) return finish({ passed: 0, failed: 1 }, installed);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...projectEnv(root), ...reportEnv };
  if (chosen.some(({ chromium }) => chromium)) {
    const chromium = await ensureChromium(root, { say: console.log });
    if (!chromium) return finish({ passed: 0, failed: 1 });
    env.DOCKET_CHROMIUM = chromium;
  }
  const { counts, interrupted } = await runSteps(chosen, (step) => runStep(root, step, env));
  return finish(counts, interrupted ? 130 : undefined);
}

/**
 * Runs steps in order until the end of the first group in which one fails.
 * @param {readonly Step[]} chosen
 * @param {(step: Step) => Promise<Counts & { interrupted: boolean }>} runOne
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ counts: Counts, interrupted: boolean }>}
 */
async function runSteps(chosen, runOne, say = console.log) {
  const counts = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const [index, step] of chosen.entries()) {
    if (failures.length > 0 && step.group !== chosen[index - 1]?.group) {
      const left = chosen.slice(index).map(({ name }) => name);
      say(`\nStopped after ${failures.join(', ')}; not run: ${left.join(', ')}.`);
      break;
    }
    const place = `[${index + 1}/${chosen.length}]`;
    say(`\n${place} ${step.name}: ${step.command}`);
    const started = Date.now();
    const { passed, failed, interrupted } = await runOne(step);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (interrupted) {
      say(`${place} ${step.name} interrupted after ${seconds} s`);
      return { counts, interrupted };
    }
    counts.passed += passed;
    counts.failed += failed;
    if (failed > 0) failures.push(step.name);
    say(`${place} ${step.name} ${failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  }
  return { counts, interrupted: false };
}

/**
 * @param {string} root
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 */
async function runStep(root, step, env) {
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
