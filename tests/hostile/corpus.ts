/**
 * Hostile files, one trick each. Those of `tests/fixtures/hostile/<rule>/` are named by their trick and lie below the rule that
 * refuses them; files that no repository can hold everywhere are made here.
 */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { daysAfter } from '../../src/model/dates.ts';
import { frontMatterTricks, tricks } from './tricks.ts';

/** One hostile file. */
export type Hostile = {
  /** What it tries, and the rule that refuses it: `unsafe-link: javascript`. */
  readonly name: string;
  readonly rule: string;
  /** Where it lies in a record: the file that the finding names. */
  readonly file: string;
  /** What it puts into a record: that file, and for names that collide another. */
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

const made: readonly (Omit<Hostile, 'write' | 'paths'> & {
  readonly content: Buffer | string | { readonly link: string };
  readonly beside?: string;
})[] = [
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
  ...[...made, ...short].map(({ name, rule, file, content, beside }: (typeof made)[number]): Hostile => {
    const paths = beside ? [file, beside] : [file];
    return {
      name: `${rule}: ${name}`,
      rule,
      file,
      paths,
      write(root) {
        for (const path of paths) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, join(root, path));
          else writeFileSync(join(root, path), content);
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
