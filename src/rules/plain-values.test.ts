/** Values without quotation marks: what a comment cuts off, and what YAML takes for a number, for truth or for nothing. */
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import { readDocument } from '../../tests/read-document.ts';
import community from '../../tests/golden/community.ts';
import { checkDocuments } from './check.ts';

const config = defineConfig({
  ...community,
  topics: { ...community.topics, '404': { name: 'Pages that are gone', description: 'What is not found.' } },
  rules: { 'required-sections': 'off' },
});
const people = [readDocument('content/people/ann-lee.yaml', 'name: Ann Lee\n'), readDocument('content/people/007.yaml', 'name: James\n')];

const facts: Record<string, string> = {
  title: 'Frames',
  status: 'draft',
  authors: '[ann-lee]',
  created: '2015-02-11',
  summary: 'How frames look.',
  topics: '[errors]',
};
const rfc = (own: Record<string, string>) =>
  `---\n${Object.entries({ ...facts, ...own })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\nText.\n`;
const person = (text: string) => ['content/people/someone.yaml', text] as const;
const inRfc = (own: Record<string, string>) => ['content/rfcs/0001-frames/index.mdx', rfc(own)] as const;
const inMeeting = (text: string) =>
  ['content/meetings/2016-03-04.mdx', `---\nstatus: scheduled\nchair: ann-lee\npresent: []\n${text}\n---\n\nText.\n`] as const;

/** What is found in a file: of each finding the rule, the words it points at, and the text after its fix alone, where it has one. */
function found([file, text]: readonly [string, string]) {
  const { findings } = checkDocuments([...people, readDocument(file, text)], config, { today: '2016-01-15' });
  return findings
    .filter((finding) => finding.file === file)
    .map(({ rule, message, help, span, fix }) => ({
      rule,
      message,
      help,
      at: span && text.slice(span.start, span.end),
      kind: fix?.kind,
      fixed: fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end),
    }));
}

describe('A value that a comment cuts short', () => {
  test.each([
    ['a number of the forge', inRfc({ title: 'Follow up on #12 and C #3' }), '#12 and C #3', 'title: "Follow up on #12 and C #3"'],
    [
      'the name of a channel',
      inMeeting('location: Matrix, #harbour:example.org'),
      '#harbour:example.org',
      'location: "Matrix, #harbour:example.org"',
    ],
    ['a sign at its end', inRfc({ title: 'Bindings for C #' }), '#', 'title: "Bindings for C #"'],
    ['a sign between spaces', inRfc({ summary: 'From C # to OCaml.' }), '# to OCaml.', 'summary: "From C # to OCaml."'],
    ['marks that need escapes', inRfc({ title: 'The "old" \\ #7' }), '#7', 'title: "The \\"old\\" \\\\ #7"'],
    ['an item of a list', inMeeting('agenda:\n  - Review of #274\n  - Next steps'), '#274', '- "Review of #274"'],
    ['an item of a list in brackets', inMeeting('agenda: [Masts,\n  Review of #274\n  ]'), '#274', '"Review of #274"\n  ]'],
    ['a key of an entry', inRfc({ criteria: '\n  - id: short\n    question: Is it like #4?' }), '#4?', 'question: "Is it like #4?"'],
    ['a text over two lines', inRfc({ summary: 'How frames\n  look in #12' }), '#12', 'summary: "How frames look in #12"'],
    ['a name', person('name: Ann #2 Lee\n'), '#2 Lee', 'name: "Ann #2 Lee"'],
    ['an alias', person('name: Ann\naliases:\n- Ann\t#2\n'), '#2', '- "Ann\\t#2"'],
    ['a colour', inRfc({ title: 'Masts in #ff0000' }), '#ff0000', 'title: "Masts in #ff0000"'],
  ])('is a warning with a fix: %s', (_, file, lost, fixed) => {
    expect(found(file)).toEqual([expect.objectContaining({ rule: 'cut-value', at: lost, kind: 'suggested' })]);
    expect(found(file)[0]!.fixed).toContain(fixed);
    expect(found([file[0], found(file)[0]!.fixed!])).toEqual([]);
  });

  test('names what is left of it', () => {
    expect(found(inRfc({ title: 'Follow up on #12' }))[0]!.message).toBe('this is a comment: readers see `Follow up on` and no more');
  });

  test('is told from a remark about a word of a list, which has no fix', () => {
    const [finding] = found(inRfc({ status: 'draft #since May' }));
    expect(finding).toMatchObject({ rule: 'cut-value', at: '#since May', fixed: undefined });
  });

  test('may be a reference with a space too many', () => {
    const findings = found(inRfc({ pull_request: 'mirage/mirage #357' }));
    expect(findings.map(({ rule, fixed }) => [rule, fixed?.split('\n')[7]])).toEqual([
      ['invalid-value', undefined],
      ['cut-value', 'pull_request: "mirage/mirage#357"'],
    ]);
  });

  test.each([
    ['a line of its own', inRfc({ title: 'Frames\n# The title of the first draft was longer.' })],
    ['what follows quotation marks', inRfc({ title: '"Frames" #12', summary: "'How frames look.' #5" })],
    ['a remark about a word of a list', inRfc({ status: 'draft # since May' })],
    ['a remark about a day', inRfc({ created: '2015-02-11 # the day of the call' })],
    ['a remark about a person', inMeeting('regrets:\n  - ann-lee # ill')],
    ['a remark behind two spaces', inRfc({ title: 'Frames  # a working title' })],
    ['a remark behind brackets', inRfc({ topics: '[errors] #12' })],
    ['a sign inside a word', inRfc({ title: 'Follow up on mirage#12, C# and F#' })],
    ['a text between marks that holds one', inRfc({ title: '"Follow up on #12"' })],
    ['a folded text', inRfc({ summary: '>-\n  How frames look in #12' })],
  ])('is not seen in %s', (_, file) => expect(found(file)).toEqual([]));

  test.each([
    ['a list', inRfc({ topics: '[errors, #12]' })],
    ['a list of one', inRfc({ topics: '[errors #12]' })],
    ['a text that goes on', inRfc({ summary: 'In #12 we saw\n  how frames look' })],
  ])('that leaves YAML broken is explained there: %s', (_, file) => {
    const helps = found(file).map(({ rule, help }) => [rule, help]);
    expect(helps).toContainEqual(['front-matter-syntax', expect.stringContaining('`#` begins a comment')]);
    expect(helps.filter(([rule]) => rule !== 'front-matter-syntax')).toEqual([]);
  });
});

