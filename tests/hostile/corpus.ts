/**
 * Hostile files, one trick each. Those of `tests/fixtures/hostile/<rule>/` are named by their trick and lie below the rule that
 * refuses them; files that no repository can hold everywhere are made here.
 */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { daysAfter } from '../../src/model/dates.ts';
import { hostileDrawings } from '../assets/drawings.ts';
import { patched, pngOfSize, sound as pictures } from '../assets/pictures.ts';
import { frontMatterTricks, tricks } from './tricks.ts';

/** One hostile file. */
export type Hostile = {
  /** What it tries, and the rule that refuses it: `unsafe-link: javascript`. */
  readonly name: string;
  readonly rule: string;
  /** Where it lies in a record: the file that the finding names. */
  readonly file: string;
  /** What it puts into a record: that file, and others that it collides with or needs. */
  readonly paths: readonly string[];
  /** Puts it into the record of the project in `root`. */
  write(root: string): void;
};

const fixtures = join(import.meta.dirname, '../fixtures/hostile');

const inRepository = readdirSync(fixtures).flatMap((rule) => readdirSync(join(fixtures, rule)).map((name) => ({ rule, name })));

/** Where a file of the fixtures lies in a record: RFCs and decisions are numbered from 1000, meetings dated from 1990. */
function placeOf(rule: string, name: string, index: number): string {
  if (name.startsWith('person-')) return `content/people/${rule}-${name}`;
  if (name.startsWith('project-')) return `content/projects/${rule}-${name}`;
  if (name.startsWith('meeting-')) return `content/meetings/${daysAfter('1990-01-01', index)}.mdx`;
  if (name.startsWith('rfc-')) return `content/rfcs/${1000 + index}-${rule}-${name.replace('.mdx', '/index.mdx')}`;
  return `content/decisions/${1000 + index}-${rule}-${name}`;
}

