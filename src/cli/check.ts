/** `npm run check`: every rule over the record, as a report. */
import { isAbsolute, relative } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import { findRepository } from '../git/repository.ts';
import { numberedAt, type NumberFacts } from '../model/numbers.ts';
import type { Document } from '../parsing/document.ts';
import { readChange, type ChangeOptions } from '../record/change.ts';
import { findNumbers } from '../record/numbers.ts';
import { readAssets } from '../record/assets.ts';
import { readContent } from '../record/content.ts';
import { cacheFolder } from '../record/cache.ts';
import { checkDocuments } from '../rules/check.ts';
import { asOfDay } from './as-of.ts';
import { wantsColor } from './color.ts';
import { howToBegin } from './empty-record.ts';
import type { Format } from './formats.ts';
import { loadConfig } from './load-config.ts';
import { locate } from './locate.ts';
import { mend } from './mend.ts';
import { report } from './report.ts';
import { selectFiles } from './selection.ts';

/** How a record is checked. */
export type CheckCommand = {
  /** Files and folders, as they were typed; all of the record when there are none. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Which fixes are made first; none when left out. */
  readonly fix?: Fix['kind'];
  /** The branch, tag or commit that rules about change compare with; they say nothing when it is left out. */
  readonly base?: string;
  /** Who proposes the change, for those rules. */
  readonly author?: string;
  /** The day that counts as today, as `--as-of` has it; that of the last commit when left out. */
  readonly asOf?: string;
};

/**
 * Reads and judges the record of the project in `root`: the report goes to standard output, everything else to standard error.
 * @returns the exit code: 0 without errors (warnings may be among the findings), 1 with errors, 2 for paths that do not exist
 * @throws {ConfigError} when `docket.config.ts` does not hold
 * @throws {BaseError} when there is nothing to compare with
 */
export async function check(root: string, { paths, format, fix, base, author, asOf }: CheckCommand): Promise<number> {
  const config = await loadConfig(root);
  const compare = base === undefined ? undefined : { ref: base, ...(author !== undefined && { author }) };
  const day = asOfDay(root, config, asOf);
  const again = () => judge(root, config, day, compare);
  let judged = await again();
  if (judged.inexact) console.error(judged.inexact);
  const beginning = howToBegin(judged.documents);
  if (beginning !== undefined) console.error(beginning);
  const selection = selectFiles(paths, {
    root,
    from: startingFolder(root),
    files: [...judged.documents.map(({ file }) => file), ...judged.assets.keys()],
    gone: judged.gone,
  });
  if ('problem' in selection) {
    console.error(selection.problem);
    return 2;
  }
  const wants = ({ file }: { file: string }) => selection.has(file);
  if (fix) judged = await mend(judged, { root, kind: fix, wants, judge: again, say: console.error });

  const findings = judged.findings.filter(wants);
  const located = format === 'github' || format === 'sarif' ? await locate(root, config) : config;
  console.log(report(format, { ...judged, findings, config: located }, { color: wantsColor(process.stdout) }));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function judge(root: string, config: Config, day: Promise<string>, compare?: Pick<ChangeOptions, 'ref' | 'author'>) {
  const [documents, assets] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    readAssets(root, { cacheFolder: cacheFolder(root) }),
  ]);
  const change = compare && (await readChange(root, { documents, assets }, { ...compare, cacheFolder: cacheFolder(root) }));
  const numbers = !change && hasSharedNumber(documents) ? await numbersFor(root, config, documents) : undefined;
  const { findings } = checkDocuments(documents, config, {
    assets,
    today: await day,
    ...(numbers && { numbers }),
    ...(change && { change }),
  });
  const gone = change?.documents.flatMap(({ before, after }) => (before && !after ? [before.file] : [])) ?? [];
  return { documents, assets, findings, gone, inexact: change?.base.inexact };
}

/** Whether a number has to be found for one of two records that share theirs. */
function hasSharedNumber(documents: readonly Document[]): boolean {
  const records = new Map(documents.flatMap(({ file }) => numberedAt(file) ?? []).map((each) => [`${each.kind} ${each.id}`, each]));
  return new Set([...records.values()].map(({ kind, number }) => `${kind} ${number}`)).size < records.size;
}

async function numbersFor(root: string, config: Config, documents: readonly Document[]): Promise<NumberFacts> {
  return findNumbers(await findRepository(root), documents, { base: config.forge.branch, patience: 0 });
}

/** `npm run` moves to the folder of package.json; what was typed is relative to the folder it was typed in. */
function startingFolder(root: string): string {
  const typedIn = process.env.INIT_CWD;
  const below = typedIn && relative(root, typedIn);
  return below && !below.startsWith('..') && !isAbsolute(below) ? typedIn : root;
}
