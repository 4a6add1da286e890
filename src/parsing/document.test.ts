import { describe, expect, test } from 'vitest';
import { resolveFileLink } from '../model/file-link.ts';
import { readDocument } from '../../tests/read-document.ts';

const minutes = (body: string) => readDocument('content/meetings/2015-02-11.mdx', `---\nstatus: held\n---\n\n${body}`);

/** The mentions of a text: what is named, the sentence and section around it, and the source it was read from. */
function mentionsIn(body: string) {
  const { source, body: facts } = minutes(body);
  return facts.mentions.map(({ span, written, sentence, section, ...what }) => ({
    written,
    sentence,
    section,
    source: source.slice(span.start, span.end),
    what: 'record' in what ? `${what.record.kind}:${what.record.target}` : what.forge,
  }));
}

describe('headings', () => {
  test('have the slugs that the site gives them', () => {
    const { headings } = minutes('## TLS merge progress\n\n### `mirage-net` race\n\n## Bitcoin Piñata\n\n## TLS merge progress\n').body;
    expect(headings.map(({ depth, text, slug }) => [depth, text, slug])).toEqual([
      [2, 'TLS merge progress', 'tls-merge-progress'],
      [3, 'mirage-net race', 'mirage-net-race'],
      [2, 'Bitcoin Piñata', 'bitcoin-piñata'],
      [2, 'TLS merge progress', 'tls-merge-progress-1'],
    ]);
  });
});

describe('mentions', () => {
  test('are read in a mark that stands on one line, whose text has no gaps', () => {
    const { body } = minutes('<Resolution id="a">Take `up` *RFC 7*, (DR 3).</Resolution>\n');
    expect(body.mentions.map(({ written }) => written)).toEqual(['RFC 7', 'DR 3']);
    expect(body.resolutions[0]?.text).toBe('Take up RFC 7, (DR 3).');
  });

  test('come with their sentence and the section above them', () => {
    expect(
      mentionsIn('First RFC 1. Then more.\n\n## Errors\n\nIt was said. See *DR 3* now. Good.\n\n### Detail\n\nAsk @ann-lee.\n'),
    ).toEqual([
      { written: 'RFC 1', what: 'rfc:1', source: 'RFC 1', sentence: 'First RFC 1.', section: undefined },
      { written: 'DR 3', what: 'decision:3', source: 'DR 3', sentence: 'See DR 3 now.', section: 'errors' },
      { written: '@ann-lee', what: 'person:ann-lee', source: '@ann-lee', sentence: 'Ask @ann-lee.', section: 'errors' },
    ]);
  });

  test('come with a sentence that ends before one that begins with a person', () => {
    expect(mentionsIn('This became DR 6. @ann-lee wrote RFC 1. Mail ann@example.org about it.\n')).toMatchObject([
      { written: 'DR 6', sentence: 'This became DR 6.' },
      { written: '@ann-lee', sentence: '@ann-lee wrote RFC 1.' },
      { written: 'RFC 1', sentence: '@ann-lee wrote RFC 1.' },
    ]);
  });

  test('may be links, whose label is not looked into', () => {
    expect(mentionsIn('See [RFC 9 and #4](rfc:1) and [the call][call].\n\n[call]: meeting:2015-01-14#errors\n')).toMatchObject([
      { written: 'rfc:1', what: 'rfc:1', source: '[RFC 9 and #4](rfc:1)', sentence: 'See RFC 9 and #4 and the call.' },
      { written: 'meeting:2015-01-14#errors', what: 'meeting:2015-01-14', source: '[the call][call]' },
    ]);
  });

  test('may be links to files, which work on the forge too', () => {
    expect(mentionsIn('See [it](../rfcs/0001-errors/index.mdx#goals) and [a picture](../a.png).\n')).toMatchObject([{ what: 'rfc:1' }]);
  });

  test('are not looked for in code', () => expect(mentionsIn('Type `RFC 1`.\n\n```sh\necho "RFC 2" @ann\n```\n')).toEqual([]));

  test('of the forge are kept as such', () => {
    expect(mentionsIn('Fixed in mirage/mirage#357.\n')).toMatchObject([{ what: { repository: 'mirage/mirage', number: 357 } }]);
  });

  test('are found in lists, tables and marks', () => {
    const found = mentionsIn('- RFC 1\n\n| a |\n|---|\n| RFC 2 |\n\n<Resolution id="r">\nRFC 3 holds.\n</Resolution>\n');
    expect(found.map(({ source }) => source)).toEqual(['RFC 1', 'RFC 2', 'RFC 3']);
  });

  test('keep their place when a line breaks in them, also in a list or a quotation', () => {
    expect(mentionsIn('- one RFC\n  1 two\n\n> and DR\n> 3, and RFC 1\n')).toMatchObject([
      { written: 'RFC 1', source: 'RFC\n  1', sentence: 'one RFC 1 two' },
      { written: 'DR 3', source: 'DR\n> 3' },
      { written: 'RFC 1', source: 'RFC 1' },
    ]);
  });

  test('that are said twice have two places', () => {
    const spans = minutes('RFC 1 and RFC 1.\n').body.mentions.map(({ span }) => span.start);
    expect(spans[1]! - spans[0]!).toBe('RFC 1 and '.length);
  });

  test('keep their place behind letters beyond ASCII, with Windows line ends and behind a byte-order mark', () => {
    const text = '---\nstatus: held\n---\n\nÉté 😀: RFC 1.\n';
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const { source, body } = readDocument('content/meetings/2015-02-11.mdx', variant);
      expect(body.mentions.map(({ span }) => source.slice(span.start, span.end))).toEqual(['RFC 1']);
    }
  });
});