const sound = (title: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-01\nstatus: in-force\nsummary: One trick.\ntopics: []\n---\n\nText.\n`;

/** Enough that looking for each of them in turn would take minutes. */
const manyAttributes = Array.from({ length: 30_000 }, (_, index) => `data-a${index}`).join(' ');

type Content = Buffer | string | { readonly link: string };

type Made = Omit<Hostile, 'write' | 'paths'> & {
  readonly content: Content;
  /** A file of the same content. */
  readonly beside?: string;
  /** Files that this one needs, by their paths. */
  readonly needs?: Readonly<Record<string, Content>>;
};

/** A decision that shows a picture which is none. */
function showing(number: number, trick: string, picture: string, content: Content, written = `![What it shows](${picture})`): Made {
  const inPublic = picture.startsWith('/');
  return {
    name: `picture: ${trick}`,
    rule: 'unusable-picture',
    file: `content/decisions/${number}-a.mdx`,
    content: `${sound('One')}\n${written}\n`,
    needs: { [inPublic ? `public${picture}` : `content/decisions/${picture}`]: content },
  };
}

/** A file of `public/` that must not be published. */
function published(file: string, content: Content): Made {
  return { name: `published: ${file}`, rule: 'unsafe-file', file: `public/${file}`, content };
}

const page = '<!doctype html><script>window.__pwned = 1</script>';
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${inside}</svg>`;
const running = drawing('<script>window.__pwned = 1</script>');

const made: readonly Made[] = [
  showing(2101, 'a drawing with a script', '2101-evil.svg', running),
  showing(2102, 'a drawing called PNG', '2102-evil.png', running),
  showing(2103, 'a page called GIF', '2103-evil.gif', page),
  showing(2104, 'a page called SVG', '2104-evil.svg', page),
  showing(2105, 'nothing', '2105-evil.png', ''),
  showing(2106, 'half a PNG', '2106-evil.png', pictures.png.subarray(0, 90)),
  showing(2107, 'half a JPEG', '2107-evil.jpg', pictures.jpeg.subarray(0, 200)),
  showing(2108, 'a WebP without its end', '2108-evil.webp', pictures.webp.subarray(0, 70)),
  showing(2109, 'an AVIF without its end', '2109-evil.avif', pictures.avif.subarray(0, 290)),
  showing(2110, 'a GIF without its end', '2110-evil.gif', pictures.gif.subarray(0, 100)),
  showing(2111, 'a PNG called JPEG', '2111-evil.jpeg', pictures.png),
  showing(2112, '3,600 megapixels', '2112-evil.png', pngOfSize(60_000, 60_000)),
  showing(2113, 'no pixels at all', '2113-evil.png', pngOfSize(0, 9)),
  showing(2114, 'a pointer', '2114-evil.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'),
  showing(2115, 'an AVIF whose boxes have no length', '2115-evil.avif', patched(pictures.avif, 40, 0, 0, 0, 0)),
  showing(2116, 'a JPEG whose segments have no length', '2116-evil.jpg', Buffer.from('ffd8ffe00000ffd9', 'hex')),
  showing(2117, 'checksums that do not agree', '2117-evil.png', patched(pictures.png, 130, 1)),
  showing(2118, 'a JPEG XL', '2118-evil.avif', Buffer.from('0000000c4a584c200d0a870a00000000', 'hex')),
  showing(2119, 'icons of Apple', '2119-evil.png', Buffer.from('69636e730000001069633037000000001', 'latin1')),
  showing(2120, 'entities that grow', '2120-evil.svg', hostileDrawings['entities that grow'] ?? ''),
  showing(2121, 'entities of the disk', '2121-evil.svg', hostileDrawings['entities of the disk'] ?? ''),
  showing(2122, 'copies of copies', '2122-evil.svg', hostileDrawings['copies of copies'] ?? ''),
  showing(2123, 'a drawing in an element', '/evil-2123.svg', running, '<img src="/evil-2123.svg" alt="What it shows" />'),
  showing(2124, 'a page in an element', '/evil-2124.png', page, '<img src="/evil-2124.png" alt="What it shows" />'),
  showing(2125, 'a drawing by reference', '2125-evil.svg', running, '![What it shows][there]\n\n[there]: 2125-evil.svg'),
  published('evil.html', page),
  published('evil.HTM', page),
  published('evil.xhtml', page),
  published('evil.html.en', page),
  published('evil.svgz', page),
  published('evil.shtml', page),
  published('evil.xml', `<x:script xmlns:x="http://www.w3.org/1999/xhtml">window.__pwned = 1</x:script>`),
  published('evil.js', 'window.__pwned = 1'),
  published('evil', page),
  published('evil.svg', running),
  published('evil.txt', page),
  published('.well-known/evil', page),
  published('.htaccess', 'AddType text/html .png\n'),
  published('evil-passwd', { link: '/etc/passwd' }),
  published('evil-folder', { link: '/etc' }),
  published('evil-nothing.png', { link: 'nothing.png' }),
  published('evil-loop', { link: 'evil-loop' }),

  { name: 'symbolic link to code', rule: 'unsafe-file', file: 'content/decisions/2001-a.md', content: { link: '../../docket.config.ts' } },
  { name: 'symbolic link out of the project', rule: 'unsafe-file', file: 'content/decisions/2002-a.mdx', content: { link: '/etc/passwd' } },
  {
    name: 'symbolic link to a record',
    rule: 'unsafe-file',
    file: 'content/decisions/2003-a.md',
    content: { link: '0001-one-line-a-day.md' },
  },
  { name: 'symbolic link to itself', rule: 'unsafe-file', file: 'content/decisions/2004-a.md', content: { link: '2004-a.md' } },
  { name: 'symbolic link to nothing', rule: 'unsafe-file', file: 'content/decisions/2005-a.md', content: { link: 'nothing.md' } },
  { name: 'symbolic link to a folder', rule: 'unsafe-file', file: 'content/rfcs/0900-linked', content: { link: '/etc' } },
  { name: 'symbolic link as a picture', rule: 'unsafe-file', file: 'content/decisions/evil-linked.png', content: { link: '/etc/passwd' } },
  { name: 'NUL byte in front matter', rule: 'unsafe-file', file: 'content/decisions/2011-a.md', content: sound('On\0e') },
  { name: 'NUL byte in prose', rule: 'unsafe-file', file: 'content/decisions/2012-a.mdx', content: `${sound('One')}\0` },
  { name: 'Latin-1', rule: 'unsafe-file', file: 'content/decisions/2013-a.md', content: Buffer.from(sound('Café'), 'latin1') },
  { name: 'UTF-16', rule: 'unsafe-file', file: 'content/decisions/2014-a.md', content: Buffer.from(`\ufeff${sound('One')}`, 'utf16le') },
  {
    name: 'overlong UTF-8',
    rule: 'unsafe-file',
    file: 'content/decisions/2015-a.md',
    content: Buffer.concat([Buffer.from(sound('One')), Buffer.from([0xc0, 0xbc])]),
  },
  {
    name: 'half of a surrogate pair',
    rule: 'unsafe-file',
    file: 'content/decisions/2016-a.md',
    content: Buffer.concat([Buffer.from(sound('One')), Buffer.from([0xed, 0xa0, 0x80])]),
  },
  {
    name: 'more than a megabyte',
    rule: 'unsafe-file',
    file: 'content/decisions/2017-a.md',
    content: sound('One') + 'word '.repeat(200_000),
  },
  {
    name: 'more than a megabyte of a person',
    rule: 'unsafe-file',
    file: 'content/people/large.yaml',
    content: `name: One\naliases: [${'a, '.repeat(400_000)}b]\n`,
  },
  {
    name: 'names that differ by case',
    rule: 'case-collision',
    file: 'content/decisions/2021-a.md',
    content: sound('One'),
    beside: 'content/decisions/2021-A.md',
  },
  {
    name: 'folders that differ by case',
    rule: 'case-collision',
    file: 'content/topics/two.yaml',
    content: 'name: Two\n',
    beside: 'content/Topics/one.yaml',
  },
  {
    name: 'names that differ by encoding',
    rule: 'case-collision',
    file: 'content/decisions/é.png',
    content: 'x',
    beside: 'content/decisions/e\u0301.png',
  },
  {
    name: 'attributes without number in HTML',
    rule: 'unsafe-html',
    file: 'content/decisions/2041-a.md',
    content: `${sound('One')}\n<b ${manyAttributes}>Text.</b>\n`,
  },
  {
    name: 'attributes without number in MDX',
    rule: 'unsafe-component',
    file: 'content/decisions/2042-a.mdx',
    content: `${sound('One')}\n<b ${manyAttributes}>Text.</b>\n`,
  },
  { name: 'name with a line break', rule: 'file-name', file: 'content/decisions/2031-a\n::error::b.md', content: sound('One') },
  { name: 'name with a terminal command', rule: 'file-name', file: 'content/decisions/2032-\x1b[2Ja.md', content: sound('One') },
  { name: 'name that is turned round', rule: 'file-name', file: 'content/decisions/2033-\u202edm.a.md', content: sound('One') },
  { name: 'name with markup', rule: 'file-name', file: 'content/decisions/2034-<img src=x onerror=alert(1)>.md', content: sound('One') },
  { name: 'name of a route', rule: 'file-name', file: 'content/decisions/[...slug].mdx', content: sound('One') },
  { name: 'name with encoded dots', rule: 'file-name', file: 'content/decisions/2036-%2e%2e%2fx.md', content: sound('One') },
  { name: 'name with a query', rule: 'file-name', file: 'content/decisions/2037-a?raw.mdx', content: sound('One') },
  { name: 'name of code', rule: 'file-name', file: 'content/decisions/2038-a.js.mdx', content: sound('One') },
  { name: 'folder of code', rule: 'file-name', file: 'content/pages/index.mdx', content: sound('One') },
];

/** Short tricks, each in a decision of its own. */
const short = [
  ...tricks.map(({ rule, name, format, prose }) => ({ rule, name: `${format}: ${name}`, format, text: `${sound('One')}\n${prose}\n` })),
  ...Object.entries(frontMatterTricks).map(([name, { rule, line }]) => ({
    rule,
    name: `front matter: ${name}`,
    format: 'md',
    text: sound('One').replace('topics: []', `topics: []\n${line}`),
  })),
].map(({ rule, name, format, text }, index) => ({ rule, name, file: `content/decisions/${3000 + index}-a.${format}`, content: text }));

/** Every hostile file, those of the repository first. */
export const hostile: readonly Hostile[] = [
  ...inRepository.map(({ name, rule }, index): Hostile => {
    const file = placeOf(rule, name, index);
    return {
      name: `${rule}: ${name}`,
      rule,
      file,
      paths: [file],
      write(root) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        cpSync(join(fixtures, rule, name), join(root, file));
      },
    };
  }),
  ...[...made, ...short].map(({ name, rule, file, content, beside, needs = {} }: (typeof made)[number]): Hostile => {
    const contents = new Map<string, Content>([[file, content], ...(beside ? [[beside, content] as const] : []), ...Object.entries(needs)]);
    const paths = [...contents.keys()];
    return {
      name: `${rule}: ${name}`,
      rule,
      file,
      paths,
      write(root) {
        for (const [path, each] of contents) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          if (typeof each === 'object' && 'link' in each) symlinkSync(each.link, join(root, path));
          else writeFileSync(join(root, path), each);
        }
      },
    };
  }),
];

/** A folder with records that a checker must not refuse: what looks like code in them is text. */
export const looksLikeCode = join(import.meta.dirname, '../fixtures/looks-like-code');

/** Lays what hostile files name beside them: code and pictures that must not be taken for what they are not. */
export function writeCompanions(root: string) {
  const folder = join(root, 'content/decisions');
  writeFileSync(
    join(folder, 'evil.js'),
    'globalThis.__pwned = 1;\nconsole.log("EVIL CODE RAN");\nexport default { src: "/x", width: 1, height: 1, format: "png" };\n',
  );
  writeFileSync(join(folder, 'evil.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.__pwned = 1</script></svg>\n');
}
