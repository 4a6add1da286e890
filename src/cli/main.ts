/** `npm run check`, `npm run build` and their kin all start here. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { folderRefusal } from './project-folder.cjs';

const own = join(import.meta.dirname, '../..');
const refusal = [own, process.cwd()].map((folder) => folderRefusal(folder)).find((sentence) => sentence !== '');
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(2);
}

// Half of a quick check would be Node reading TypeScript: what it made of it is kept, and the rest is loaded after that is settled.
enableCompileCache(join(own, '.docket/cache/code'));
const { failed, reportFailure, reportUncaughtErrors } = await import('./failure.ts');
reportUncaughtErrors();
try {
  const { runProgram } = await import('./program.ts');
  await runProgram();
} catch (error) {
  reportFailure(error);
  // process.exit() can deadlock while V8 compiles in the background (nodejs/node#54918), so the process ends when its event loop is
  // empty. The timer is for a bundler that failed and keeps the loop busy.
  process.exitCode = failed;
  setTimeout(() => process.exit(), 1_000).unref();
}
