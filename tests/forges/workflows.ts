/** The files that forges run, as data: GitHub's own, and those that docs/forges.md gives for the others. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A step of a job; only what is looked at here. */
export type Step = { name?: string; uses?: string; run?: string; if?: string; env?: Record<string, string>; with?: Record<string, string> };
export type Job = { permissions?: Record<string, string>; env?: Record<string, string>; steps: Step[] };
export type Workflow = { on: Record<string, unknown>; permissions?: Record<string, string>; jobs: Record<string, Job> };

/** A file for a forge: its path in a repository and its text. */
export type ForgeFile = { readonly path: string; readonly text: string };

const root = join(import.meta.dirname, '../..');

/** The workflows of this repository. */
export const githubFiles: readonly ForgeFile[] = readdirSync(join(root, '.github/workflows')).map((name) => ({
  path: `.github/workflows/${name}`,
  text: readFileSync(join(root, '.github/workflows', name), 'utf8'),
}));

/** The complete files that docs/forges.md gives, each with its path in its first line. */
export const documentedFiles: readonly ForgeFile[] = [
  ...readFileSync(join(root, 'docs/forges.md'), 'utf8').matchAll(/^```yaml\n(# (\S+)\n[\s\S]*?)^```$/gm),
].map(([, text = '', path = '']) => ({ path, text }));

/** A workflow of this repository by its name. */
export function workflow(name: string): Workflow {
  const file = githubFiles.find(({ path }) => path.endsWith(`/${name}.yml`));
  return parse(file?.text ?? '') as Workflow;
}

/** Every job of a workflow. */
export function jobsOf(text: string): Job[] {
  return Object.values((parse(text) as Workflow).jobs);
}

/** The npm scripts of this project. */
export const npmScripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

/** The npm scripts that a shell command calls: `npm run --silent review -- --base main` calls `review`. */
export function calledScripts(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start))/g)].map(([, run, own]) => run ?? own ?? '');
}
