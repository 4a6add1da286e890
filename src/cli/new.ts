/** `npm run new`: a valid document where it belongs, with everything that is known, and marks where somebody has to write. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../drafts/draft.ts';
import { personDraft } from '../drafts/person.ts';
import type { Config } from '../model/config.ts';
import { pullRequestsUrl } from '../model/forge.ts';
import { readPath } from '../model/kinds.ts';
import type { Finding } from '../model/finding.ts';
import { readAssets } from '../record/assets.ts';
import { readChangedTexts, readContent } from '../record/content.ts';
import type { Document } from '../parsing/document.ts';
import { cacheFolder } from '../record/cache.ts';
import { checkDocuments } from '../rules/check.ts';
import { toBeWritten } from '../rules/to-be-written.ts';
import { applyChanges, type Change } from './changes.ts';
import { asOfDay } from './as-of.ts';
import { wantsColor } from './color.ts';
import { loadConfig } from './load-config.ts';
import { settle } from './new/answers.ts';
import { Cancelled, type Asker } from './new/asker.ts';
import type { Known, PromptContext } from './new/context.ts';
import { CannotBegin, type NewKind, type Plan } from './new/kind.ts';
import { nextNumberFor } from './new/number.ts';
import { whoami } from './new/people.ts';
import { reportText } from './report-text.ts';

/** How a document is begun. */
export type NewOptions = {
  /** What the command line says, by the names of the kind's fields. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Take what is likely without asking. */
  readonly yes: boolean;
  /** Do not ask the remote which numbers are taken. */
  readonly offline: boolean;
  /** Who can be asked; absent where nobody can. */
  readonly asker?: Asker;
  /** The day that counts as today, as `--as-of` has it; that of now in the community's zone when left out. */
  readonly today?: string;
};

/**
 * Writes a new document into the project in `root`, and the other ends of its links into the files that hold them: all of it or nothing.
 * What was written goes to standard output, everything else to standard error.
 * @returns the exit code: 0, 2 when something is missing or not understood, 130 when a question was answered with Ctrl-C
 * @throws {ConfigError} when `docket.config.ts` does not hold
 */
export async function newDocument(root: string, kind: NewKind, options: NewOptions): Promise<number> {
  const { given, yes, offline, asker } = options;
  const config = await loadConfig(root);
  const today = await asOfDay(root, config, options.today ?? 'today');
  const [documents, assets] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    readAssets(root, { cacheFolder: cacheFolder(root) }),
  ]);
  const { graph, findings: before } = checkDocuments(documents, config, { assets, today });
  const around: PromptContext = { config, graph, today, ...(await whoami(root, graph)) };
  try {
    const answered = await settle(kind.fields, around, { given, yes, ...(asker && { asker }) });
    if ('problems' in answered) return refuse(answered.problems, kind);

    const byFile = new Map(documents.map((document) => [document.file, document]));
    const plan = await kind.plan(answered.known, {
      document: (file) => byFile.get(file),
      nextNumber: (numbered) => nextNumberFor(numbered, { root, config, documents, offline }),
    });
    const drafts = [plan.draft, ...newcomersIn(kind, answered.known)];
    const there = drafts.map(({ path }) => taken(root, path, documents)).find((each) => each !== undefined);
    if (there !== undefined) return refuse([`${there} is there already, and nothing is overwritten${renaming(kind)}`], kind);

    const edited = new Map(plan.edits?.map(({ file, text }) => [file, text]));
    const changed = await readChangedTexts([
      ...[...edited].map(([file, source]) => ({ file, source })),
      ...drafts.map(({ path, text }) => ({ file: path, source: text })),
    ]);
    const after = [...documents.filter(({ file }) => !edited.has(file)), ...changed];
    const written = new Set(drafts.map(({ path }) => path));
    const judged = checkDocuments(after, config, { assets, today }).findings;
    const findings = judged.filter(({ file }) => written.has(file));
    const keyOf = ({ rule, file, message }: Finding) => `${rule} ${file} ${message}`;
    const known = new Set(before.map(keyOf));
    const elsewhere = judged.filter((finding) => !written.has(finding.file) && !known.has(keyOf(finding)));
    if (findings.some(({ severity }) => severity === 'error')) {
      console.error(
        reportOf(
          findings.filter(({ severity }) => severity === 'error'),
          after,
        ),
      );
      return refuse([], kind);
    }
    const changes: Change[] = [
      ...drafts.map(({ path, text }): Change => ({ kind: 'create', file: path, text })),
      ...(plan.edits ?? []).map(({ file, before, text }): Change => ({ kind: 'replace', file, before, text })),
    ];
    const problem = await applyChanges(root, changes);
    if (problem !== undefined) return refuse([problem], kind);
    tell(plan, drafts, [...findings, ...elsewhere], after, config);
    return 0;
  } catch (error) {
    if (error instanceof CannotBegin) return refuse([error.message], kind);
    if (!(error instanceof Cancelled)) throw error;
    console.error('Nothing was written.');
    return 130;
  }
}

