import { describe, expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import type { Fix } from '../model/finding.ts';
import { readDocument } from '../../tests/read-document.ts';
import { checkDocuments } from './check.ts';

const config = defineConfig({
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of an invented community, for tests.',
  site: 'https://records.example.org',
  forge: { kind: 'github', owner: 'harbour', repository: 'record' },
  topics: { errors: { name: 'Errors', description: 'How things fail.' } },
  areas: ['Tools', 'Pipes & wires: all'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
});

const people = [
  readDocument('content/people/ann-lee.yaml', 'name: Ann Lee\naliases: [Annie]\n'),
  readDocument('content/people/2-bob.yaml', 'name: Bób\n'),
];

/** The text of a file after all fixes of a rule that touch no other were made, and how certain they were. */
function mended(rule: string, file: string, text: string): { text: string; kinds: Fix['kind'][] } {
  const { findings } = checkDocuments([...people, readDocument(file, text)], config, { today: '2016-06-15' });
  const fixes = findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
  let result = text;
  for (const { span, text: word } of fixes.toReversed()) result = result.slice(0, span.start) + word + result.slice(span.end);
  return { text: result, kinds: [...new Set(fixes.map(({ kind }) => kind))] };
}

const minutes = (text: string, rule: string) => mended(rule, 'content/meetings/2016-03-04.mdx', text);

describe('alias-of-person', () => {
  const fixed = (text: string) => minutes(text, 'alias-of-person');

  test('is certain, and leaves everything else as it is, whatever the style of the list', () => {
    expect(fixed('---\r\nchair:   "Ann  Lee"  # led\r\npresent: [ Annie,2-Bob ]\r\n---\r\n')).toEqual({
      text: '---\r\nchair:   ann-lee  # led\r\npresent: [ ann-lee,"2-bob" ]\r\n---\r\n',
      kinds: ['certain'],
    });
  });

  test('leaves a name that runs over several lines to people', () => {
    const text = '---\nchair: Ann\n  Lee\nscribe: |\n  Annie\npresent: []\n---\n';
    expect(fixed(text)).toEqual({ text, kinds: [] });
  });

  test('knows names among the owners of an action, between commas', () => {
    const { text } = fixed("---\nchair: ann-lee\n---\n<Action owner='Annie, ann-lee Bob, ann lee' id='a'>\nWrite.\n</Action>\n");
    expect(text).toContain("owner='ann-lee, ann-lee 2-bob, ann-lee'");
  });

  test('writes nothing over an owner that is not written as it is read', () => {
    const text = '---\nchair: ann-lee\n---\n<Action owner="&#65;nnie" id="a">\nWrite.\n</Action>\n';
    expect(fixed(text).text).toBe(text);
  });
});

test('a misspelt person is mended where only one is near, in front matter, in marks and in prose', () => {
  const text = '---\nchair: ann-le\npresent: [ann-le, zoe]\n---\n<Action owner="ann-lie" id="a">\nAsk @ann-leee and @zoe.\n</Action>\n';
  expect(minutes(text, 'unknown-person')).toEqual({
    text: text.replace('chair: ann-le', 'chair: ann-lee').replace('[ann-le,', '[ann-lee,').replace('ann-lie', 'ann-lee'),
    kinds: ['suggested'],
  });
  expect(minutes(text, 'unknown-reference')).toEqual({ text: text.replace('@ann-leee', '@ann-lee'), kinds: ['suggested'] });
});

describe('duplicate-entry', () => {
  const fixed = (text: string) => minutes(text, 'duplicate-entry').text;
  const list = (present: string) => `---\nchair: ann-lee\npresent: ${present}\n---\n`;

  test('takes an entry out with its comma', () => {
    expect(fixed(list('[a, b , a, "a" , c]  # all'))).toBe(list('[a, b , c]  # all'));
  });

  test('takes an entry out with its line', () => {
    expect(fixed(list('\n  - a # first\n  - b\n  - a\n  - c'))).toBe(list('\n  - a # first\n  - b\n  - c'));
    expect(fixed(list('\r\n  - a\r\n  - a\r\n'))).toBe(list('\r\n  - a\r\n'));
  });

  test.each(['\n  - a\n  - a # again', '[a, # first\n  a]', '\n  - >\n    a\n  - >\n    a'])('leaves %j to people', (present) => {
    expect(fixed(list(present))).toBe(list(present));
  });

  test('needs no line after the last one', () => {
    expect(mended('duplicate-entry', 'content/people/cy.yaml', 'name: Cy\naliases:\n  - C.\n  - C.').text).toBe(
      'name: Cy\naliases:\n  - C.\n  - C.',
    );
  });
});

describe('unknown words', () => {
  const project = (text: string, rule: string) => mended(rule, 'content/projects/linter.mdx', text);

  test('become the only near one when that is wished, quoted where YAML wants it', () => {
    expect(project('---\nstatus: opn\ndifficulty: "Easy"\narea: pipes & wires- all\nsize: [smal, huge]\n---\n', 'invalid-value')).toEqual({
      text: '---\nstatus: open\ndifficulty: easy\narea: "Pipes & wires: all"\nsize: [small, huge]\n---\n',
      kinds: ['suggested'],
    });
  });

  test('that say `superseded` are no slip of the keyboard', () => {
    const text = '---\nstatus: superseded\n---\n';
    expect(mended('invalid-value', 'content/decisions/0001-a.mdx', text).text).toBe(text);
  });

  test('become keys, but no key twice', () => {
    expect(project('---\ntitl: A\ntitlee: B\nsumary: C\nsummary: D\n---\n', 'unknown-key')).toEqual({
      text: '---\ntitle: A\ntitlee: B\nsumary: C\nsummary: D\n---\n',
      kinds: ['suggested'],
    });
  });
});

test('marks get statuses and ids of the right form', () => {
  const text = (status: string, id: string) =>
    `---\n---\n<ActionUpdate of="a" status="${status}">\nSo.\n</ActionUpdate>\n\n<Resolution id="${id}">\nSo.\n</Resolution>\n`;
  expect(minutes(text('Doen', 'Mérge It!'), 'mark-values')).toEqual({ text: text('Doen', 'merge-it'), kinds: ['suggested'] });
  expect(minutes(text('dropd', 'x'), 'mark-values').text).toBe(text('dropped', 'x'));
});

test('code blocks get the language that was meant', () => {
  expect(minutes('---\n---\n```rust,ignore a=1\nx\n```\n', 'code-language').text).toBe('---\n---\n```rust a=1\nx\n```\n');
});

test('sections get the name that is required', () => {
  const { text } = mended('required-sections', 'content/decisions/0001-a.mdx', '---\n---\n## Contexts ##\n\n## *Decisions*\n');
  expect(text).toBe('---\n---\n## Context ##\n\n## *Decisions*\n');
});
