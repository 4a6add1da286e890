/** Relative links and pictures lead to files that are there, inside `content/`. */
import { decodePath, joinPath, resolveFileLink } from '../model/file-link.ts';
import { nearestForFirst } from '../model/nearest.ts';
import { pathBelow } from '../model/content-path.ts';
import type { LinkFact } from '../model/syntax.ts';
import type { Document } from '../parsing/document.ts';
import type { Found, Rule } from './rule.ts';
import { isFileName } from './site-links.ts';
import { sitePlaces } from './site-places.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  *check(context) {
    const { documents, graph, assets } = context;
    const places = sitePlaces(context);
    const files = new Set([...documents.map(({ document }) => document.file), ...assets.keys()]);
    const folders = new Set([...files].flatMap((file) => foldersOf(file)));

    const judge = (from: string, written: string, isPicture: boolean): Omit<Found, 'file' | 'span'> | undefined => {
      const [path = ''] = written.split(/[?#]/, 1);
      const found = places.find(from, written);
      const place = found?.place;
      if (path === '' || place === 'faulty' || found?.renamed) return undefined;
      if (found?.rooted) {
        if (place && !(isPicture && place.address.endsWith('/'))) return undefined;
        // Pages have addresses that begin with a slash too; only pictures and names with an ending are files.
        const [below = path] = found.address.paths;
        if (!isPicture && !isFileName(below)) return undefined;
        return { message: `\`${path}\` is no file in public/`, help: near(from, `public${below}`, (file) => file.replace('public', '')) };
      }
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written) || (!isPicture && place?.of)) return undefined;
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
      if (!found && !/\.\w+$/.test(target)) {
        const beside = folders.values().filter((folder) => folderOf(folder) === folderOf(target));
        const name = nearest(nameOf(target), beside.map(nameOf));
        if (name !== undefined) return `did you mean \`${write(`${folderOf(target)}/${name}`)}/\`?`;
      }
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
    ...syntax.links.flatMap(({ form, url, urlSpan: span }) => (isWritten(form, url) ? [{ url, span, isPicture: false }] : [])),
    ...syntax.images.flatMap(({ form, url, urlSpan: span }) => (isWritten(form, url) ? [{ url, span, isPicture: true }] : [])),
    ...syntax.definitions.map(({ url, urlSpan: span }) => ({ url, span, isPicture: pictures.has(url) })),
  ];
}

/** An element cannot lead to what lies beside the text: that is told by unsafe-link. */
const isWritten = (form: LinkFact['form'], url: string) => form === 'inline' || (form === 'element' && /^(?:\/|https?:)/i.test(url));

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
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
