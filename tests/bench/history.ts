/** `npm run bench -- history`: what reading and showing the past costs a build, the first and the next one. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../src/git/git.ts';
import { generateHistory } from './generate-history.ts';
import { benchDay, measure, type Cost } from './measure.ts';
import { withProject } from './temporary-project.ts';

/** How much more work a build may be with its history than without, as a share: the first one, and one after it. */
export const allowed = { cold: 0.25, warm: 0.1 };

/** What a build took without its history and with it. */
export type Pair = { readonly without: number; readonly with: number };

/** Seconds of builds, each the best of several: of the processor, and as one waits for them. */
export type HistoryCosts = {
  readonly documents: number;
  readonly commits: number;
  readonly cold: { readonly cpu: Pair; readonly seconds: Pair };
  readonly warm: { readonly cpu: Pair; readonly seconds: Pair };
};

/**
 * Measures builds of a generated repository with its `.git` and without.
 * @param root the project whose code is measured
 */
export async function historyCosts(root: string, documents: number, commits: number, runs: number): Promise<HistoryCosts> {
  const generated = generateHistory(documents, commits);
  return withProject(root, generated.files, async (folder) => {
    await git(folder, ['init', '--quiet', '--initial-branch=main']);
    await git(folder, ['fast-import', '--quiet'], generated.commits);
    await git(folder, ['reset', '--quiet']);
    const costs: { heat: 'cold' | 'warm'; kind: keyof Pair; cost: Cost }[] = [];
    for (let run = 0; run < runs; run++) {
      // A machine grows slower or faster while it is measured: neither kind always goes first.
      for (const kind of run % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
        const repository = join(folder, '.git');
        const hidden = join(folder, '.git-hidden');
        if (kind === 'without') await rename(repository, hidden);
        for (const name of ['.docket', '.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite'])
          await rm(join(folder, name), { recursive: true, force: true });
        for (const heat of ['cold', 'warm'] as const) {
          const cost = await measure(['src/cli/main.ts', 'build', ...benchDay], folder);
          costs.push({ heat, kind, cost });
          const [cpu, seconds, megabytes] = [cost.cpu.toFixed(2), cost.seconds.toFixed(2), Math.round(cost.bytes / 2 ** 20)];
          console.error(`run ${run + 1}: ${heat} ${kind} history: ${cpu} s of the processor, ${seconds} s, ${megabytes} MB`);
        }
        if (kind === 'without') await rename(hidden, repository);
      }
    }
    const best = (heat: 'cold' | 'warm', kind: keyof Pair, what: 'cpu' | 'seconds') =>
      Math.min(...costs.filter((each) => each.heat === heat && each.kind === kind).map(({ cost }) => cost[what]));
    const pair = (heat: 'cold' | 'warm', what: 'cpu' | 'seconds'): Pair => ({
      without: best(heat, 'without', what),
      with: best(heat, 'with', what),
    });
    const both = (heat: 'cold' | 'warm') => ({ cpu: pair(heat, 'cpu'), seconds: pair(heat, 'seconds') });
    return { documents, commits, cold: both('cold'), warm: both('warm') };
  });
}

/** The costs as a table, and every limit that is not kept. Limits are for the processor's time: waiting depends on the machine's other work. */
export function historyMarkdown({ documents, commits, cold, warm }: HistoryCosts): { table: string; exceeded: string[] } {
  const rows = [
    { name: 'first build, time of the processor', ...cold.cpu, limit: allowed.cold },
    { name: 'first build, waiting', ...cold.seconds },
    { name: 'next build, time of the processor', ...warm.cpu, limit: allowed.warm },
    { name: 'next build, waiting', ...warm.seconds },
  ].map((row) => ({ limit: undefined, ...row, added: row.with / row.without - 1 }));
  const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
  const line = ({ name, without, with: w, added, limit }: (typeof rows)[number]) =>
    `| ${name} | ${without.toFixed(1)} s | ${w.toFixed(1)} s | ${percent(added)} | ${limit === undefined ? '' : percent(limit)} |`;
  const table = [
    `| ${commits} commits, ${documents} documents | without history | with history | added | allowed |`,
    '| --- | --: | --: | --: | --: |',
    ...rows.map(line),
  ].join('\n');
  return {
    table,
    exceeded: rows.flatMap(({ name, added, limit }) =>
      limit !== undefined && added > limit ? [`${name}: history adds ${percent(added)}, more than ${percent(limit)}`] : [],
    ),
  };
}
