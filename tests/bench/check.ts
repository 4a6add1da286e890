/** `npm run bench -- check`: what a check of a corpus of real documents costs, cold and with one file changed. */
import { existsSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusConfig, corpusRecord } from './corpus.ts';
import { benchDay, measure, type Cost } from './measure.ts';
import { withProject } from './temporary-project.ts';

/** Seconds of a first check, its memory over all processes, and what part of that time a second one may take. */
export const limits = { seconds: 3, bytes: 500e6, secondRun: 0.5 };

/** What the runs took, each the best of several. */
export type CheckCosts = { readonly documents: number; readonly cold: Cost; readonly again: Cost };

/**
 * Measures several first runs without a cache, and as many second ones with one document changed.
 * @param root the project whose code is measured
 * @param folder the corpus
 * @returns the costs, or `undefined` when there is no such folder
 */
export async function checkCosts(root: string, folder: string, runs: number): Promise<CheckCosts | undefined> {
  if (!existsSync(folder)) return undefined;
  const record = await corpusRecord(folder);
  return withProject(root, [...record, { file: 'docket.config.ts', text: corpusConfig }], async (project) => {
    const cold: Cost[] = [];
    const again: Cost[] = [];
    const check = () => measure(['src/cli/main.ts', 'check', '--format', 'json', ...benchDay], project, { mayFind: true });
    for (let run = 0; run < runs; run++) {
      await rm(join(project, '.docket'), { recursive: true, force: true });
      cold.push(await check());
      await appendFile(join(project, record[0]?.file ?? ''), '\nOne more sentence.\n');
      again.push(await check());
      console.error(`run ${run + 1}: ${describe(cold.at(-1))}; with one document changed ${describe(again.at(-1))}`);
    }
    return { documents: record.length, cold: best(cold), again: best(again) };
  });
}

/** The costs as a table, and below it every limit that is not kept. */
export function checkMarkdown({ documents, cold, again }: CheckCosts): { table: string; exceeded: string[] } {
  const rows = [
    ['first check', cold, limits.seconds] as const,
    ['again, one document changed', again, cold.seconds * limits.secondRun] as const,
  ];
  const table = [
    `| ${documents} real documents | seconds | allowed | memory, MB | allowed |`,
    '|---|--:|--:|--:|--:|',
    ...rows.map(
      ([name, { seconds, bytes }, allowed]) =>
        `| ${name} | ${[seconds.toFixed(2), allowed.toFixed(2), mb(bytes), mb(limits.bytes)].join(' | ')} |`,
    ),
  ].join('\n');
  const exceeded = rows.flatMap(([name, { seconds, bytes }, allowed]) => [
    ...(seconds > allowed ? [`${name}: ${seconds.toFixed(2)} s, more than ${allowed.toFixed(2)} s`] : []),
    ...(bytes > limits.bytes ? [`${name}: ${mb(bytes)} MB, more than ${mb(limits.bytes)} MB`] : []),
  ]);
  return { table, exceeded };
}

/** The noise of a machine only ever adds. */
function best(costs: readonly Cost[]): Cost {
  const least = (what: keyof Cost) => Math.min(...costs.map((each) => each[what]));
  return { seconds: least('seconds'), cpu: least('cpu'), bytes: least('bytes') };
}

function describe(cost: Cost | undefined): string {
  return cost ? `${cost.seconds.toFixed(2)} s, ${mb(cost.bytes)} MB` : '';
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
