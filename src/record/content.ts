/** The files of `content/`, in a stable order, each parsed within a time limit and at most once. */
import { existsSync, lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isByproductName } from '../model/byproducts.ts';
import { noSyntax } from '../model/syntax.ts';
import { keyOf, openCache } from './cache.ts';
import { isYaml, pathBelow } from '../model/content-path.ts';
import { openDocument, unreadableDocument, withBody, type Document } from '../parsing/document.ts';
import { readText, type FileProblem } from '../parsing/file.ts';
import { parseAll, usualTimeLimit, type ParseOptions } from '../parsing/parse-all.ts';
import { memoryLimit } from '../parsing/parser-pool.ts';
import { emptyBody, type ParsedBody } from '../parsing/parse-body.ts';
import { isMissingSubmodule } from '../git/repository.ts';
import { filesBelow } from './walk.ts';

/** Files that are read as documents; everything else that is a file is an asset. */
export const readable = /\.(mdx?|ya?ml)$/;

/** Documents that are read before waiting processes are looked after. */
const documentsBetween = 10;

/** How content is read. */
export type ReadOptions = ParseOptions & {
  /** Folder for what is kept between runs; nothing is kept when it is absent. */
  readonly cacheFolder?: string;
};

/** Raised when there is a record that is not here; the message is complete and meant for people. */
export class ContentError extends Error {
  override name = 'ContentError';
}

/**
 * Reads every `.md`, `.mdx`, `.yaml` and `.yml` file below `content/` of a project; what editors and systems leave there is
 * not read. A project without that folder has a record with nothing in it: git keeps no empty folders. What is no file, such as a
 * link, is a document that could not be read; no link is followed, `content` itself included.
 * @param root the folder that holds `content/` and `docket.config.ts`
 * @throws {ContentError} when `content/` is a file, or a submodule that was not fetched
 * @throws when `content/` cannot be read
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<Document[]> {
  const folder = join(root, 'content');
  const facts = lstatSync(folder, { throwIfNoEntry: false });
  if (facts?.isSymbolicLink()) return [unreadableDocument('content', 'symbolic-link')];
  if (facts && !facts.isDirectory())
    throw new ContentError('content is a file, and has to be the folder of the record: move it away, and run `npm run new` to begin');
  const closed = new Set<string>();
  const entries = facts ? filesBelow(folder, { leaveOut: isByproductName, closed: (each) => closed.add(each) }) : [];
  if (entries.length === 0 && (await isMissingSubmodule(root)))
    throw new ContentError('content/ is a submodule that is not in this clone yet: run `git submodule update --init content`');
  const paths = entries.filter((entry) => readable.test(entry.name) || !entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    [...paths, ...closed].sort().map(async (path) => {
      const text = closed.has(path) ? { problem: closedFolder(path) } : await readText(path);
      // A file that went away since its folder was listed is as one that was never there.
      return text ? [{ file: relative(root, path).split(sep).join('/'), text }] : [];
    }),
  );
  return readTexts(texts.flat(), 'bodies', options);
}

function closedFolder(path: string): FileProblem {
  return existsSync(path) ? 'unreadable-folder' : 'name-not-utf8';
}

/** A file of the record, from the root of the project, and its text or why it has none. */
export type FileText = { readonly file: string; readonly text: { readonly source: string } | { readonly problem: FileProblem } };

/**
 * Makes documents of texts, wherever they come from, in the order in which they are given.
 * @param cacheName what was parsed is kept under this name: one for each set of texts that is read again and again
 */
export async function readTexts(texts: readonly FileText[], cacheName: string, options: ReadOptions): Promise<Document[]> {
  const bodies = texts.flatMap(({ file, text }) => {
    if ('problem' in text || isYaml(file)) return [];
    const body = { path: pathBelow(file), source: text.source };
    return [{ ...body, key: keyOf(body) }];
  });
  const cache = await openCache<ParsedBody>(options.cacheFolder, cacheName, ({ problem }) => !problem || problem.span !== undefined);
  const missing = bodies.filter(({ key }) => !cache.has(key));
  const alone = missing.map((each) => [each]);
  const parsing = parseAll('body', alone, ({ key }, parsed) => cache.add(key, parsed ?? tooSlow(options)), options);

  // Other processes parse bodies; meanwhile this one reads front matter, and now and then hands out the next body.
  const documents: Document[] = [];
  for (const { file, text } of texts) {
    documents.push('problem' in text ? unreadableDocument(file, text.problem) : openDocument(file, text.source));
    if (missing.length > 0 && documents.length % documentsBetween === 0) await setImmediate();
  }
  await parsing;
  await cache.save(bodies.map(({ key }) => key));

  const parsedByPath = new Map(bodies.map(({ path, key }) => [path, cache.get(key)]));
  return documents.map((document) => {
    const parsed = parsedByPath.get(pathBelow(document.file));
    return parsed ? withBody(document, parsed) : document;
  });
}

/** Reads texts that a command has written or changed as they will be read from the disk: within the same limits. Nothing is kept. */
export function readChangedTexts(texts: readonly { readonly file: string; readonly source: string }[]): Promise<Document[]> {
  return readTexts(
    texts.map(({ file, source }) => ({ file, text: { source: source.replace(/^\uFEFF/, '') } })),
    'changed',
    {},
  );
}

/** Time is not a property of a text: this answer is not kept, and the text is tried again. */
function tooSlow({ timeLimit = usualTimeLimit }: ParseOptions): ParsedBody {
  return {
    body: emptyBody,
    syntax: noSyntax,
    problem: { message: `could not be read within ${timeLimit / 1000} s and ${memoryLimit / 1e9} GB of memory` },
  };
}
