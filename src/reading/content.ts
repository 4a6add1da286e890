/** The files of `content/`, in a stable order, each parsed within a time limit and at most once. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { noSyntax } from '../model/syntax.ts';
import { keyOf, openCache } from './cache.ts';
import { isYaml, makeDocument, pathBelow, unreadableDocument, type Document } from './document.ts';
import { readText } from './file.ts';
import { parseAll, usualTimeLimit, type ParseOptions } from './parse-all.ts';
import { emptyBody, type ParsedBody } from './parse-body.ts';

const readable = /\.(mdx?|ya?ml)$/;

/** How content is read. */
export type ReadOptions = ParseOptions & {
  /** Folder for what is kept between runs; nothing is kept when it is absent. */
  readonly cacheFolder?: string;
};

/**
 * Reads every `.md`, `.mdx`, `.yaml` and `.yml` file below `content/` of a project.
 * @param root the folder that holds `content/` and `docket.config.ts`
 * @throws when `content/` cannot be read
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<Document[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && (readable.test(entry.name) || entry.isSymbolicLink()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(
    paths.map(async (path) => ({ file: relative(root, path).split(sep).join('/'), text: await readText(path) })),
  );

  const bodies = texts.flatMap(({ file, text }) => {
    if ('problem' in text || isYaml(file)) return [];
    const body = { path: pathBelow(file), source: text.source };
    return [{ ...body, key: keyOf(body) }];
  });
  const cache = await openCache<ParsedBody>(options.cacheFolder, 'bodies', ({ problem }) => !problem || problem.span !== undefined);
  const missing = bodies.filter(({ key }) => !cache.has(key));
  await parseAll('body', missing, ({ key }, parsed) => cache.add(key, parsed ?? tooSlow(options)), options);
  await cache.save(bodies.map(({ key }) => key));

  const parsedByPath = new Map(bodies.map(({ path, key }) => [path, cache.get(key)]));
  return texts.map(({ file, text }) =>
    'problem' in text ? unreadableDocument(file, text.problem) : makeDocument(file, text.source, parsedByPath.get(pathBelow(file))),
  );
}

/** Time is not a property of a text: this answer is not kept, and the text is tried again. */
function tooSlow({ timeLimit = usualTimeLimit }: ParseOptions): ParsedBody {
  return { body: emptyBody, syntax: noSyntax, problem: { message: `could not be read within ${timeLimit / 1000} s` } };
}

/** Every other file that prose may show or link to: paths from the root, of files below `content/` and `public/`. */
export async function listAssets(root: string): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(
    ['content', 'public'].map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile() && !readable.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return new Set(lists.flat().map((path) => relative(root, path).split(sep).join('/')));
}
