/** Fonts cut down to the characters that the record really uses. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import type { Document } from '../parsing/document.ts';
import { writeWhole } from '../record/write-whole.ts';

/**
 * Paths of the subset files from the root of the project, as `./.docket/fonts/…`: Astro names families by a hash of their whole
 * description, and a path that began at the root of the disk would give every clone names of its own.
 */
export type FontFiles = { readonly serif: string; readonly serifItalic: string; readonly sans: string };

const require = createRequire(import.meta.url);
const serifFile = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const italicFile = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2';
const sansFile = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';

/** What pages say themselves, beyond ASCII: quotation marks, dashes, arrows, spaces. */
const ownCharacters = '§…→←↑↓↗·“”‘’–—×\u00a0\u2002\u2009';
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32)).join('');

/** Figures in both styles, ligatures and kerning are what the styles ask for; the rest is weight. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'onum', 'lnum', 'pnum', 'tnum'];

/**
 * Subsets the fonts for a record and keeps the files below `.docket/fonts/` under the hash of what went in,
 * so that a second build with the same characters makes nothing anew.
 */
export async function subsetFonts(documents: readonly Document[], words: string, root: string): Promise<FontFiles> {
  const folder = join(root, '.docket', 'fonts');
  const all = new Set(ascii + ownCharacters + words);
  const emphasised = new Set(ascii + ownCharacters);
  for (const { source, syntax } of documents) {
    for (const character of source) all.add(character);
    for (const character of syntax.emphasised) emphasised.add(character);
  }
  await mkdir(folder, { recursive: true });
  const [serif, serifItalic, sans] = await Promise.all([
    subset(serifFile, all, { min: 400, max: 600 }, folder),
    subset(italicFile, emphasised, 400, folder),
    subset(sansFile, all, { min: 400, max: 600 }, folder),
  ]);
  const fromRoot = (file: string) => `./${relative(root, file).replaceAll(sep, '/')}`;
  return { serif: fromRoot(serif), serifItalic: fromRoot(serifItalic), sans: fromRoot(sans) };
}

/**
 * The font families of the design, for Astro, which adds fallbacks of like metrics. A font that comes late waits
 * for the next page: nothing that is being read ever moves.
 */
export function fontFamilies(files: FontFiles) {
  const provider = fontProviders.local();
  const families = [
    {
      provider,
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [files.serif], weight: '400 600', style: 'normal' },
          { src: [files.serifItalic], weight: 400, style: 'italic' },
        ],
      },
    },
    {
      provider,
      name: 'Public Sans',
      cssVariable: '--font-sans',
      display: 'optional',
      fallbacks: ['Arial', 'sans-serif'],
      options: { variants: [{ src: [files.sans], weight: '400 600', style: 'normal' }] },
    },
  ];
  // The type of a whole configuration cannot carry the options of one provider.
  return families as unknown as NonNullable<AstroInlineConfig['fonts']>;
}

async function subset(
  file: string,
  characters: Set<string>,
  weight: number | { min: number; max: number },
  folder: string,
): Promise<string> {
  const text = [...characters].sort().join('');
  const font = await readFile(require.resolve(file));
  const hash = createHash('sha256').update(font).update(text).update(JSON.stringify(weight)).digest('hex').slice(0, 12);
  const target = join(folder, `${file.split('/').at(-1)?.replace('.woff2', '')}-${hash}.woff2`);
  if (!(await isWhole(target))) {
    const options = { targetFormat: 'woff2' as const, variationAxes: { wght: weight }, noHinting: true, keepFeatures };
    await writeWhole(target, await subsetFont(font, text, options));
  }
  return target;
}

/** True for a font that was kept and is as long as it says itself, in the ninth to the twelfth byte of the format. */
async function isWhole(path: string): Promise<boolean> {
  const font = await readFile(path).catch(() => undefined);
  return font !== undefined && font.length > 12 && font.toString('latin1', 0, 4) === 'wOF2' && font.readUInt32BE(8) === font.length;
}
