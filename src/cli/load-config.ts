/** Finds and loads `docket.config.ts`, or says in one sentence why it cannot be used, with the line. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { clip } from '../model/clip.ts';
import { ConfigError, isDefinedConfig, type Config } from '../model/config.ts';
import { oneVisibleLine } from '../model/invisible.ts';

const name = 'docket.config.ts';

/** The longest message of the runtime's that is shown, in UTF-16 units. */
const longest = 300;

/**
 * The configuration of the project in `root`.
 * @throws {ConfigError} when there is none, or it cannot be used
 */
export async function loadConfig(root: string): Promise<Config> {
  const file = join(root, name);
  if (!existsSync(file)) throw new ConfigError(`there is no ${name} here; run the command in the folder that holds it`);
  let module: { readonly default?: unknown };
  try {
    module = await loaded(file);
  } catch (error) {
    // A copy of this class may come from elsewhere.
    if (error instanceof Error && error.name === 'ConfigError') throw new ConfigError(error.message);
    throw Object.assign(new ConfigError(await whyNotLoaded(error, root)), { cause: error });
  }
  if (isDefinedConfig(module.default)) return module.default;
  const source = await readFile(file, 'utf8');
  const line = 'default' in module ? lineWith(source, /^\s*export\s(?:\s*default\b|.*\bas\s+default\b)/) : undefined;
  throw new ConfigError(`${placed(name, line)} ${whatIsExported(module)}: write \`export default defineConfig({ … })\``);
}

/** The module of a file. One that waits for what never comes would end the process without a word. */
async function loaded(file: string): Promise<{ readonly default?: unknown }> {
  const { promise: endless, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(new ConfigError(`${name} waits for something that never comes`));
  process.once('beforeExit', giveUp);
  try {
    return await Promise.race([import(pathToFileURL(file).href) as Promise<{ readonly default?: unknown }>, endless]);
  } finally {
    process.off('beforeExit', giveUp);
  }
}

function whatIsExported(module: { readonly default?: unknown }): string {
  if (!('default' in module)) return 'has no default export';
  const value = module.default;
  if (value === null || value === undefined) return `exports ${String(value)} instead of a configuration`;
  if (typeof value !== 'object') return `exports a ${typeof value} instead of a configuration`;
  if (value instanceof Promise) return 'exports a promise instead of a configuration, which needs an `await`';
  return 'exports an object that no `defineConfig` has checked';
}

/** Where loading failed, and what the runtime says to it. */
async function whyNotLoaded(error: unknown, root: string): Promise<string> {
  const { stack = '', message } = error instanceof Error ? error : { message: String(error) };
  const { code } = (error ?? {}) as { readonly code?: unknown };
  // The name of the folder may hold anything, quotation marks among them.
  const short = message.replaceAll(`${root}${sep}`, '').replaceAll(pathToFileURL(root + sep).href, '');
  const [at = name, line = await lineOfImport(root, short)] = placeIn(stack, root) ?? [];
  const said = oneVisibleLine(short);
  const more =
    code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
      ? ': Node runs this file when its types are taken away, so it may hold no other TypeScript'
      : '';
  return `${placed(at, line)} cannot be loaded: ${clip(said, longest)}${more}`;
}

/** The first place in a trace that is the community's own: of the project, and neither Docket's nor a package's. */
function placeIn(stack: string, root: string): [string, number] | undefined {
  for (const [, url, path, line] of stack.matchAll(/(?:(file:\/\/\/[^\s()]+?)|((?<=^|\()\/[^\n()]+?)):(\d+)(?::\d+)?(?=\)?$)/gm)) {
    const file = url === undefined ? path : fileURLToPath(url);
    const below = file === undefined ? '..' : relative(root, file);
    if (/^(?:\.\.|node_modules|src)(?:[/\\]|$)/.test(below)) continue;
    return [below, Number(line)];
  }
  return undefined;
}

/** The line that imports what could not be found, where a message names it: it says no line itself. */
async function lineOfImport(root: string, message: string): Promise<number | undefined> {
  const missing = /^(?:Cannot find (?:module|package)|Module|Unknown file extension \S+ for) ["']?([^"']+?)["']?(?: |$)/.exec(message)?.[1];
  if (missing === undefined) return undefined;
  const wanted = basename(missing);
  const source = await readFile(join(root, name), 'utf8');
  return lineWith(source, new RegExp(`(?:from|import)\\b.*["'\\/]${wanted.replace(/[^\w-]/g, '\\$&')}["'\\/]`));
}

function lineWith(source: string, pattern: RegExp): number | undefined {
  const index = source.split('\n').findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : index + 1;
}

function placed(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}
