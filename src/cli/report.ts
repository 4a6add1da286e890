/** One door to every form of a report. */
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { pathInRepository, sourceUrl } from '../model/forge.ts';
import type { Document } from '../parsing/document.ts';
import { changeRules, rules } from '../rules/registry.ts';
import { applySettings } from '../rules/settings.ts';
import type { Format } from './formats.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportSarif } from './report-sarif.ts';
import { reportText, type TextOptions } from './report-text.ts';

/** What a report is made from. */
export type Reported = {
  /** By file, then by place. */
  readonly findings: readonly Finding[];
  readonly documents: readonly Pick<Document, 'file' | 'source'>[];
  readonly config: Config;
};

/** The report in one of its forms, without a line end. */
export function report(format: Format, { findings, documents, config }: Reported, options: TextOptions): string {
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  switch (format) {
    case 'text':
      return reportText(findings, sources, options);
    case 'github':
      return reportGithub(...inCheckout(findings, sources, config), config.forge.folder);
    case 'json':
      return reportJson(findings, sources);
    case 'sarif': {
      const page = (id: string) => sourceUrl(config.forge, `docs/rules/${id}.md`);
      const ran = applySettings([...rules, ...changeRules], config.rules).map(({ rule: { id }, severity }) => ({
        id,
        severity,
        page: page(id),
      }));
      return reportSarif(...inCheckout(findings, sources, config), ran);
    }
  }
}

/** The same with paths from the top of the checkout, where forges look for them: a project may lie in a folder of it. */
function inCheckout(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  { forge: { folder } }: Config,
): [readonly Finding[], ReadonlyMap<string, string>] {
  if (!folder) return [findings, sources];
  const from = { folder };
  return [
    findings.map((finding) => ({ ...finding, file: pathInRepository(from, finding.file) })),
    new Map([...sources].map(([file, source]) => [pathInRepository(from, file), source])),
  ];
}
