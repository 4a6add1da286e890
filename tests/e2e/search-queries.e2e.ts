/** What must be first: queries as readers type them, on the sample, whose record of 2014 to 2017 is settled, and on another community. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeProject } from '../temporary-project.ts';
import { buildAndServe, type Served } from './support/served-project.ts';
import { expect, test } from './support/test.ts';

/** Asks on the page that is open, as a reader does, and returns the title of every result. */
async function ask(page: Page, query: string): Promise<string[]> {
  const status = page.getByRole('main').getByRole('status');
  await page.getByRole('searchbox', { name: 'Search the record' }).fill('');
  await expect(status).toBeEmpty();
  await page.getByRole('searchbox', { name: 'Search the record' }).fill(query);
  await expect(status).toContainText(`“${query.trim()}”`);
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  if (!(await status.innerText()).startsWith('No result')) await expect(titles.first()).toBeVisible();
  // A number stays on the line of what it counts.
  return (await titles.allInnerTexts()).map((title) => title.replaceAll('\u00A0', ' '));
}

/** What each query must find first; several where they are equally meant. */
const queries: readonly (readonly [query: string, ...first: string[]])[] = [
  ['RFC 1', 'RFC 1 · Error handling in MirageOS interfaces'],
  ['rfc-0001', 'RFC 1 · Error handling in MirageOS interfaces'],
  ['rfc0007', 'RFC 7 · Merge into a staging OPAM repository before opam-repository'],
  ['RFC #3', 'RFC 3 · Native TLS on Xen, and the entropy it needs'],
  ['rfc:5', 'RFC 5 · Log through the Logs library'],
  ['1', 'RFC 1 · Error handling in MirageOS interfaces', 'DR 1 · Hold the calls on Wednesdays'],
  ['#2', 'RFC 2 · Support OPAM 1.2 only', 'DR 2 · Call the tasks for newcomers Pioneer Projects'],
  ['0004', 'RFC 4 · What a version of MirageOS means', 'DR 4 · Do not release TLS without an entropy story'],
  ['DR 14', 'DR 14 · Return results, with an abstract error and pp_error'],
  ['DR14', 'DR 14 · Return results, with an abstract error and pp_error'],
  ['dr-0003', 'DR 3 · Spell the name MirageOS'],
  ['decision 8', 'DR 8 · Let nocrypto own entropy'],
  ['Decision #16', 'DR 16 · Build with topkg'],
  ['2015-02-11', 'Meeting of 11 February 2015'],
  ['11 February 2015', 'Meeting of 11 February 2015'],
  ['11 Feb 2015', 'Meeting of 11 February 2015'],
  ['Feb 11, 2015', 'Meeting of 11 February 2015'],
  ['minutes of 3 February 2016', 'Meeting of 3 February 2016'],
  ['14.10.2015', 'Meeting of 14 October 2015'],
  ['2015-02', 'Meeting of 11 February 2015', 'Meeting of 25 February 2015'],
  ['March 2016', 'Meeting of 2 March 2016'],
  ['Thomas Leonard', 'Thomas Leonard'],
  ['leonard, thomas', 'Thomas Leonard'],
  ['@talex5', 'Thomas Leonard'],
  ['talex5', 'Thomas Leonard'],
  ['Bunzli', 'Daniel Bünzli'],
  ['@thomas-gazagnaire', 'Thomas Gazagnaire'],
  ['Runhang', 'Runhang Li'],
  ['reynir bjornsson', 'Reynir Björnsson'],
  ['error handling', 'RFC 1 · Error handling in MirageOS interfaces'],
  ['functoria', 'RFC 6 · Replace the inside of the mirage tool with Functoria', 'DR 9 · Configure unikernels with Functoria'],
  ['position:1/exceptions', 'Exceptions, with variants for expected cases · on RFC 1'],
  ['syslog-unikernel', 'Build a unikernel that receives syslog messages'],
  ['pp_error', 'DR 14 · Return results, with an abstract error and pp_error'],
  ['Log.debug', 'RFC 5 · Log through the Logs library', 'DR 12 · Log with the Logs library'],
  ['mirage/mirage#357', 'RFC 7 · Merge into a staging OPAM repository before opam-repository', 'Meeting of 11 February 2015'],
  ['Or_error.t', 'One error type for all interfaces · on RFC 1'],
  ['--xen --logs', 'RFC 5 · Log through the Logs library'],
  ['val connect : string ->', 'DR 15 · Let connect raise'],
  ['“entropy story”', 'DR 4 · Do not release TLS without an entropy story'],
];

