/** What `npm test` runs, in order: the one place to add a check. */
'use strict';

const { playwrightCounts, vitestCounts } = require('./counts.cjs');

/**
 * A check. Without `report` it counts as one; with it, as many as the counts read from the JSON file that the program wrote.
 * @typedef {object} Step
 * @property {string} name one word, as in `npm test -- lint`
 * @property {string} command run in the project's folder; its words are separated by single spaces
 * @property {readonly string[]} [needs] the steps whose results it reads: it does not run when one of them has failed
 * @property {{ file: string, counts: (report: any) => import('./counts.cjs').Counts }} [report]
 * @property {boolean} [chromium] whether it needs a Chromium
 * @property {boolean} [long] whether it runs only when it is named, or `all` is
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'pages', command: 'astro check' },
  { name: 'types', command: 'tsc --noEmit' },
  { name: 'lint', command: 'eslint .' },
  { name: 'format', command: 'prettier --check --log-level=warn .' },
  vitest('unit'),
  { name: 'build', command: 'node src/cli/main.ts build' },
  { name: 'budgets', command: 'node src/cli/main.ts budgets', needs: ['build'] },
  {
    name: 'e2e',
    command: 'playwright test --reporter=list,json',
    needs: ['build'],
    report: { file: '.docket/playwright.json', counts: playwrightCounts },
    chromium: true,
  },
  { ...vitest('proof'), long: true },
];

/** Where Playwright's JSON reporter writes; it takes no option on the command line. */
const reportEnv = { PLAYWRIGHT_JSON_OUTPUT_FILE: '.docket/playwright.json' };

/**
 * The tests of one project of vitest.config.ts.
 * @param {string} name
 * @returns {Step}
 */
function vitest(name) {
  const file = `.docket/${name}.json`;
  return {
    name,
    command: `vitest run --project=${name} --reporter=default --reporter=json --outputFile.json=${file}`,
    report: { file, counts: vitestCounts },
  };
}

/**
 * The steps that are named, in the order in which they run: all but the long ones when none is, and every one for `all`.
 * @param {readonly string[]} names
 * @returns {readonly Step[] | string} the name that no step has
 */
function stepsFor(names) {
  const unknown = names.find((name) => name !== 'all' && !steps.some((step) => step.name === name));
  if (unknown !== undefined) return unknown;
  if (names.includes('all')) return steps;
  return steps.filter(({ name, long = false }) => (names.length === 0 ? !long : names.includes(name)));
}

module.exports = { reportEnv, steps, stepsFor };
