/** When each file last changed, from the repository's own history. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The author date (ISO, with time) of the last commit that touched each file below `content/`, from one pass of git.
 * Files that git does not know are left out; without git or a repository the map is empty.
 * In a shallow clone the oldest commit seems to have touched everything, so nothing is said.
 */
export async function readLastChanges(root: string): Promise<Map<string, string>> {
  const changes = new Map<string, string>();
  try {
    const git = async (...args: string[]) => (await run('git', ['-C', root, ...args], { maxBuffer: 1 << 28 })).stdout;
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return changes;
    const log = await git('-c', 'core.quotePath=false', 'log', '--format=%x00%aI', '--name-only', '--relative', '--', 'content');
    for (const commit of log.split('\0').slice(1)) {
      const [date = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) if (!changes.has(file)) changes.set(file, date);
    }
  } catch {
    changes.clear();
  }
  return changes;
}
