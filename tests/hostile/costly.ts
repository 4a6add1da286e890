/** Texts that once took minutes or gigabytes to judge, and their kin: each a decision of its own. */

/** A text and what comes of it: the rule that refuses it, or nothing where it is only large. */
export type Costly = {
  readonly name: string;
  readonly body: string;
  readonly format?: 'mdx';
  readonly rule?: string;
  /** What the text was in the commit before: the check is then of the change. */
  readonly before?: string;
};

/** As many numbered pieces as there are. */
const pieces = (count: number, piece: (number: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join('');

/** A text of 110,000 words, of which every so manieth is another in each version. */
const words = (every: number, version: string) => pieces(110_000, (n) => (n % every === 0 ? `${version}${n} ` : `word${n % 977} `));

const table = (columns: number, rows: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|a|\n'.repeat(rows)}`;

export const costly: readonly Costly[] = [
  { name: 'zeros before a number in an address', body: `[x](https://ietf.org/rfc${'0'.repeat(100_000)}x)` },
  { name: 'zeros behind a label', body: `[RFC 1](https://www.rfc-editor.org/rfc/rfc${'0'.repeat(900_000)}1)` },
  { name: 'zeros before a number in a label', body: `[RFC ${'0'.repeat(100_000)}x](https://ietf.org/rfc1)` },
  { name: 'a host of a hundred thousand labels', body: `[x](http://${'a.'.repeat(100_000)}org/)` },
  { name: 'folders of an address', body: `[a](${'../'.repeat(300_000)}x.md)`, rule: 'missing-file' },
  { name: 'tags', body: `a ${'\u{E0041}'.repeat(100_000)}`, rule: 'bidi-control' },
  { name: 'tags behind a flag', body: `a \u{1F3F4}${'\u{E0041}'.repeat(100_000)}`, rule: 'bidi-control' },
  { name: 'isolates that never end', body: '\u2066a '.repeat(150_000), rule: 'bidi-control' },
  { name: 'entities that hide', body: 'a&#8238;b '.repeat(2_000), rule: 'bidi-control' },
  { name: 'entities, and nothing else', body: '&#8238;'.repeat(60_000), rule: 'markdown-syntax' },
  { name: 'entities in a heading', format: 'mdx', body: `## ${'&#8238;'.repeat(57_000)}`, rule: 'markdown-syntax' },
  {
    name: 'a heading of 400 kB, and a link to none',
    body: `## ${'ab'.repeat(200_000)}\n\n[x](#${'cd'.repeat(200_000)})`,
    rule: 'markdown-syntax',
  },
  {
    name: 'headings, and links that are nearly theirs',
    body: pieces(300, (n) => `## ${'ab'.repeat(120)}${n}\n\n[x y](#${'cd'.repeat(120)}${n})\n\n`),
    rule: 'unknown-reference',
  },
  { name: 'cells that rows leave out', body: table(20_000, 20_000), rule: 'markdown-syntax' },
  { name: 'a million cells in 6 kB', body: table(1_000, 1_000), rule: 'markdown-syntax' },
  { name: 'many tables that are wide', body: `${table(200, 50)}\n\n`.repeat(100), rule: 'markdown-syntax' },
  { name: 'mentions in one sentence', body: '@a '.repeat(200_000), rule: 'unknown-reference' },
  { name: 'mentions below a long heading', body: `## ${'ab '.repeat(90)}\n\n${'RFC 1 '.repeat(60_000)}` },
  { name: 'mentions in a heading', body: `## ${'RFC 1 '.repeat(6_000)}`, rule: 'markdown-syntax' },
  { name: 'a paragraph of which every third word changed', body: words(3, 'new'), before: words(3, 'old') },
  { name: 'a paragraph of which every word changed', body: words(1, 'new'), before: words(1, 'old') },
  { name: 'paragraphs that are all new', body: pieces(60_000, (n) => `new ${n}.\n\n`), before: pieces(60_000, (n) => `old ${n}.\n\n`) },
  { name: 'a list in another order', body: pieces(60_000, (n) => `- a ${n}\n`), before: pieces(60_000, (n) => `- a ${60_000 - n}\n`) },
];
