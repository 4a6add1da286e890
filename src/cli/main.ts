/** The command line: `npm run check`, `npm run build` and their kin all start here. */
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../model/config.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { serve } from './serve.ts';

/** Exit codes: clean, findings, misuse. */
export const exitCode = { clean: 0, findings: 1, misuse: 2 } as const;

const program = new Command('docket')
  .description('The public record of a community: RFCs, decisions, minutes and project ideas.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

program
  .command('check')
  .description('judge the record by every rule')
  .action(async () => finish(await check(process.cwd())));

program
  .command('build')
  .description('write the site with its search index to dist/')
  .action(async () => finish(await build(process.cwd())));

program
  .command('serve')
  .description('serve dist/ on this machine')
  .option('--port <number>', 'the port to serve on; the next free one is used when it is taken', '4321')
  .action(async ({ port }: { port: string }) => finish(await serve(process.cwd(), port)));

function finish(code: number) {
  process.exitCode = code;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.clean : exitCode.misuse;
  else if (error instanceof ConfigError) {
    console.error(error.message);
    process.exitCode = exitCode.misuse;
  } else throw error;
}