describe('marks in minutes', () => {
  const { resolutions, actions, updates } = minutes(`## TLS

<Resolution id="wednesdays" decision="DR 1">
Calls take place on **Wednesdays**.
</Resolution>

<Action id="merge" owner="ann-lee böb" due="2015-02-25">
Merge the patch.
</Action>

<Action id="later" owner="ann-lee">Later.</Action>

<ActionUpdate of="meeting:2015-01-28#write" status="done">
It was written.
</ActionUpdate>
`).body;

  test('a resolution has its id, text, topic and decision', () => {
    expect(resolutions).toMatchObject([{ id: 'wednesdays', text: 'Calls take place on Wednesdays.', section: 'tls', decision: 'DR 1' }]);
  });

  test('an action has its owners and, where it says so, the day it is due', () => {
    expect(actions).toMatchObject([
      { id: 'merge', owners: ['ann-lee', 'böb'], due: '2015-02-25', text: 'Merge the patch.' },
      { id: 'later', owners: ['ann-lee'] },
    ]);
    expect(actions[1]).not.toHaveProperty('due');
  });

  test('an update says what became of which action', () => {
    expect(updates).toMatchObject([{ of: 'meeting:2015-01-28#write', status: 'done', text: 'It was written.', section: 'tls' }]);
  });
});

test('words are counted without front matter and code blocks', () => {
  expect(minutes('One two.\n\n```sh\nnot these\n```\n\n- three `four`\n').body.words).toBe(4);
});

describe('a link to a file', () => {
  const from = 'rfcs/0001-errors/positions/exceptions.mdx';
  test.each([
    ['../index.mdx', { kind: 'rfc', target: '1' }],
    ['./abstract.mdx', { kind: 'position', target: '1/abstract' }],
    ['../../../decisions/0012-log.mdx', { kind: 'decision', target: '12' }],
    ['../../../meetings/2015-02-11.mdx#bitcoin-pi%C3%B1ata', { kind: 'meeting', target: '2015-02-11', section: 'bitcoin-piñata' }],
    ['../../../people/ann-lee.yaml', { kind: 'person', target: 'ann-lee' }],
  ])('%s is a reference', (url, reference) => expect(resolveFileLink(from, url)).toEqual(reference));

  test.each(['https://example.org/index.mdx', '/rfcs/0001-errors/index.mdx', '../picture.png', '#section', '../../notes.mdx'])(
    '%s is none',
    (url) => expect(resolveFileLink(from, url)).toBeUndefined(),
  );
});

describe('a document', () => {
  test('of people is YAML without a body', () => {
    expect(readDocument('content/people/ann-lee.yaml', '\uFEFFname: Ann Lee\n')).toMatchObject({
      kind: 'person',
      path: { id: 'ann-lee' },
      source: 'name: Ann Lee\n',
      frontMatter: { values: { name: 'Ann Lee' } },
      body: { words: 0 },
    });
  });

  test('that is misnamed still has the kind of its folder', () => {
    const document = readDocument('content/meetings/february.mdx', 'Text.\n');
    expect(document.kind).toBe('meeting');
    expect(document).not.toHaveProperty('path');
    expect(document).not.toHaveProperty('frontMatter');
  });

  test('whose body cannot be parsed keeps its front matter and says where the problem is', () => {
    const { frontMatter, bodyProblem, source, body } = minutes('Open {brace\n');
    expect(frontMatter?.values).toEqual({ status: 'held' });
    expect(source.slice(bodyProblem!.span!.start)).toBe('{brace\n');
    expect(body.headings).toEqual([]);
  });
});
