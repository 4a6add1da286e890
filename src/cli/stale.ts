/** `npm run stale`: what time has done to the record, as Markdown for whoever looks after it. */
import type { Finding } from '../model/finding.ts';
import { isOff } from '../model/rule-settings.ts';
import { readAssets } from '../record/assets.ts';
import { readContent } from '../record/content.ts';
import { outsideLinks, type OutsideLink } from '../record/outside-links.ts';
import { cacheFolder } from '../record/cache.ts';
import { escapeCode, escapeText } from '../review/escape.ts';
import { checkDocuments } from '../rules/check.ts';
import { longDate } from '../model/dates.ts';
import { asOfDay } from './as-of.ts';
import { deadLinks, type DeadLink } from './dead-links.ts';
import { loadConfig } from './load-config.ts';
import { linesOfFiles, type Lines } from './place.ts';

/** The rules whose findings come with time alone, under the heading that they get. */
const timely = [
  ['review-overdue', 'Project ideas that nobody has looked at for long'],
  ['comment-period-over', 'Comment periods that are over'],
  ['scheduled-in-the-past', 'Meetings whose day has gone'],
] as const;

/** Places of one address that are named; the rest are counted. */
const placesNamed = 3;

/** What is asked for. */
export type StaleCommand = {
  /** Whether other sites are asked for what the record links to. */
  readonly links: boolean;
  /** The day that counts as today, as `--as-of` has it; that of the last commit when left out. */
  readonly asOf?: string;
};

/**
 * Reports on the record of the project in `root` to standard output.
 * @returns the exit code: 0 when nothing is stale, 1 when something is
 * @throws {ConfigError} when `docket.config.ts` does not hold
 */
export async function stale(root: string, { links, asOf }: StaleCommand): Promise<number> {
  const config = await loadConfig(root);
  const [documents, assets, today] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    readAssets(root, { cacheFolder: cacheFolder(root) }),
    asOfDay(root, config, asOf),
  ]);
  const linesIn = linesOfFiles(new Map(documents.map(({ file, source }) => [file, source])));
  const { findings } = checkDocuments(documents, config, { assets, today });
  const known = links ? outsideLinks(documents) : [];
  const dead = await deadLinks(known.map(({ url }) => url));

  const parts = timely.map(([rule, title]) => {
    const found = findings.filter((finding) => finding.rule === rule);
    return section(
      title,
      isOff(config, rule) ? undefined : found.map((finding) => `${place(finding, linesIn)}: ${plain(finding.message)}`),
      rule,
    );
  });
  if (links) parts.push(section('Links that lead nowhere any more', deadLines(dead, known, linesIn)));
  const until = `Looked at as of ${longDate(today)}.`;
  console.log(['# What time has done to the record', until, ...parts].join('\n\n'));
  return dead.length > 0 || timely.some(([rule]) => findings.some((finding) => finding.rule === rule)) ? 1 : 0;
}

/** A heading and its list; `lines` is absent for a rule that is off. */
function section(title: string, lines: readonly string[] | undefined, rule?: string): string {
  if (!lines) return `## ${title}\n\nNot looked at: \`${rule ?? ''}\` is off in \`docket.config.ts\`.`;
  return `## ${title}\n\n${lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n')}`;
}

function deadLines(dead: readonly DeadLink[], known: readonly OutsideLink[], linesIn: (file: string) => Lines | undefined): string[] {
  const byUrl = new Map(known.map((link) => [link.url, link]));
  return dead.map(({ url, answer }) => {
    const places = (byUrl.get(url)?.places ?? []).map((each) => place(each, linesIn));
    const more = places.length > placesNamed ? ` and ${places.length - placesNamed} more places` : '';
    return `${escapeCode(url)} (${escapeText(answer)}), in ${places.slice(0, placesNamed).join(', ')}${more}`;
  });
}

function place({ file, span }: Pick<Finding, 'file' | 'span'>, linesIn: (file: string) => Lines | undefined): string {
  const line = span && linesIn(file)?.placeOf(span.start).line;
  return escapeCode(line === undefined ? file : `${file}:${line}`);
}

/** A message of a rule as plain text: what it has between backticks stands in quotation marks. */
function plain(message: string): string {
  return escapeText(message.replace(/`([^`]*)`/g, '“$1”'));
}
