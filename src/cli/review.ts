/** `npm run review`: what a change does to the record, as a comment for a pull request. */
import { readChange } from '../record/change.ts';
import { readAssets } from '../record/assets.ts';
import { readContent } from '../record/content.ts';
import { cacheFolder } from '../record/cache.ts';
import { buildReview } from '../review/build-review.ts';
import { reviewJson } from '../review/json.ts';
import { reviewMarkdown } from '../review/markdown.ts';
import { checkDocuments } from '../rules/check.ts';
import { asOfDay } from './as-of.ts';
import { loadConfig } from './load-config.ts';
import { linesOfFiles } from './place.ts';
import { readPreviewUrl } from './preview-url.ts';

/** How a change is reviewed. */
export type ReviewCommand = {
  /** The branch, tag or commit that the change is proposed for. */
  readonly base: string;
  readonly format: 'markdown' | 'json';
  /** Who proposes it. */
  readonly author?: string;
  /** The day that counts as today, as `--as-of` has it; that of the last commit when left out. */
  readonly asOf?: string;
  /** Where the site of the change can be seen, as it was typed. */
  readonly previewUrl?: string;
};

/**
 * Reads both sides and writes the review to standard output, everything else to standard error.
 * @returns the exit code: 0 whatever the review says, 2 for an address that is none
 * @throws {ConfigError} when `docket.config.ts` does not hold
 * @throws {BaseError} when there is nothing to compare with
 */
export async function review(root: string, { base: ref, format, author, asOf, previewUrl }: ReviewCommand): Promise<number> {
  const preview = previewUrl === undefined ? undefined : readPreviewUrl(previewUrl);
  if (preview && 'problem' in preview) {
    console.error(preview.problem);
    return 2;
  }
  const config = await loadConfig(root);
  const [documents, assets, today] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    readAssets(root, { cacheFolder: cacheFolder(root) }),
    asOfDay(root, config, asOf),
  ]);
  const change = await readChange(
    root,
    { documents, assets },
    { ref, cacheFolder: cacheFolder(root), ...(author !== undefined && { author }) },
  );
  if (change.base.inexact !== undefined) console.error(change.base.inexact);
  const { findings, sides } = checkDocuments(documents, config, { assets, today, change });
  const { findings: findingsBefore } = checkDocuments(change.before, config, { assets: change.assetsBefore, today });
  if (!sides) throw new Error('a check with a change has two sides');

  const linesIn = linesOfFiles(new Map(documents.map(({ file, source }) => [file, source])));
  const built = buildReview({
    ...sides,
    config,
    base: change.base,
    ref,
    findings,
    findingsBefore,
    assets,
    assetsBefore: change.assetsBefore,
    lineOf: ({ file, span }) => span && linesIn(file)?.placeOf(span.start).line,
  });
  process.stdout.write(format === 'json' ? `${reviewJson(built)}\n` : reviewMarkdown(built, preview ? { preview: preview.url } : {}));
  return 0;
}
