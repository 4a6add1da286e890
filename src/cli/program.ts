/** The command line: what can be asked, and what becomes of it. */
import { Command, CommanderError, Option } from 'commander';
import type { Fix } from '../model/finding.ts';
import { asOfOption, commitDay } from './as-of.ts';
import { formats, type Format } from './formats.ts';
import type { CommentCommand } from './comment.ts';
import type { BuildCommand } from './build.ts';
import { notAPort, parsePort } from './port.ts';
import type { ReviewCommand } from './review.ts';
import { swallowedOptions } from './swallowed.ts';

/** Exit codes: clean, findings, misuse. */
const exitCode = { clean: 0, findings: 1, misuse: 2 } as const;

// Commands are imported when they are called: checking a record should not wait for a site builder to load.
const program = new Command('npm run')
  .description('The public record of a community: RFCs, decisions, minutes and project ideas.')
  .exitOverride()
  // As it is typed: npm keeps what stands before the two hyphens to itself.
  .configureHelp({
    commandUsage: (command) => (command.parent ? `npm run ${command.name()} -- ${command.usage()}` : 'npm run <command> -- [options]'),
  });

program
  .command('check')
  .description('judge the record by every rule')
  .argument('[paths...]', 'files and folders to report on, from the current folder; all of content/ when left out')
  .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
  .addOption(
    new Option('--fix [kind]', 'first mend what is certain; --fix=suggested also what is likely').choices(['certain', 'suggested']),
  )
  .option('--base <ref>', 'also judge what changed since this branch, tag or commit')
  .option('--author <name>', 'who proposes the change: a name, an id or a handle')
  .addOption(asOfOption(commitDay))
  .addHelpText('after', '\nExits with 0 when there are no errors (warnings may remain), 1 when there are, 2 when it was not understood.')
  .action(async (paths: string[], options: { format: Format; fix?: Fix['kind']; base?: string; author?: string; asOf?: string }) =>
    finish(await (await import('./check.ts')).check(process.cwd(), { paths, ...options })),
  );

program
  .command('new')
  .description('begin a new rfc, position, decision, meeting, project or person')
  .usage('<kind> [title] [options]')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[args...]')
  .action(async (args: string[]) => finish(await (await import('./new-program.ts')).runNew(process.cwd(), args)));

program
  .command('renumber')
  .description('give an RFC or a decision another number, and change everything that refers to it')
  .argument('<record>', 'the record: its number, or rfc:7, decision:7, 0007-short-title, or the path of its folder or file')
  .argument('<number>', 'the new number')
  .addOption(new Option('--kind <kind>', 'what a bare number means; an RFC when left out').choices(['rfc', 'decision']))
  .addHelpText('after', '\nEverything is changed, or nothing. Exits with 0 when the record was moved, 2 when it was not.')
  .action(async (record: string, number: string, options: { kind?: 'rfc' | 'decision' }) =>
    finish(await (await import('./renumber.ts')).renumber(process.cwd(), { record, number, ...options })),
  );

program
  .command('review')
  .description('what a change does to the record, as Markdown for a pull request')
  .requiredOption('--base <ref>', 'the branch, tag or commit that the change is proposed for')
  .showHelpAfterError('For example: npm run review -- --base origin/main')
  .addOption(new Option('--format <format>', 'how to write it').choices(['markdown', 'json']).default('markdown'))
  .option('--preview-url <address>', 'where the site of the change can be seen; titles lead there')
  .option('--author <name>', 'who proposes the change: a name, an id or a handle')
  .addOption(asOfOption(commitDay))
  .addHelpText('after', '\nExits with 0 when it wrote a review, whatever it says, and 2 when it was not understood.')
  .action(async (options: ReviewCommand) => finish(await (await import('./review.ts')).review(process.cwd(), options)));

program
  .command('comment')
  .description('write the comment for a pull request from a review in JSON; every word of the review is quoted as text')
  .argument('<file>', 'what `review --format json` wrote; it may come from a stranger')
  .option('--preview-url <address>', 'where the site of the change can be seen; titles lead there')
  .option('--post', 'in a workflow of GitHub Actions: post it to the pull request whose run has ended')
  .addHelpText(
    'after',
    '\nExits with 0 when the comment was written, or no pull request waits for it any more, 1 when the review is refused or the comment could not be posted, and 2 when it was not understood.',
  )
  .action(async (file: string, options: CommentCommand) => finish(await (await import('./comment.ts')).comment(file, options)));

program
  .command('build')
  .description('write the site with its search index to dist/')
  .addOption(asOfOption(commitDay))
  .option('--require-history', 'build nothing where git does not tell the history of the record, as in a shallow clone')
  .addHelpText('after', '\nExits with 0 when the site was built, 1 when the record has errors or its history is required and missing.')
  .action(async (options: BuildCommand) => finish(await (await import('./build.ts')).build(process.cwd(), options)));

program
  .command('serve')
  .description('serve dist/ on this machine')
  .option('--port <number>', 'the port to serve on; the next free one is used when it is taken', '4321')
  .action(async ({ port }: { port: string }) => finish(await (await import('./serve.ts')).serve(process.cwd(), port)));

program
  .command('dev')
  .description('show the site while you write, with what the checker finds')
  .option('--port <number>', 'the port to serve on', '4321')
  .addOption(asOfOption('today when left out'))
  .action(async ({ port: typed, ...options }: { port: string; asOf?: string }) => {
    // Told before Astro is loaded, which takes seconds.
    const port = parsePort(typed);
    if (port === undefined) return misuse(notAPort(typed));
    finish(await (await import('./dev.ts')).dev(process.cwd(), { port, ...options }));
  });

program
  .command('stale')
  .description('tell what time has done to the record: overdue reviews, passed deadlines, dead links to other sites')
  .option('--no-links', 'ask no other site')
  .addOption(asOfOption(commitDay))
  .addHelpText('after', '\nExits with 0 when nothing is stale, 1 when something is.')
  .action(async (options: { links: boolean; asOf?: string }) => finish(await (await import('./stale.ts')).stale(process.cwd(), options)));

program
  .command('budgets')
  .description('weigh the site in dist/ against what it may weigh')
  .action(async () => finish(await (await import('./budgets.ts')).budgets(process.cwd())));

function finish(code: number) {
  process.exitCode = code;
}

function misuse(sentence: string) {
  console.error(sentence);
  finish(exitCode.misuse);
}

/** `--fix` takes its word behind an equals sign only: what stands behind a space is a path. */
function withFixSpelledOut(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((arg, index) => (arg === '--fix' && index < end ? '--fix=certain' : arg));
}

/**
 * Runs the command that the arguments of this process name, and sets the exit code.
 * @throws what no command expected; `failure.ts` makes a sentence of it
 */
export async function runProgram(): Promise<void> {
  // A reader such as `head` may leave early; that is no failure of the command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const swallowed = swallowedOptions(process.argv.slice(2), process.env);
  if (swallowed) console.error(swallowed.sentence);
  const spaced = /(?:^|\n)--fix\n(suggested|certain)(?:\n|$)/.exec(process.argv.slice(2).join('\n'))?.[1];
  if (spaced !== undefined) console.error(`write --fix=${spaced}: what stands behind a space is a path`);
  if (swallowed?.certain || spaced !== undefined) {
    process.exitCode = exitCode.misuse;
    return;
  }
  try {
    await program.parseAsync(withFixSpelledOut(process.argv));
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.clean : exitCode.misuse;
    else throw error;
  }
}