function refuse(problems: readonly string[], { kind }: NewKind): number {
  for (const problem of problems) console.error(problem);
  console.error(`Nothing was written. npm run new -- ${kind} --help lists the flags.`);
  return 2;
}

function renaming({ fields }: NewKind): string {
  return fields.some(({ name }) => name === 'slug') ? ': --slug gives the new file another name' : '';
}

/** The file of the person at the keyboard, where the document is the first to name them. */
function newcomersIn({ fields }: NewKind, { newcomer, many }: Known): Draft[] {
  const named = newcomer && fields.some(({ people, name }) => people === true && many(name).includes(newcomer.id));
  return named ? [personDraft({ name: newcomer.name, slug: newcomer.id })] : [];
}

/** The file that describes what a draft would describe, in either format and whatever the case of its letters. */
function taken(root: string, path: string, documents: readonly Document[]): string | undefined {
  if (existsSync(join(root, path))) return path;
  const plain = (file: string) => file.replace(/\.[a-z]+$/, '').toLowerCase();
  return documents.find(({ file }) => plain(file) === plain(path))?.file;
}

function reportOf(findings: readonly Finding[], documents: readonly Document[]): string {
  return reportText(findings, new Map(documents.map(({ file, source }) => [file, source])), { color: wantsColor(process.stderr) });
}

function tell(plan: Plan, drafts: readonly Draft[], findings: readonly Finding[], documents: readonly Document[], config: Config) {
  for (const { path } of drafts) console.log(`wrote ${path}`);
  for (const link of plan.links ?? []) console.log(`linked ${plan.draft.path}: \`${link}\``);
  for (const { file, what } of plan.edits ?? []) console.log(`changed ${file}: ${what}`);
  for (const note of plan.notes ?? []) console.error(note);
  const others = findings.filter(({ rule }) => rule !== toBeWritten.id);
  if (others.length > 0) console.error(`\n${reportOf(others, documents)}`);
  const marked = findings.length - others.length;
  const steps = [
    ...(marked > 0
      ? [
          `write the ${marked === 1 ? 'place that is' : `${marked} places that are`} marked “To be written” (npm run dev shows the page while you write)`,
        ]
      : []),
    ...(plan.next ?? []),
    `npm run check -- ${plan.draft.path}`,
    `commit it on a branch of its own, such as ${branchFor(plan.draft.path)}, and propose it: ${pullRequestsUrl(config.forge)}`,
  ];
  console.log(`\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

/** `rfc-0008-crash-reports`: a name that nobody else is likely to give their branch. */
function branchFor(path: string): string {
  const facts = readPath(path.replace(/^content\//, ''));
  return facts ? `${facts.kind}-${facts.id.replaceAll('/', '-')}` : 'new-document';
}
