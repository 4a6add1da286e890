/** Generated documents: valid ones with a few changes, and ones put together from every construct that prose and front matter have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';

/** A community with every kind of record: what generated records begin with. */
export const community = join(import.meta.dirname, '../../fixtures/community');

/** Its files below `content/`, and their texts. */
export const validFiles = readdirSync(join(community, 'content'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(community, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/** What slips into texts: tokens of Markdown, MDX, HTML and YAML, and characters that no one expects. */
const tokens = [
  ...['{', '}', '{}', '{/*', '*/}', '<', '>', '</', '<!--', '-->', '<b>', '</b>', '<script>', '<div title="', '<svg onload=x>'],
  ...[
    '<Action',
    '<Action id="a">',
    '</Action>',
    '<Resolution id="a" decision="DR 1">',
    '<Example task="a">',
    '<Details>',
    '<img src="a.png">',
  ],
  ...[
    '[',
    ']',
    '](',
    '](javascript:x)',
    '](#a)',
    '](/rfcs/)',
    '](../../..)',
    '[a]: b',
    '[^1]',
    '[^1]: ',
    '![',
    '](a.png)',
    '`',
    '```',
    '~~~',
  ],
  ...[
    '*',
    '**',
    '_',
    '|',
    '|-|',
    '| a | b |\n|---|---|\n',
    '#',
    '## ',
    '> ',
    '- ',
    '\\',
    '&#x',
    '&#0;',
    '&#8238;',
    '&amp;',
    '===\n',
    '---\n',
  ],
  ...[
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '+++\n',
    '...\n',
    ': ',
    '- - ',
    '? ',
    '&a ',
    '*a',
    '!!x ',
    '"',
    "'",
    '[[',
    '{{',
    ' #1',
    '%YAML 1.2\n',
  ],
  ...['\t', '\n', '\r', '\r\n', '  ', '\n\n\n', 'import x from "y"\n', 'export const a = 1\n', '{process.exit()}', '<% x %>', '${x}'],
  ...[
    'RFC 99',
    'DR 1',
    '@nobody',
    'a/b#1',
    'rfc:',
    'rfc:1',
    'meeting:2025-02-04#x',
    'https://',
    'http://a.example',
    'www.example.org',
    '//',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\u202e',
    '\u2066',
    '\u200d',
    '\ufeff',
    '\ud800',
    '\u{1F469}',
    '\u{E0041}',
    'é',
    'e\u0301',
    '\u2028',
    'ابج',
    '電池',
  ],
];

const noise = fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 6 }));

const change = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'swap', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  text: noise,
});

/** A text with a few places changed. */
export function mutated(text: string, most = 4): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) =>
    changes.reduce((now, { kind, at, length, text: added }) => {
      const start = Math.floor(at * now.length);
      const [before, taken, after] = [now.slice(0, start), now.slice(start, start + length), now.slice(start + length)];
      if (kind === 'insert') return before + added + now.slice(start);
      if (kind === 'delete') return before + after;
      if (kind === 'repeat') return before + taken.repeat(3) + after;
      return before + after.slice(0, length) + taken + after.slice(length);
    }, text),
  );
}

const keys = [
  ...['title', 'status', 'authors', 'created', 'summary', 'topics', 'criteria', 'verdicts', 'advocates', 'outcome', 'chair', 'present'],
  ...[
    'agenda',
    'date',
    'start',
    'duration',
    'decides',
    'adopts',
    'made_in',
    'supersedes',
    'area',
    'size',
    'skills',
    'mentors',
    'name',
    'url',
  ],
  ...['comment_until', 'discussions', 'implementation', 'last_reviewed', 'aliases', 'github', '__proto__', 'constructor', 'toString', ''],
];

const scalar = fc.oneof(
  fc.constantFrom(
    'sketch',
    'held',
    'in-force',
    'open',
    '2025-02-30',
    '0000-01-01',
    '9999-12-31',
    '007',
    '0x10',
    '1e9',
    '~',
    'yes',
    '.inf',
    '[]',
    '{}',
  ),
  fc.constantFrom(
    'rfc:1',
    'meeting:2025-02-04#x',
    'marten-saar',
    'https://a.example',
    'javascript:x',
    'mailto:a@b.example?bcc=c',
    '2025-02-04',
    '25:61',
  ),
  fc.integer().map(String),
  noise.map((text) => JSON.stringify(text)),
  noise,
);

const entry = fc.tuple(
  fc.constantFrom(...keys),
  fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 5 }).map((items) => `[${items.join(', ')}]`),
  ),
);

const block = fc.oneof(
  noise,
  fc.tuple(fc.integer({ min: 1, max: 7 }), noise).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.array(noise, { maxLength: 6 }).map((words) => words.join(' ')),
  fc.array(noise, { maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(noise, noise).map(([info, code]) => `\`\`\`${info}\n${code}\n\`\`\``),
  fc
    .tuple(noise, noise, fc.integer({ min: 1, max: 30 }))
    .map(([head, cell, rows]) => `| ${head} | b |\n|---|---|\n${`| ${cell} | x | y |\n`.repeat(rows)}`),
  fc.tuple(noise, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times)),
);

/** A document put together from keys and blocks. */
const assembled = fc
  .tuple(
    fc.array(entry, { maxLength: 12 }),
    fc.array(block, { maxLength: 12 }),
    fc.constantFrom('---\n', '---\n', '---\n', '', '...\n', '--- \n'),
  )
  .map(
    ([entries, blocks, close]) => `---\n${entries.map(([key, value]) => `${key}: ${value}\n`).join('')}${close}\n${blocks.join('\n\n')}\n`,
  );

const segment = fc.oneof(
  fc.constantFrom(
    'rfcs',
    'decisions',
    'meetings',
    'projects',
    'people',
    '0005-a',
    '0001-daily-means',
    'positions',
    'index',
    '2025-02-04',
    'a',
  ),
  fc.constantFrom(
    '.git',
    '.hidden',
    'a~',
    '#a#',
    'CON',
    'a b',
    'A',
    'é',
    'e\u0301',
    '-rf',
    '%2e',
    '[id]',
    '$a',
    'a\nb',
    '\u202ea',
    'a'.repeat(120),
  ),
);

const oddName = fc
  .tuple(
    fc.array(segment, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('.md', '.mdx', '.yaml', '.yml', '.MD', '.js.mdx', '', '.png', '.swp'),
  )
  .map(([segments, ending]) => `content/${segments.join('/')}${ending}`);

/** One generated document: a file of the community whose text was changed or replaced, or a file with an odd name. */
export const generatedDocument: fc.Arbitrary<{ readonly file: string; readonly text: string }> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...validFiles).chain(({ file, text }) => mutated(text).map((changed) => ({ file, text: changed }))),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...validFiles), assembled).map(([{ file }, text]) => ({ file, text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        oddName,
        fc.oneof(
          assembled,
          fc.constantFrom(...validFiles).map(({ text }) => text),
        ),
      )
      .map(([file, text]) => ({ file, text })),
  },
);
