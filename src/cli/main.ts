/** The command line: `npm run check`, `npm run build` and their kin all start here. */
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../model/config.ts';

/** Exit codes: clean, findings, misuse. */
export const exitCode = { clean: 0, findings: 1, misuse: 2 } as const;

// Commands are imported when they are called: checking a record should not wait for a site builder to load.
const program = new Command('docket')
  .description('The public record of a community: RFCs, decisions, minutes and project ideas.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

program
  .command('check')
  .description('judge the record by every rule')
  .action(async () => finish(await (await import('./check.ts')).check(process.cwd())));

program
  .command('build')
  .description('write the site with its search index to dist/')
  .action(async () => finish(await (await import('./build.ts')).build(process.cwd())));

program
  .command('serve')
  .description('serve dist/ on this machine')
  .option('--port <number>', 'the port to serve on; the next free one is used when it is taken', '4321')
  .action(async ({ port }: { port: string }) => finish(await (await import('./serve.ts')).serve(process.cwd(), port)));

program
  .command('dev')
  .description('show the site while you write, with what the checker finds')
  .option('--port <number>', 'the port to serve on', '4321')
  .action(async ({ port }: { port: string }) => finish(await (await import('./dev.ts')).dev(process.cwd(), Number(port))));

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
