/** What `npm test` runs, in order: the one place to add a check. */
'use strict';

const { playwrightCounts, vitestCounts } = require('./counts.cjs');

/**
 * A check. Without `report` it counts as one; with it, as many as the counts read from the JSON file that the program wrote.
 * @typedef {object} Step
 * @property {string} name one word, as in `npm test -- lint`
 * @property {string} group steps of one group all run, even when one of them fails; the next group then does not
 * @property {string} command run in the project's folder; its words are separated by single spaces
 * @property {{ file: string, counts: (report: any) => import('./counts.cjs').Counts }} [report]
 * @property {boolean} [chromium] whether it needs a Chromium
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'pages', group: 'source', command: 'astro check' },
  { name: 'types', group: 'source', command: 'tsc --noEmit' },
  { name: 'lint', group: 'source', command: 'eslint .' },
  { name: 'format', group: 'source', command: 'prettier --check --log-level=warn .' },
  {
    name: 'unit',
    group: 'unit',
    command: 'vitest run --reporter=default --reporter=json --outputFile.json=.docket/vitest.json',
    report: { file: '.docket/vitest.json', counts: vitestCounts },
  },
  { name: 'build', group: 'build', command: 'node src/cli/main.ts build' },
  { name: 'budgets', group: 'budgets', command: 'node src/cli/main.ts budgets' },
  {
    name: 'e2e',
    group: 'e2e',
    command: 'playwright test --reporter=list,json',
    report: { file: '.docket/playwright.json', counts: playwrightCounts },
    chromium: true,
  },
];

/** Where Playwright's JSON reporter writes; it takes no option on the command line. */
const reportEnv = { PLAYWRIGHT_JSON_OUTPUT_FILE: '.docket/playwright.json' };

module.exports = { reportEnv, steps };