describe('A value that is nothing but a comment', () => {
  test.each([
    ['a title', inRfc({ title: '#12 is done' }), 'title: "#12 is done"'],
    ['an item', inMeeting('agenda:\n  - #274\n  - Next steps'), '- "#274"'],
    ['a reference to the forge', inRfc({ discussions: '\n  - #274' }), '- "#274"'],
  ])('is missing, and says why: %s', (_, file, fixed) => {
    const [finding] = found(file);
    expect(finding).toMatchObject({
      rule: 'invalid-value',
      kind: 'suggested',
      help: expect.stringContaining('`#` begins a comment') as string,
    });
    expect(finding!.fixed).toContain(fixed);
  });
});

describe('What YAML takes for a number, for truth or for nothing', () => {
  test.each([
    ['a handle', person('name: Ann\ngithub: 0xabad1dea\n'), '0xabad1dea', 'github: "0xabad1dea"'],
    ['an exponent', person('name: Ann\ngithub: 1e5\n'), '1e5', 'github: "1e5"'],
    ['an octal number', person('name: Ann\ngithub: 0o17\n'), '0o17', 'github: "0o17"'],
    ['a year', inRfc({ title: '2016' }), '2016', 'title: "2016"'],
    ['zeros in front', inRfc({ authors: '[007]' }), '007', 'authors: ["007"]'],
    ['a version', inRfc({ title: '1.10' }), '1.10', 'title: "1.10"'],
    [
      'more digits than a number keeps',
      inRfc({ summary: '12345678901234567890' }),
      '12345678901234567890',
      'summary: "12345678901234567890"',
    ],
    ['no number at all', inRfc({ title: '.NaN' }), '.NaN', 'title: ".NaN"'],
    ['the infinite', inRfc({ title: '-.inf' }), '-.inf', 'title: "-.inf"'],
    ['truth', inRfc({ title: 'True' }), 'True', 'title: "True"'],
    ['a topic', inRfc({ topics: '[errors, 404]' }), '404', 'topics: [errors, "404"]'],
    ['an id of a criterion', inRfc({ criteria: '\n  - id: 01\n    question: Is it short?' }), '01', '- id: "01"'],
    ['an item of a list', inMeeting('agenda:\n  - 2017\n  - Next steps'), '2017', '- "2017"'],
    ['a name', person('name: 3.14  # a project\n'), '3.14', 'name: "3.14"  # a project'],
    ['with a sign', person('name: Ann\naliases: [+1]\n'), '+1', 'aliases: ["+1"]'],
  ])('is quoted as it is written, and put between quotation marks: %s', (_, file, written, fixed) => {
    const [finding, ...others] = found(file);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'invalid-value', kind: 'certain', help: 'put it between quotation marks', at: written });
    expect(finding!.message).toContain(`\`${written}\` is not what`);
    expect(finding!.fixed).toContain(fixed);
    expect(found([file[0], finding!.fixed!]).filter(({ rule }) => rule !== 'unknown-person')).toEqual([]);
  });

  test('may be somebody’s name, which is only likely', () => {
    const [finding] = found(person('name: Null\n'));
    expect(finding).toMatchObject({ message: expect.stringContaining('`Null`') as string, kind: 'suggested', fixed: 'name: "Null"\n' });
  });

  test.each([
    ['nothing', inRfc({ title: '~' }), 'an empty value is not what `title` may hold'],
    ['a number where a day is asked for', inRfc({ created: '20150211' }), '`20150211` is not what `created` may hold'],
    ['a number that is no handle', person('name: Ann\ngithub: 1.0\n'), '`1.0` is not what `github` may hold'],
    ['a time with a full stop', inMeeting('start: 16.30'), '`16.30` is not what `start` may hold'],
  ])('has no fix where marks would not help: %s', (_, file, message) => {
    expect(found(file)).toEqual([expect.objectContaining({ message, kind: undefined })]);
  });

  test('is put between marks with what a comment would cut off', () => {
    const [finding, ...others] = found(inRfc({ title: '1.10 #2' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'invalid-value', kind: 'suggested' });
    expect(finding!.fixed).toContain('title: "1.10 #2"');
  });

  test('is named where a list is asked for', () => {
    expect(found(inRfc({ authors: '007' }))[0]).toMatchObject({ help: expect.stringContaining('write `["007"]`') as string });
  });

  test.each([
    ['a day', inRfc({ created: '2015-02-11' })],
    ['words of older YAML', inRfc({ title: 'yes', summary: 'off' })],
    ['digits with a line between', inRfc({ title: '1_000' })],
    ['digits between marks', inRfc({ title: '"2016"', authors: "['007']" })],
    ['a time', inMeeting('start: 16:00')],
    ['letters and digits', person('name: Ann\ngithub: 0xg\n')],
  ])('is not seen in %s', (_, file) => {
    expect(found(file).filter(({ rule }) => rule !== 'unknown-person')).toEqual([]);
  });

  test('is understood the other way round: words for truth, and numbers between marks', () => {
    const [yes] = found(['content/projects/masts.mdx', projectWith('[{ person: ann-lee, confirmed: yes }]')]);
    expect(yes).toMatchObject({ message: '`yes` is not what `confirmed` may hold', kind: 'certain', help: 'write `true`' });
    expect(yes!.fixed).toContain('confirmed: true }');
    const [quoted] = found(inMeeting('duration: "60"'));
    expect(quoted).toMatchObject({ kind: 'certain' });
    expect(quoted!.fixed).toContain('duration: 60\n');
  });

  test('means itself as a key: the id of a criterion is what is written in verdicts too', () => {
    const criteria = '\n  - id: "007"\n    question: Is it short?';
    const position =
      '---\ntitle: Text\nsummary: Read it.\nadvocates: [ann-lee]\nverdicts:\n  007: { rating: good, note: It is. }\n---\n\nText.\n';
    const documents = [
      ...people,
      readDocument(...inRfc({ criteria })),
      readDocument('content/rfcs/0001-frames/positions/text.mdx', position),
    ];
    expect(checkDocuments(documents, config, { today: '2016-01-15' }).findings).toEqual([]);
  });
});

function projectWith(mentors: string): string {
  return `---\ntitle: Raise masts\nsummary: Masts are low.\narea: Tools\nstatus: open\ndifficulty: easy\nsize: [small]\nskills: []\nmentors: ${mentors}\nprogrammes: []\nexpected_outcomes: [A mast.]\nlast_reviewed: 2016-01-01\n---\n\nText.\n`;
}
