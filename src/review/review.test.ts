import { noNumberFacts } from '../model/numbers.ts';
import type { Node } from 'mdast';
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import { noAuthorship } from '../git/authorship.ts';
import { compareDocuments, type Change } from '../record/change.ts';
import { pathBelow } from '../model/content-path.ts';
import { readDocument } from '../../tests/read-document.ts';
import { parseMarkdown } from '../parsing/markdown.ts';
import { isParent } from '../parsing/nodes.ts';
import { pairDocuments } from '../record/pair-documents.ts';
import { readProse } from '../parsing/prose.ts';
import { checkDocuments } from '../rules/check.ts';
import { buildReview } from './build-review.ts';
import { reviewJson } from './json.ts';
import { reviewMarkdown } from './markdown.ts';
import { readReviewJson } from './read-json.ts';
import type { Review } from './review.ts';

const config = defineConfig({
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'An invented community.',
  site: 'https://records.example.org',
  forge: { kind: 'github', owner: 'harbour', repository: 'record' },
  topics: {},
  areas: ['Tools'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
  rules: { 'required-sections': 'off', 'date-in-future': 'off', 'accepted-without-decision': 'off' },
});

type Files = Readonly<Record<string, string>>;

/** A review of two records, each given by its files below `content/`. */
function reviewOf(before: Files, after: Files): Review {
  const read = (files: Files) => Object.entries(files).map(([file, text]) => readDocument(`content/${file}`, text));
  const now = read(after);
  const then = read(before).map((old) => now.find((each) => each.file === old.file && each.source === old.source) ?? old);
  const change: Change = {
    before: then,
    documents: compareDocuments(pairDocuments(then, now), ({ file, source }) => readProse(pathBelow(file), source)),
    tip: then.map(({ file }) => file),
    beginsAnew: false,
    numbers: noNumberFacts,
    authorship: noAuthorship,
  };
  const today = '2016-06-15';
  const { findings, sides } = checkDocuments(now, config, { change, today });
  return buildReview({
    ...sides!,
    config,
    base: { commit: '4e3a99e0c0ffee00000000000000000000000000', tip: 'x' },
    ref: 'origin/main',
    findings,
    findingsBefore: checkDocuments(then, config, { today }).findings,
    assets: new Map([['content/new.png', { bytes: 1 }]]),
    assetsBefore: new Map([['content/old.png', { bytes: 1 }]]),
    lineOf: () => undefined,
  });
}

const people: Files = { 'people/ann-lee.yaml': 'name: Ann Lee\n', 'people/bob.yaml': 'name: Bob Stone\n' };
const rfc = (title: string, status: string, body: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\nstatus: ${status}\nauthors: [ann-lee]\ncreated: 2015-02-03\nsummary: A sentence.\ntopics: []\n${more}---\n\n${body}\n`;
const position = `---\ntitle: Keep to text\nsummary: A sentence.\nadvocates: [bob]\n---\n\nText is read without tools.\n`;
const frames = 'rfcs/0001-frames/index.mdx';
const logs = 'rfcs/0002-logs/index.mdx';
const ports = 'rfcs/0003-ports/index.mdx';

const before: Files = {
  ...people,
  [frames]: rfc('Frames', 'draft', 'A frame has at most eighty bytes, and one line, and nothing else, ever. See RFC 2.'),
  [logs]: rfc('Logs', 'discussion', 'Logs have levels, and levels have names that people can read.'),
};
const after: Files = {
  ...people,
  [frames]: rfc('Frames', 'accepted', 'A frame has at most ninety bytes, and one line, and nothing else, ever. See RFC 2.'),
  'rfcs/0001-frames/positions/text.mdx': position,
  [ports]: rfc('Ports', 'draft', 'Ports begin at one. See RFC 1.', 'supersedes: [rfc:1]\n'),
};

describe('A review', () => {
  const markdown = reviewMarkdown(reviewOf(before, after), { preview: 'https://preview.example.org/12/' });

  test('counts what was added, changed and removed, and says with what it compared', () => {
    expect(markdown).toContain('**2 added**, **1 changed**, **1 removed**, compared with `origin/main` at `4e3a99e0c0`');
  });

  test('lists records by kind, with title, state, words and their page in the preview', () => {
    expect(markdown).toContain('- [RFC 3: Ports](https://preview.example.org/12/rfcs/0003-ports/) (Draft): +10 words');
    expect(markdown).toContain('- RFC 2: Logs (Discussion): −14 words');
    expect(markdown.indexOf('**RFCs**')).toBeLessThan(markdown.indexOf('**Positions**'));
  });

  test('tells which states may not follow, and which follow from another record', () => {
    expect(markdown).toMatch(/RFC 1.*: `draft` → `accepted`, \*\*not legal\*\*: what may follow is `discussion`, `withdrawn`/);
    expect(markdown).toMatch(/RFC 1.*: Draft → Superseded, because of .*RFC 3/);
    expect(
      reviewMarkdown(reviewOf({ ...people, [logs]: before[logs]! }, { ...people, [logs]: rfc('Logs', 'final-comment', 'L.') })),
    ).toContain('`discussion` → `final-comment`, legal');
  });

  test('shows a short change in words, with what stands around it', () => {
    expect(markdown).toContain('A frame has at most <del>eighty</del> <ins>ninety</ins> bytes, and one line, and nothing …');
  });

  test('names references that are new and those that lead nowhere now', () => {
    expect(markdown).toMatch(/### References that lead nowhere now\n\n- .*RFC 1.* → `rfc:2` \(Logs\)/);
    expect(markdown).toMatch(/### New references\n\n- .*RFC 3.* → `rfc:1` \(Frames\)/);
  });

  test('names whom it concerns and calls nobody', () => {
    expect(markdown).toContain('- Bob Stone: advocate of Keep to text');
    expect(markdown).toMatch(/- Ann Lee: .*author of RFC 3/);
    expect(markdown).not.toMatch(/@\w/);
  });

  test('lists what the checks find that the base does not have', () => {
    expect(markdown).toMatch(/The checks found \d+ errors? and \d+ warnings?, all new\./);
    expect(markdown).toContain('- **error** `record-deleted` in `content/rfcs/0002-logs/index.mdx`: this RFC is on the base');
  });

  test('tells of pictures that came and went', () => {
    expect(markdown).toContain('- added `content/new.png`\n- removed `content/old.png`');
  });

  test('of no change says so', () => {
    expect(reviewMarkdown({ ...reviewOf(before, before), assets: { added: [], removed: [] } })).toMatch(
      /No record changes, .* The checks found/,
    );
  });
});

test('A review that is written as JSON and read from a stranger is the same review', () => {
  const review = reviewOf(before, after);
  const read = readReviewJson(Buffer.from(reviewJson(review)));
  expect('review' in read ? reviewMarkdown(read.review) : read.problem).toBe(reviewMarkdown(review));
});

/** Every node of a Markdown text. */
function nodes(node: Node): Node[] {
  return isParent(node) ? [node, ...node.children.flatMap(nodes)] : [node];
}

test('Hostile content makes nothing in the comment but text', () => {
  const evil =
    'x</ins>`<img src=x onerror=y> ![i](https://evil.example/i.png) @ann-lee [l](https://evil.example) #12 https://evil.example \u202eback';
  const markdown = reviewMarkdown(
    reviewOf(
      { ...people, [frames]: rfc('Frames', 'draft', 'One word stays.') },
      {
        ...people,
        'people/evil.yaml': `name: ${JSON.stringify(evil)}\n`,
        [frames]: rfc(evil, 'draft', `${evil} One word stays.`),
        'rfcs/`@ann`<b>.md': evil,
      },
    ),
  );
  const parsed = parseMarkdown(markdown, 'md');
  const all = 'tree' in parsed ? nodes(parsed.tree) : [];
  expect(all.filter(({ type }) => ['link', 'image', 'linkReference', 'imageReference', 'definition'].includes(type))).toEqual([]);
  expect(all.flatMap((node) => (node.type === 'html' ? [(node as unknown as { value: string }).value] : []))).toEqual(
    expect.arrayContaining(['<!-- docket-review -->', '<ins>', '</ins>']),
  );
  expect(new Set(all.flatMap((node) => (node.type === 'html' ? [(node as unknown as { value: string }).value] : [])))).toEqual(
    new Set(['<!-- docket-review -->', '<ins>', '</ins>', '<del>', '</del>']),
  );
  const text = all.flatMap((node) => (node.type === 'text' ? [(node as unknown as { value: string }).value] : [])).join('\n');
  expect(text).not.toMatch(/@\w|#\d|:\/\/|\u202e/);
  expect(text).toContain('[U+202E]');
});

test('A change of five hundred records fits into a comment, and says what it left out', () => {
  const one = reviewOf(before, after);
  const many = <T>(items: readonly T[]) => Array.from({ length: 500 }, () => items).flat();
  const review: Review = {
    ...one,
    records: many(one.records),
    transitions: many(one.transitions),
    references: { added: many(one.references.added), broken: many(one.references.broken) },
    checks: { ...one.checks, findings: many(one.checks.findings) },
  };
  const markdown = reviewMarkdown(review, { preview: 'https://preview.example.org/12/' });
  expect(markdown.length).toBeLessThan(60_000);
  expect(markdown.length).toBeGreaterThan(50_000);
  expect(markdown).toContain('**1000 added**, **500 changed**, **500 removed**');
  expect(markdown).toMatch(/\nThis comment would be too long for a forge\. Cut: .*480 of 500 changes in words/);
  for (const heading of ['Findings', 'States', 'Added', 'Changed', 'In words']) expect(markdown).toContain(`### ${heading}`);
});
