/** `npm run dev`: the site while one writes, with the checker's findings in the terminal and over the page. */
import { once } from 'node:events';
import { dev as serveSite } from 'astro';
import { openProject, withoutHistory } from './open.ts';

/** How a site is served. */
export type DevCommand = {
  readonly port: number;
  /** The day that counts as today, as `--as-of` has it; that of now when left out, for somebody who writes. */
  readonly asOf?: string;
};

/** Serves the project in `root`, as far as it holds, until the process is told to stop. Returns the exit code. */
export async function dev(root: string, { port, asOf = 'today' }: DevCommand): Promise<number> {
  const project = await openProject(root, asOf);
  if (project.errors) console.error(leftOut(project.errors.files));
  const server = await serveSite({ ...(await project.prepare()), configFile: false, server: { port } });
  // The server does not wait for the history; pages that show it report what goes wrong with it.
  void project.lostHistory().then(
    (lost) => lost && console.error(withoutHistory(lost)),
    () => undefined,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
  return 0;
}

function leftOut(files: number): string {
  return `\n${files === 1 ? 'This file is' : `These ${files} files are`} left out until mended; everything else is shown.\n`;
}
