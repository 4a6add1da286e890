/** `npm run check`: every rule over the record, as a report. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import { readChange, type ChangeOptions } from '../record/change.ts';
import { listAssets, readContent } from '../record/content.ts';
import { cacheFolder } from '../record/cache.ts';
import { checkDocuments } from '../rules/check.ts';
import { asOfDay } from './as-of.ts';
import { wantsColor } from './color.ts';
import type { Format } from './formats.ts';
import { loadConfig } from './load-config.ts';
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
  if (!existsSync(join(root, 'content'))) {
    console.error('there is no content/ here; run the command in the folder that holds it');
    return 2;
  }
  const compare = base === undefined ? undefined : { ref: base, ...(author !== undefined && { author }) };
  const day = asOfDay(root, config, asOf);
  const again = () => judge(root, config, day, compare);
  let judged = await again();
  if (judged.inexact) console.error(judged.inexact);
  const selection = selectFiles(paths, {
    root,
    from: startingFolder(root),
    files: judged.documents.map(({ file }) => file),
    gone: judged.gone,
  });
  if ('problem' in selection) {
    console.error(selection.problem);
    return 2;
  }
  const wants = ({ file }: { file: string }) => selection.has(file);
  if (fix) judged = await mend(judged, { root, kind: fix, wants, judge: again, say: console.error });

  const findings = judged.findings.filter(wants);
  console.log(report(format, { ...judged, findings, config }, { color: wantsColor(process.stdout) }));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function judge(root: string, config: Config, day: Promise<string>, compare?: Pick<ChangeOptions, 'ref' | 'author'>) {
  const [documents, assets] = await Promise.all([readContent(root, { cacheFolder: cacheFolder(root) }), listAssets(root)]);
  const change = compare && (await readChange(root, documents, { ...compare, cacheFolder: cacheFolder(root) }));
  const { findings } = checkDocuments(documents, config, { assets, today: await day, ...(change && { change }) });
  const gone = change?.documents.flatMap(({ before, after }) => (before && !after ? [before.file] : [])) ?? [];
  return { documents, findings, gone, inexact: change?.base.inexact };
}

/** `npm run` moves to the folder of package.json; what was typed is relative to the folder it was typed in. */
function startingFolder(root: string): string {
  const typedIn = process.env.INIT_CWD;
  const below = typedIn && relative(root, typedIn);
  return below && !below.startsWith('..') && !isAbsolute(below) ? typedIn : root;
}
