/** What people fill into the forms of the contribute pages, judged by every rule. */
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../src/model/config.ts';
import { readDocument } from './read-document.ts';
import { checkDocuments } from '../src/rules/check.ts';
import community from './golden/community.ts';
import { draftOf, type Entries, type Known } from '../src/drafts/form.ts';

const today = '2016-03-02';
const config = defineConfig(community);
const rfc: Known = { kind: 'rfc', number: 8, status: 'draft' };
const text = (known: Known, entries: Entries) => draftOf(known, entries, today).text;
/** What the checker says of forms that were filled in for one record, as `rule: message`. */
const findings = (...forms: readonly (readonly [Known, Entries])[]) =>
  checkDocuments(
    forms.map(([known, entries]) => draftOf(known, entries, today)).map(({ path, text }) => readDocument(path, text)),
    config,
    { today },
  ).findings.map(({ rule, message }) => `${rule}: ${message}`);

const ann: readonly [Known, Entries] = [{ kind: 'person' }, { name: ['Ann Lee'], github: ['@ann'], url: ['https://example.org/ann'] }];
const crashReports: readonly [Known, Entries] = [
  rfc,
  {
    title: ['Leave a report when a unikernel stops'],
    summary: ['A unikernel that stops should say what it was doing.'],
    authors: ['Ann Lee'],
    topics: ['errors'],
    'text:The problem': ['Nothing is left of a crash.'],
    'text:The proposal': ['Write a report.\r\n\r\nIt is plain text.'],
    'text:Alternatives considered': ['A core dump needs a disk.'],
    'text:Open questions': ['None.'],
  },
];

describe('a form that is filled in to the end makes a document in which the checker finds nothing', () => {
  test('a person and an RFC', () => expect(findings(ann, crashReports)).toEqual([]));

  test('a position with its verdicts', () => {
    const { path } = draftOf(...crashReports, today);
    const position: Known = { kind: 'position', rfc: path.split('/')[2]!, criteria: ['tools'] };
    const entries = {
      title: ['Write the report as plain text'],
      summary: ['The reader is a person in a hurry.'],
      advocates: ['ann-lee'],
      'rating:tools': ['good'],
      'note:tools': ['Every tool reads text.'],
      'text:The argument': ['Nobody in a hurry looks for a viewer.'],
      'text:What it costs': ['Programs have to parse it.'],
    };
    expect(draftOf(position, entries).text).toContain('    rating: good\n    note: Every tool reads text.\n');
    // The RFC of this record asks nothing of positions, so the verdict answers a criterion that it does not name.
    expect(findings(ann, crashReports, [{ ...position, criteria: [] }, entries])).toEqual([]);
  });

  test('a decision', () => {
    const entries = {
      title: ['Write crash reports as plain text'],
      date: [today],
      status: ['proposed'],
      summary: ['A unikernel that stops writes one report.'],
      topics: ['errors'],
      decides: ['rfc:8'],
      deciders: ['ann-lee'],
      'text:Context': ['A crash left nothing behind.'],
      'text:Decision': ['The report is plain text.'],
      'text:Consequences': ['People read it as it is.'],
    };
    expect(findings(ann, crashReports, [{ kind: 'decision', number: 3 }, entries])).toEqual([]);
  });

  test('a meeting to come', () => {
    const entries = {
      date: ['2016-03-16'],
      status: ['scheduled'],
      chair: ['ann-lee'],
      agenda: ['Crash reports\r\nReleases'],
      start: ['16:00'],
      duration: ['60'],
      location: ['The usual channel'],
    };
    expect(findings(ann, [{ kind: 'meeting' }, entries])).toEqual([]);
    expect(text({ kind: 'meeting' }, entries)).toContain('start: "16:00"\nduration: 60\nlocation: The usual channel\n');
  });

  test('a second meeting of a day, and one of several days', () => {
    const entries = { date: ['2016-03-16'], chair: ['ann-lee'], slug: ['TLS review'], until: ['2016-03-18'], agenda: ['Keys'] };
    const draft = draftOf({ kind: 'meeting' }, entries, today);
    expect(draft.path).toBe('content/meetings/2016-03-16-tls-review.mdx');
    expect(draft.text).toContain('status: scheduled\nuntil: 2016-03-18\n');
    expect(findings(ann, [{ kind: 'meeting' }, entries])).toEqual([]);
  });

  test('a project', () => {
    const entries = {
      title: ['Send crash reports over the network'],
      summary: ['The report on another machine.'],
      area: [config.areas[0]!],
      difficulty: ['easy'],
      size: ['small'],
      skills: ['OCaml, networking'],
      mentors: ['Ann Lee'],
      expected_outcomes: ['A unikernel whose reports arrive\n'],
      contact: ['https://lists.example.org'],
      'text:The idea': ['A report is no use on a machine that is gone.'],
      'text:How to begin': ['Read the log library.'],
    };
    expect(findings(ann, [{ kind: 'project' }, entries])).toEqual([]);
  });
});

