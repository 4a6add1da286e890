/** Files of the record that are no documents: what each of them is, and why one cannot be shown or published. */
import { pathBelow } from './content-path.ts';
import { decodePath, joinPath } from './file-link.ts';
import type { Span } from './finding.ts';
import { readSiteAddress, type SiteRoot } from './site-address.ts';
import type { SyntaxFacts } from './syntax.ts';

/** The formats of pictures that pages show. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg';

/** A picture that can be shown. Sizes are in pixels, those of a drawing in pixels of CSS. */
export type Picture = {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  /** More than one for a picture that moves. */
  readonly frames: number;
};

/** What is wrong with a drawing: something in it that does more than draw. */
export type DrawingProblem = {
  /** What it is, as the object of a sentence: `a script`. */
  readonly holds: string;
  /** The line of the drawing, counted from 1. */
  readonly line: number;
};

/** Why a file that is no document is neither shown nor published. */
export type AssetProblem =
  | { readonly is: 'symbolic-link' | 'not-a-file' | 'unreadable' | 'empty' | 'pointer' | 'cut' | 'without-size' }
  /** `what` says how one can tell: `its checksums do not agree`. */
  | { readonly is: 'damaged'; readonly what: string }
  /** The name says that it is something else; `holds` is what the bytes are: `an HTML page`. */
  | { readonly is: 'foreign'; readonly expected: string; readonly holds: string; readonly extension?: string }
  | { readonly is: 'too-many-bytes'; readonly most: number }
  | { readonly is: 'too-many-pixels'; readonly width: number; readonly height: number; readonly frames: number }
  | ({ readonly is: 'unsafe-drawing' } & DrawingProblem)
  /** A file of `public/` that browsers or servers may run, as `what`: `a page of its own`. */
  | { readonly is: 'runs'; readonly what: string }
  /** A file of `public/` of a type that is not published, or whose name does not mean the same everywhere. */
  | { readonly is: 'unknown-type' | 'odd-name' };

/** A file that is no document. */
export type Asset = {
  /** Its size; 0 for links and whatever else is no file. */
  readonly bytes: number;
  /** Present when it is a picture that can be shown. */
  readonly picture?: Picture;
  /** Why it is neither shown nor published. A file of `content/` that no name calls a picture has none: it stays where it is. */
  readonly problem?: AssetProblem;
};

/** Every file below `content/` and `public/` that is no document, by its path from the root. */
export type Assets = ReadonlyMap<string, Asset>;

/** The largest picture that is shown, in bytes. */
export const maxPictureBytes = 10_000_000;

/** The largest drawing that is shown, in bytes. */
export const maxDrawingBytes = 1_000_000;

/** The most pixels that a picture has, those of all its frames together: what it takes to read one is known beforehand. */
export const maxPixels = 40_000_000;

/** What readers call each format. */
export const formatNames: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  gif: 'GIF picture',
  webp: 'WebP picture',
  avif: 'AVIF picture',
  svg: 'SVG drawing',
};

/** The format that the name of a file, or the path of an address, says; nothing for what no name calls a picture. */
export function formatByName(name: string): PictureFormat | undefined {
  const extension = /\.(png|jpe?g|gif|webp|avif|svg)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === 'jpg' ? 'jpeg' : (extension as PictureFormat | undefined);
}

/**
 * The file that the address of a picture leads to, as a path from the root.
 * @param from the document that shows it, as a path from the root
 * @param assets the files among which the likeliest is looked for, where an address can be read in two ways
 */
export function pictureFile(from: string, url: string, root: SiteRoot, assets: Pick<Assets, 'has'>): string {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith('/')) return joinPath(from, decodePath(path));
  const files = (readSiteAddress(pathBelow(from), path, root)?.paths ?? []).map((below) => `public${below}`);
  return files.find((file) => assets.has(file)) ?? files[0] ?? `public${path}`;
}

/** Where a text shows a picture: its address, and the place at which that is written. */
export type ShownPicture = { readonly url: string; readonly span: Span };

/** The pictures that a text shows, in Markdown and in elements; those of references stand in their definitions. */
export function picturesIn({ images, definitions }: Pick<SyntaxFacts, 'images' | 'definitions'>): ShownPicture[] {
  const referred = new Set(images.flatMap(({ form, url }) => (form === 'reference' ? [url] : [])));
  return [
    ...images.flatMap(({ form, url, urlSpan: span }) => (form === 'reference' ? [] : [{ url, span }])),
    ...definitions.flatMap(({ url, urlSpan: span }) => (referred.has(url) ? [{ url, span }] : [])),
  ];
}
