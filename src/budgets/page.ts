/** What a browser fetches for the first view of a page, without running it. */
import { tagsOf, type Tag } from './html.ts';
import type { Site } from './site.ts';

/** A page and the files that its first view asks for, each once. */
export type LoadedPage = {
  /** The path of its file: `/rfcs/index.html`. */
  readonly path: string;
  readonly tags: readonly Tag[];
  readonly styles: readonly string[];
  /** Scripts in files, with everything that they import before they run. */
  readonly scripts: readonly string[];
  /** The texts of inline styles and scripts, which come with the page. */
  readonly inlineStyles: readonly string[];
  readonly inlineScripts: readonly string[];
  /** Every font that the page's styles offer; which of them are fetched depends on its text. */
  readonly fonts: readonly Font[];
  /** True when something on the page is set in italics. */
  readonly emphasis: boolean;
  readonly icons: readonly string[];
};

/** A font file and the style it is for. */
export type Font = { readonly path: string; readonly italic: boolean };

const italicElements = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']);
const dataScript = /json|text\/template/;
const staticImport = /\b(?:import|export)\b[^"'`;()]*["'`](\.{0,2}\/[^"'`]+)["'`]/g;

/** Follows everything that a page links to. Files of other origins and files that are missing are left out. */
export function loadPage(site: Site, path: string): LoadedPage {
  const tags = tagsOf(site.text(path));
  const attribute = (tag: Tag, name: string) => tag.attributes.get(name) ?? '';
  const linked = (rel: RegExp) =>
    tags.filter((tag) => tag.name === 'link' && rel.test(attribute(tag, 'rel'))).map((tag) => attribute(tag, 'href'));
  const files = (addresses: readonly string[], from = path) => addresses.flatMap((address) => site.fileAt(address, from) ?? []);

  const styles = unique(files(linked(/\bstylesheet\b/)));
  const inlineStyles = tags.filter(({ name }) => name === 'style').map(({ text }) => text);
  const sheets = [...styles.map((file) => ({ from: file, css: site.text(file) })), ...inlineStyles.map((css) => ({ from: path, css }))];
  const fonts = sheets.flatMap(({ from, css }) =>
    fontFaces(css).flatMap(({ address, italic }) => files([address], from).map((file) => ({ path: file, italic }))),
  );
  const scriptTags = tags.filter((tag) => tag.name === 'script' && !dataScript.test(attribute(tag, 'type')));
  const entries = [
    ...scriptTags.filter((tag) => tag.attributes.has('src')).map((tag) => attribute(tag, 'src')),
    ...linked(/\bmodulepreload\b/),
  ];
  return {
    path,
    tags,
    styles,
    scripts: withImports(site, files(entries)),
    inlineStyles,
    inlineScripts: scriptTags.filter((tag) => !tag.attributes.has('src')).map(({ text }) => text),
    fonts: [...new Map(fonts.map((font) => [font.path, font])).values()],
    emphasis:
      tags.some(({ name }) => italicElements.has(name)) || sheets.some(({ css }) => /font-style:\s*italic/.test(withoutFontFaces(css))),
    icons: unique(files(linked(/\bicon\b/))),
  };
}

/** The page and every file of its first view: fonts in italics only when something is set in them. */
export function firstView(page: LoadedPage): string[] {
  const fonts = page.fonts.filter(({ italic }) => !italic || page.emphasis).map(({ path }) => path);
  return unique([page.path, ...page.styles, ...page.scripts, ...fonts, ...page.icons]);
}

/** Scripts and what they import statically, however deep; `import()` waits until it is called. */
function withImports(site: Site, entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const script of found) {
    for (const [, address = ''] of site.text(script).matchAll(staticImport)) {
      const file = site.fileAt(address, script);
      if (file) found.add(file);
    }
  }
  return [...found];
}

/** What scripts import when somebody turns to it, and what that imports. */
export function lateScripts(site: Site, scripts: readonly string[]): string[] {
  const late = scripts.flatMap((script) =>
    [...site.text(script).matchAll(lateImport)].flatMap(([, address = '']) => site.fileAt(address, script) ?? []),
  );
  return withImports(site, unique(late)).filter((script) => !scripts.includes(script));
}

const lateImport = /\bimport\(\s*["'`]([^"'`]+)/g;

/** Font files of the origin that a style sheet offers; fonts of the reader's own machine have no address. */
function fontFaces(css: string): { address: string; italic: boolean }[] {
  return [...css.matchAll(fontFace)].flatMap(([block]) => {
    const italic = /font-style:\s*(?:italic|oblique)/.test(block);
    return [...block.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => ({ address, italic }));
  });
}

const fontFace = /@font-face\s*\{[^}]*\}/g;
const withoutFontFaces = (css: string) => css.replace(fontFace, '');

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