test('forty queries find first what they name', async ({ page }) => {
  await page.goto('/search/');
  const found: unknown[] = [];
  for (const [query, ...first] of queries) {
    const titles = await ask(page, query);
    found.push([query, ...titles.slice(0, first.length)]);
  }
  expect(found).toEqual(queries.map((each) => [...each]));
});

const rule = `---
title: Write drivers in C++ or not at all
status: sketch
authors: [noor-haddad]
created: 2025-03-30
summary: Drivers speak to the metal, and a station has little of it.
topics: [power]
---

## What it would look like

Drivers would be written in C++, with \`std::optional<Reading>\` where a reading may fail and \`operator()\` left alone.

\`\`\`cpp
auto next = ring[i++] |> smooth;
if (!next) return tenths_of(t) >= 0xFF ? -1 : *next;
\`\`\`

The battery is called 電池の寿命 on its label. See heron/station#121 and the \`--dry-run\` of C#.
`;

const heron = test.extend<object, { drivers: Served }>({
  drivers: [
    async ({}, use) => {
      const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
      try {
        const folder = join(root, 'content/rfcs/0121-drivers');
        mkdirSync(folder);
        writeFileSync(join(folder, 'index.md'), rule);
        cpSync(join(root, 'content/meetings/2025-02-04.md'), join(root, 'content/meetings/2025-02-04-workshop.md'));
        await buildAndServe(root, 4450, use, '2025-04-22');
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ drivers }, use) => use(drivers.address),
});

const drivers = 'RFC 121 · Write drivers in C++ or not at all';

heron('another community finds its own, below its base path', async ({ page }) => {
  await page.goto('search/');
  const heronQueries: typeof queries = [
    ['RFC 121', drivers],
    ['rfc-2', 'RFC 2 · Send a mean every ten minutes'],
    ['3', 'RFC 3 · Keep the archive as plain text', 'DR 3 · Archive as text'],
    ['dr 0002', 'DR 2 · Let stations with a panel speak every ten minutes'],
    ['4 February 2025', 'Meeting of 4 February 2025', 'Meeting of 4 February 2025 (workshop)'],
    ['4 feb 2025', 'Meeting of 4 February 2025'],
    ['Ilze Kalnina', 'Ilze Kalniņa'],
    ['saar marten', 'Märten Saar'],
    ['@noor', 'Noor Haddad'],
    ['C++', drivers],
    ['c#', drivers],
    ['#121', drivers],
    ['i++', drivers],
    ['|>', drivers],
    ['>= 0xFF', drivers],
    ['std::optional', drivers],
    ['operator()', drivers],
    ['tenths_of(t)', drivers],
    ['0xFF', drivers],
    ['--dry-run', drivers],
    ['heron/station#121', drivers],
    ['電池', drivers],
    ['String.split_on_char', 'RFC 3 · Keep the archive as plain text'],
    ['Some { time = int_of_string', 'RFC 3 · Keep the archive as plain text'],
  ];
  const found: unknown[] = [];
  for (const [query, ...first] of heronQueries) found.push([query, ...(await ask(page, query)).slice(0, first.length)]);
  expect(found).toEqual(heronQueries.map((each) => [...each]));

  for (const query of ['C--', '<-', 'RFC 99', '#99', '@nosuchone', '2031-01-01', 'tenths_off', 'nosuchthing_at_all'])
    expect([query, await ask(page, query)]).toEqual([query, []]);

  await ask(page, 'C++');
  await page.getByRole('link', { name: drivers }).click();
  await expect(page).toHaveURL(/\/records\/rfcs\/0121-drivers\/$/);
});
