/** A built site as a host would send it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of a built site. Paths start with a slash and leave out the base: `/rfcs/index.html`. */
export type Site = {
  readonly paths: readonly string[];
  /** The text of a file. */
  text(path: string): string;
  /** Bytes over the wire: what is text goes compressed, what is compressed already goes as it is. */
  wireSize(path: string): number;
  /** The file behind an address as a page writes it; `undefined` for other origins and for what does not exist. */
  fileAt(address: string, from: string): string | undefined;
};

const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|ics)$/;

/**
 * Reads the site in `folder`.
 * @param base the path it is served under, with a slash at both ends
 */
export function readSite(folder: string, base: string): Site {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
  const sizes = new Map<string, number>();
  const bytes = (path: string) => readFileSync(join(folder, path));

  return {
    paths,
    text: (path) => bytes(path).toString(),
    wireSize(path) {
      const size = sizes.get(path) ?? (compressible.test(path) ? gzipSync(bytes(path)).length : bytes(path).length);
      sizes.set(path, size);
      return size;
    },
    fileAt(address, from) {
      const origin = 'https://site.invalid';
      const url = new URL(address, origin + base.slice(0, -1) + from);
      if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
      const path = decodeURI(url.pathname.slice(base.length - 1)).replace(/\/$/, '/index.html');
      return existsSync(join(folder, path)) ? path : undefined;
    },
  };
}

/** Bytes of a text over the wire. */
export function compressedSize(text: string): number {
  return gzipSync(text).length;
}
