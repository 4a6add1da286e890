// Used by `astro check` and by editors; `npm run build` and `npm run dev` make the same configuration themselves.
import { openProject } from './src/cli/open.ts';

const project = await openProject(import.meta.dirname);
if (project.errors) process.exit(1);

export default await project.prepare();
