/** How many tests passed and failed, from the reports of the test runners. */
'use strict';

const { readFileSync } = require('node:fs');

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * From the report of Vitest's `json` reporter. A file that could not be loaded has no tests in it and counts as one failure.
 * @param {{ numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
function vitestCounts({ numPassedTests, testResults }) {
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed').length;
    return status === 'failed' ? Math.max(1, failed) : failed;
  });
  return { passed: numPassedTests, failed: failures.reduce((sum, failed) => sum + failed, 0) };
}

/**
 * From the report of Playwright's `json` reporter. A test that passed when tried again has passed;
 * errors outside every test count as failures.
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * What a step adds to the sum. A program that failed without a failing test, or that left no report, is one failure:
 * nothing that went wrong may look as if it had not.
 * @param {number} code the exit code of the program
 * @param {{ file: string, counts: (report: any) => Counts } | undefined} report `file` as it can be read from here
 * @returns {Counts}
 */
function countStep(code, report) {
  const failure = { passed: 0, failed: 1 };
  if (!report) return code === 0 ? { passed: 1, failed: 0 } : failure;
  try {
    const counts = report.counts(JSON.parse(readFileSync(report.file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return failure;
  }
}

module.exports = { countStep, playwrightCounts, vitestCounts };
