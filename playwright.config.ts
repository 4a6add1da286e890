/** A real browser reads the site as `npm run build` left it in dist/; nothing is built here, and nothing is tried twice. */
import { defineConfig } from '@playwright/test';
import './tests/environment.ts';

const chromium = process.env.DOCKET_CHROMIUM;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  // Whether a machine is fast or busy is no business of a test: what never comes is given up, and nothing else is timed.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: '.docket/e2e',
  webServer: {
    // A shell reads this, so the path of Node, which may hold anything, is left to PATH.
    command: 'node src/cli/main.ts serve --port 4173',
    // The port may be another one when 4173 is taken; the name of the group becomes a variable of the environment.
    wait: { stdout: /at http:\/\/localhost:(?<docket_test_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  use: {
    baseURL: `http://localhost:${process.env.DOCKET_TEST_PORT ?? '4173'}`,
    browserName: 'chromium',
    // Themes, widths and the media of print are chosen by the tests; all else is a plain desktop browser.
    viewport: { width: 1280, height: 800 },
    // A trace takes more than half as long again as the test: `npx playwright test NAME --trace on` makes one of a test that fails.
    trace: 'off',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