describe('without entries it makes the template of its kind', () => {
  const kinds: readonly (readonly [string, Known])[] = [
    ['content/rfcs/0008-short-title/index.mdx', rfc],
    ['content/rfcs/0001-error-handling/positions/short-title.mdx', { kind: 'position', rfc: '0001-error-handling', criteria: ['cost'] }],
    ['content/decisions/0003-short-title.mdx', { kind: 'decision', number: 3 }],
    ['content/meetings/YYYY-MM-DD.mdx', { kind: 'meeting' }],
    ['content/projects/short-title.mdx', { kind: 'project' }],
    ['content/people/your-name.yaml', { kind: 'person' }],
  ];
  test.each(kinds)('%s', (path, known) => {
    const draft = draftOf(known, {});
    expect(draft.path).toBe(path);
    expect(readDocument(draft.path, draft.text).frontMatter?.problems).toEqual([]);
  });

  test('with what the record knows, and the words that ask for the rest', () => {
    expect(text({ kind: 'position', rfc: '0001-error-handling', criteria: ['cost'] }, {})).toBe(`---
title: "To be written: the position in a few words."
summary: "To be written: one or two plain sentences that lists and search results show."
advocates: [your-name]
outcome: open
verdicts:
  cost:
    rating: unknown
    note: "To be written: how this position fares, in a sentence."
---

## The argument

*To be written: why this is the right answer.*

## What it costs

*To be written: what speaks against it, and who would have to do what.*
`);
  });

  test('nothing is chosen for anybody: what a project is like is asked for', () => {
    const project = text({ kind: 'project' }, {});
    for (const key of ['area', 'difficulty']) expect(project).toContain(`\n${key}: "To be written: `);
    expect(project).toContain('\nsize: ["To be written: ');
    expect(findings([{ kind: 'project' }, {}])).toEqual(
      expect.arrayContaining(['area', 'difficulty', 'size'].map((key) => `to-be-written: \`${key}\` is still to be written`)),
    );
  });

  test('a decision has no day before one is given', () => {
    expect(text({ kind: 'decision', number: 3 }, {})).toContain('\ndate: YYYY-MM-DD\n');
  });

  test('headings that the community requires take the place of the usual ones', () => {
    const own = text({ ...rfc, sections: ['Why', 'How'] }, { 'text:Why': ['Because.'] });
    expect(own.slice(own.indexOf('##'))).toBe('## Why\n\nBecause.\n\n## How\n\n*To be written: what belongs under this heading.*\n');
  });

  test('and nothing that may be forgotten in it escapes the checker', () => {
    expect(findings([rfc, {}])).toEqual([
      'to-be-written: `title` is still to be written',
      expect.stringMatching(/^unknown-person: /),
      'to-be-written: `summary` is still to be written',
      ...['The problem', 'The proposal', 'Alternatives considered', 'Open questions'].map(
        (heading) => `to-be-written: \`${heading}\` is still to be written`,
      ),
    ]);
  });
});

describe('what is typed stays what it is', () => {
  const hostile = `"><img src=x onerror="alert(1)">: {evil} # & 'quoted' \\`;

  test('a title that is anything but words is one line of text', () => {
    const draft = draftOf(rfc, { ...crashReports[1], title: [hostile] }, today);
    expect(draft.path).toBe('content/rfcs/0008-img-src-x-onerror-alert-1-evil-quoted/index.mdx');
    expect(readDocument(draft.path, draft.text).frontMatter?.values).toMatchObject({ title: hostile });
  });

  test('a sentence with line ends cannot add a key of its own', () => {
    const draft = draftOf(rfc, { title: ['Crash'], summary: ['One\nstatus: accepted\n---\ntwo'] }, today);
    expect(readDocument(draft.path, draft.text).frontMatter?.values).toMatchObject({
      status: 'draft',
      summary: 'One status: accepted --- two',
    });
  });

  test('names of people become ids, however they are written, each once', () => {
    expect(text(rfc, { authors: ['Ann Lee, ann-lee,  José Müller ,,<script>'] })).toContain('authors: [ann-lee, jose-muller, script]\n');
  });

  test('a title without a Latin letter still has a name for its file', () => {
    expect(draftOf(rfc, { title: ['错误'] }, today).path).toBe('content/rfcs/0008-untitled-rfc/index.mdx');
  });

  test('fields with names that objects have from birth are not taken for entries', () => {
    expect(text({ kind: 'position', rfc: '0001-error-handling', criteria: ['constructor', 'toString'] }, {})).toContain('  toString:\n');
  });
});
