/** `npm run bench -- history`: what reading and showing the past costs a build, the first and the next one. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../src/reading/git.ts';
import { generateHistory } from './generate-history.ts';
import { measure } from './measure.ts';
import { withProject } from './temporary-project.ts';

/** How much longer a build may take with its history than without, as a share: the first one, and one after it. */
export const allowed = { cold: 0.25, warm: 0.1 };

/** Seconds of builds, each the best of several. */
export type HistoryCosts = {
  readonly documents: number;
  readonly commits: number;
  readonly cold: { readonly without: number; readonly with: number };
  readonly warm: { readonly without: number; readonly with: number };
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
    const times = { cold: { without: [] as number[], with: [] as number[] }, warm: { without: [] as number[], with: [] as number[] } };
    for (let run = 0; run < runs; run++) {
      for (const kind of ['without', 'with'] as const) {
        const repository = join(folder, '.git');
        const hidden = join(folder, '.git-hidden');
        if (kind === 'without') await rename(repository, hidden);
        for (const name of ['.docket', '.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite'])
          await rm(join(folder, name), { recursive: true, force: true });
        for (const heat of ['cold', 'warm'] as const) {
          const { seconds } = await measure(['src/cli/main.ts', 'build'], folder);
          times[heat][kind].push(seconds);
          console.error(`run ${run + 1}: ${heat} ${kind} history ${seconds.toFixed(2)} s`);
        }
        if (kind === 'without') await rename(hidden, repository);
      }
    }
    const best = ({ without, with: w }: { without: number[]; with: number[] }) => ({ without: Math.min(...without), with: Math.min(...w) });
    return { documents, commits, cold: best(times.cold), warm: best(times.warm) };
  });
}

/** The costs as a table, and every limit that is not kept. */
export function historyMarkdown({ documents, commits, cold, warm }: HistoryCosts): { table: string; exceeded: string[] } {
  const rows = [['first build', cold, allowed.cold] as const, ['next build', warm, allowed.warm] as const].map(
    ([name, seconds, limit]) => ({ name, ...seconds, added: seconds.with / seconds.without - 1, limit }),
  );
  const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
  const table = [
    `| ${commits} commits, ${documents} documents | without history | with history | added | allowed |`,
    '| --- | --: | --: | --: | --: |',
    ...rows.map(
      (row) => `| ${row.name} | ${row.without.toFixed(1)} s | ${row.with.toFixed(1)} s | ${percent(row.added)} | ${percent(row.limit)} |`,
    ),
  ].join('\n');
  return {
    table,
    exceeded: rows
      .filter(({ added, limit }) => added > limit)
      .map(({ name, added, limit }) => `${name}: history adds ${percent(added)}, more than ${percent(limit)}`),
  };
}
