/** `npm run check`, `npm run build` and their kin all start here. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Half of a quick check would be Node reading TypeScript: what it made of it is kept, and the rest is loaded after that is settled.
enableCompileCache(join(import.meta.dirname, '../../.docket/cache/code'));
const { failed, reportFailure, reportWhatNobodyCatches } = await import('./failure.ts');
reportWhatNobodyCatches();
try {
  const { runProgram } = await import('./program.ts');
  await runProgram();
} catch (error) {
  reportFailure(error);
  process.exitCode = failed;
}
