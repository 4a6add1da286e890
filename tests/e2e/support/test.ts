/** Playwright's `test`, with a watch over what no page may ever do. */
import { expect, test as plainTest, type BrowserContext } from '@playwright/test';

export { expect };

type Watch = {
  /** Messages that a test expects on the console, such as the 404 of a page that is not there. */
  expectedTroubles: RegExp[];
  watch: undefined;
};

/**
 * Every test that imports this one fails when a page logs an error, breaks the content-security policy, asks another
 * origin for anything, or gets an answer that is an error.
 */
export const test = plainTest.extend<Watch>({
  expectedTroubles: [[], { option: true }],
  watch: [
    async ({ context, baseURL, expectedTroubles }, use) => {
      const troubles = watchFor(context, new URL(baseURL!).origin);
      await use(undefined);
      expect(troubles.filter((trouble) => !expectedTroubles.some((expected) => expected.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** What goes wrong in a browser from now on, as lines of text; the list grows while pages are read. */
function watchFor(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`${message.page()?.url() ?? 'a page'} logs: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => troubles.push(`${error.page()?.url() ?? 'a page'} throws: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) troubles.push(`another origin is asked: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.url()} answers ${response.status()}`);
  });
  return troubles;
}

/** True for addresses that leave the site; pages may make pictures and workers out of their own data. */
export function isForeign(url: string, origin: string): boolean {
  return !/^(data|blob):/.test(url) && new URL(url).origin !== origin;
}
