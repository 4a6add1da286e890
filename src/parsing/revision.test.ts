import { expect, test } from 'vitest';
import { revisionReader } from './revision.ts';

const parts = [
  '# A heading',
  'Set off\n=======',
  'Two words, and\nmore on the next line.',
  'Somebody wrote [a reference] and [another][a reference].',
  '[a reference]: https://example.org/',
  '- one\n- two',
  '- one\n\n  in it\n\n- two',
  '* other\n* list',
  '3. third\n4. fourth',
  '    indented code\n\n    and more of it',
  '  - indented\n    - deeper',
  '```ocaml\nlet x =\n\n  1\n```',
  '```\nnever closed',
  '~~~\n```\n~~~',
  '> quoted\nlazily',
  '> - a list\n>\n> in a quotation',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '| only | a header |',
  '---',
  '***',
  'A footnote[^1].',
  '[^1]: Which stands here.\n\n    At length.',
  '<!-- a comment -->',
  '<!-- never closed',
  '<div>\n\n*inside*\n\n</div>',
  '<script>\n\nlet a;\n</script>',
  '&amp; *emphasis* over\ntwo **lines**',
  '\tTabbed',
  'Ends with spaces  \nand goes on',
];
const elements = [
  '<Example task="read">\n\n```ocaml\nread ()\n```\n\n</Example>',
  '<Example task="write">',
  '</Example>',
  '{/* a comment\n\nof two parts */}',
  '<Action id="a" owner="ann">Do it.</Action>',
];

/** Numbers below a limit that look random and are the same in every run: a linear congruential generator. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A text and what became of it: parts that come, go, change places or lose their blank lines, and characters that go missing. */
function history(seed: number, pool: readonly string[]): string[] {
  const below = randomNumbers(seed);
  const any = () => pool[below(pool.length)] ?? '';
  const gap = () => ['\n\n', '\n\n', '\n\n\n', '\n', '\n \n', '\r\n\r\n'][below(6)] ?? '';
  const body = Array.from({ length: 4 + below(12) }, () => any() + gap());
  let state = 'draft';
  return Array.from({ length: 6 }, () => {
    const at = below(body.length);
    const change = below(6);
    if (change === 0) body.splice(at, 1);
    else if (change === 1) body.splice(at, 0, any() + gap());
    else if (change === 2) body.push(...body.splice(at, 1));
    else if (change === 3) body[at] = (body[at] ?? '').replace(/(?<!\n)\n+$/, '\n');
    else if (change === 4) body[at] = (body[at] ?? '').slice(0, below(20)) + (body[at] ?? '').slice(below(20));
    else state = state === 'draft' ? 'accepted' : 'draft';
    return `---\ntitle: Proposal\nstatus: ${state}\n---\n\n${body.join('')}`;
  });
}

test.each([
  ['md', parts],
  ['mdx', [...parts.filter((part) => !part.startsWith('<')), ...elements]],
])('a revision says the same whether it is read after others or alone: .%s', (ending, pool) => {
  for (let seed = 1; seed <= 1_000; seed++) {
    const readNext = revisionReader();
    for (const [index, source] of history(seed, pool).entries()) {
      const path = `rfcs/0001-proposal/index.${ending}`;
      const alone = revisionReader()(path, source);
      expect(readNext(path, source), `seed ${seed}, revision ${index + 1}:\n${source}`).toEqual(alone);
    }
  }
});

test('a link whose definition is taken away is read anew, far from the change', () => {
  const [read, path] = [revisionReader(), 'decisions/0001-a.md'];
  const before = read(path, 'See [the list][l].\n\nOne.\n\nTwo.\n\n[l]: https://example.org/\n');
  const after = read(path, 'See [the list][l].\n\nOne.\n\nTwo.\n');
  expect(before.blocks[0]).not.toEqual(after.blocks[0]);
});

test('of a list in the front matter every item is a line, known by what it begins with and not by its number', () => {
  const front = 'title: Errors\nauthors: [ann, ben]\ncriteria:\n  - id: safe\n    question: Is it safe?\nlimits: { rain: 5 }';
  const { blocks } = revisionReader()('rfcs/0001-errors/index.md', `---\n${front}\n---\n`);
  expect(blocks.map(([, { html }]) => html)).toEqual([
    'Errors',
    'Authors: ann, ben',
    'Criteria: safe, question: Is it safe?',
    'Limits, rain: 5',
  ]);
});
