/** Relative links and pictures lead to files that are there, inside `content/`. */
import { decodePath, joinPath, resolveFileLink } from '../model/file-link.ts';
import { nearestForFirst } from '../model/nearest.ts';
import { pathBelow } from '../model/content-path.ts';
import type { Document } from '../parsing/document.ts';
import type { Found, Rule } from './rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  *check({ config, documents, graph, assets }) {
    const files = new Set([...documents.map(({ document }) => document.file), ...assets.keys()]);
    const folders = new Set([...files].flatMap((file) => foldersOf(file)));

    const judge = (from: string, written: string, isPicture: boolean): Omit<Found, 'file' | 'span'> | undefined => {
      const [path = ''] = written.split(/[?#]/, 1);
      if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) return undefined;
      if (path.startsWith('/')) {
        const below = path.startsWith(config.base) ? path.slice(config.base.length) : path.slice(1);
        // Addresses of pages begin with a slash too; only pictures and names with an ending are files.
        if ((!isPicture && !/\.\w+$/.test(path)) || files.has(`public/${decodePath(below)}`)) return undefined;
        return { message: `\`${path}\` is no file in public/`, help: near(from, `public/${below}`, (file) => file.replace('public', '')) };
      }
      const target = joinPath(from, decodePath(path));
      if (!`${target}/`.startsWith('content/'))
        return { message: `\`${path}\` leads out of content/`, help: 'link to what lies elsewhere by its full address on the forge' };
      if (files.has(target) || folders.has(target)) return undefined;
      const record = resolveFileLink(pathBelow(from), path);
      // What is the name of a record but leads to none is told by unknown-reference.
      if (record && 'missing' in graph.resolve({ kind: record.kind, target: record.target })) return undefined;
      const message = `\`${path}\` leads to no file`;
      if (/^www\.|^[\w-]+(?:\.[\w-]+)+\/|^[\w-]+\.(?:com|io|net|org)$/.test(path)) return { message, help: `write \`https://${path}\`` };
      return { message, help: near(from, target, (file) => relativePath(from, file)) };
    };

    const nearest = nearestForFirst();
    const byName = Map.groupBy(files, nameOf);
    const near = (from: string, target: string, write: (file: string) => string): string => {
      const top = `${target.split('/', 1)[0]}/`;
      const called = (byName.get(nearest(nameOf(target), byName.keys()) ?? '') ?? []).filter(
        (file) => file !== from && file.startsWith(top),
      );
      const found = nearest(target, called) ?? (called.length === 1 ? called[0] : undefined);
      return found ? `did you mean \`${write(found)}\`?` : `add the file ${target}, or correct the address`;
    };

    for (const { document } of documents) {
      for (const { url, span, isPicture } of addressesIn(document)) {
        const found = judge(document.file, url, isPicture);
        if (found) yield { file: document.file, span, ...found };
      }
    }
  },
};

/** The addresses of links and pictures where they are written: those of references stand in definitions. */
function addressesIn({ syntax }: Document) {
  const pictures = new Set(syntax.images.flatMap(({ form, url }) => (form === 'reference' ? [url] : [])));
  return [
    ...syntax.links.flatMap(({ form, url, urlSpan: span }) => (form === 'inline' ? [{ url, span, isPicture: false }] : [])),
    ...syntax.images.flatMap(({ form, url, urlSpan: span }) => (form === 'inline' ? [{ url, span, isPicture: true }] : [])),
    ...syntax.definitions.map(({ url, urlSpan: span }) => ({ url, span, isPicture: pictures.has(url) })),
  ];
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** How a file is written in a link from another one. */
function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - shared);
  return encodeURI(`${up || './'}${there.slice(shared).join('/')}`);
}
