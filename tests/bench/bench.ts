/** `npm run bench`: what the record costs at one, five and twenty times its size, and whether a document's share stays. */
import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import config from '../../docket.config.ts';
import { readContent } from '../../src/record/content.ts';
import { checkCosts, checkMarkdown } from './check.ts';
import { benchDay, measure } from './measure.ts';
import { historyCosts, historyMarkdown } from './history.ts';
import { multiply, type ContentFile } from './multiply.ts';
import { writePart } from './page.ts';
import { growth, resultsMarkdown, type Result } from './results.ts';
import { withProject } from './temporary-project.ts';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'docs/benchmarks.md');

/** Small records are built more often, and the best run counts: there, the noise of the machine is large beside the work. */
const runsFor = (times: number) => (times < 5 ? 3 : 1);

/** What Linux calls a file system that is kept in memory: with `TMPDIR` in one, the disk has no part in what is measured. */
const tmpfs = 0x01021994;

const program = new Command('npm run bench --')
  .description('measure check, cold build, memory and search index at several sizes of the record')
  .option('--times <list>', 'how often to copy the record, smallest first', parseTimes, [1, 5, 20])
  .option('--write', 'also write docs/benchmarks.md')
  // What stands behind a command's name is its own: both have a `--write`.
  .enablePositionalOptions()
  .exitOverride()
  .action(async ({ times, write = false }: { times: number[]; write?: boolean }) => {
    const documents = await readContent(root);
    const results: Result[] = [];
    for (const each of times) {
      console.error(`${each}× …`);
      results.push(await resultAt(each, multiply(documents, config, each)));
    }
    const text = `${await machine()}\n\n${resultsMarkdown(results)}\n`;
    console.log(text);
    if (write) await writePart(page, undefined, `${introduction}\n\n${text}`);

    const grown = growth(results).filter(({ grew }) => grew);
    if (grown.length === 0) return;
    console.error(`The cost of a document grows with the record: ${grown.map(({ cost }) => cost).join(', ')}. Profile the largest size.`);
    process.exitCode = 1;
  });

program
  .command('check')
  .description('measure checks of a folder of real RFCs in Markdown, the first one and one after a change, against their limits')
  .argument('[folder]', 'the folder', '../shared/corpora/rust-rfcs')
  .option('--runs <number>', 'how often; the best run counts', (text) => parseTimes(text)[0], 3)
  .action(async (folder: string, { runs }: { runs: number }) => {
    const costs = await checkCosts(root, resolve(root, folder), runs);
    if (!costs) {
      console.error(`There is no corpus in ${folder}: name a folder of RFCs in Markdown.`);
      process.exitCode = 2;
      return;
    }
    const { table, exceeded } = checkMarkdown(costs);
    console.log(`${await machine()}\n\n${table}`);
    if (exceeded.length === 0) return;
    console.error(`\n${exceeded.join('\n')}`);
    process.exitCode = 1;
  });

program
  .command('history')
  .description('measure what the history of 300 documents in 2,000 commits adds to a first build and to the next one')
  .option('--documents <number>', 'how many documents', (text) => parseTimes(text)[0], 300)
  .option('--commits <number>', 'how many commits', (text) => parseTimes(text)[0], 2000)
  .option('--runs <number>', 'how often; the best run counts', (text) => parseTimes(text)[0], 3)
  .option('--write', 'also write it into docs/benchmarks.md')
  .action(async ({ documents, commits, runs, write = false }: HistoryOptions) => {
    const { table, exceeded } = historyMarkdown(await historyCosts(root, documents, commits, runs));
    const text = `${await machine()}\n\n${table}\n`;
    console.log(text);
    if (write) await writePart(page, 'History', `${aboutHistory}\n\n${text}`);
    if (exceeded.length === 0) return;
    console.error(exceeded.join('\n'));
    process.exitCode = 1;
  });

type HistoryOptions = { documents: number; commits: number; runs: number; write?: boolean };

const aboutHistory =
  'A generated record: documents of about 9 kB, first published and then changed one at a time, in words, paragraphs, state, name or only in formatting. It is built with its repository and without, each time with nothing kept and then once more.';

const introduction = `<!-- Written by \`npm run bench -- --write\`. -->

# Benchmarks

The sample record, and the same record copied under fresh names: numbers, dates and ids are shifted, and every copy links within itself. Each size is built in a new folder without caches and without a Git history. The copies repeat the words of the original, so the index of a real record of that size holds more words. Fixed costs, such as starting Astro and cutting the fonts, are spread over more documents as the record grows; a share that rises would be a fault.`;

async function resultAt(times: number, content: readonly ContentFile[]): Promise<Result> {
  const runs: Result[] = [];
  for (let run = 0; run < runsFor(times); run += 1) {
    runs.push(
      await withProject(root, content, async (folder) => {
        const build = await measure(['src/cli/main.ts', 'build', ...benchDay], folder);
        const files = await sizes(join(folder, 'dist'));
        // The check is to begin where the build did: with nothing kept from an earlier run.
        await rm(join(folder, '.docket'), { recursive: true, force: true });
        const check = await measure(['src/cli/main.ts', 'check', ...benchDay], folder);
        const total = (some: readonly { bytes: number }[]) => some.reduce((sum, { bytes }) => sum + bytes, 0);
        return {
          times,
          documents: content.length,
          check: check.seconds,
          build: build.seconds,
          memory: build.bytes,
          index: total(files.filter(({ name }) => /\.pf_\w+$/.test(name))),
          site: total(files),
        };
      }),
    );
  }
  const best = (cost: 'check' | 'build' | 'memory') => Math.min(...runs.map((run) => run[cost]));
  return { ...runs[0]!, check: best('check'), build: best('build'), memory: best('memory') };
}

async function sizes(folder: string): Promise<{ name: string; bytes: number }[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Promise.all(entries.map(async ({ name, parentPath }) => ({ name, bytes: (await stat(join(parentPath, name))).size })));
}

async function machine(): Promise<string> {
  const { type } = await statfs(tmpdir());
  const disk = type === tmpfs ? ', files in memory' : '';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${gigabytes} GB of memory${disk}, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.`;
}

function parseTimes(text: string): number[] {
  const times = text.split(',').map(Number);
  if (times.some((each) => !Number.isInteger(each) || each < 1)) throw new InvalidArgumentError('Write whole numbers, like 1,5,20.');
  return times;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if ('exitCode' in error) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error.message);
    process.exitCode = 1;
  }
}
