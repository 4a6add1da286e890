/** `npm run dev`: the site while one writes, with the checker's findings in the terminal and over the page. */
import { once } from 'node:events';
import { dev as serveSite } from 'astro';
import { openProject } from './open.ts';

/** Serves the project in `root` until the process is told to stop. Returns the exit code. */
export async function dev(root: string, port: number): Promise<number> {
  const project = await openProject(root);
  if (!project) {
    console.error('\nMend these first, then start again.');
    return 1;
  }
  const server = await serveSite({ ...project.astro, configFile: false, server: { port } });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
  return 0;
}
