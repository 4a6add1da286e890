/** The paths that files had before they were renamed, so that what was published there can lead on. */
import type { Step } from '../git/commits.ts';
import type { FormerPath } from '../model/history.ts';

/**
 * The paths that each file had before its present one, each until it was renamed for the last time; only of files that had others. A step
 * that readers cannot tell counts.
 * @param stepsOf the commits that changed each file, by its path in the last commit, oldest first
 */
export function formerPaths(stepsOf: ReadonlyMap<string, readonly Step[]>): [file: string, paths: readonly FormerPath[]][] {
  return [...stepsOf].flatMap(([file, steps]): [string, readonly FormerPath[]][] => {
    const paths = formerPathsOf(file, steps);
    return paths.length > 0 ? [[file, paths]] : [];
  });
}

function formerPathsOf(file: string, steps: readonly Step[]): FormerPath[] {
  const until = new Map<string, number>();
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    // On a merged branch the next step may be of another line; the last one tells when a path was left for good.
    if (step.file !== file) until.set(step.file, Math.max(until.get(step.file) ?? 0, (next ?? step).commit.order));
  }
  return [...until].map(([each, order]) => ({ file: each, until: order }));
}
