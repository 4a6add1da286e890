import { describe, expect, test } from 'vitest';
import { forwards } from './forwards.ts';
import { buildGraph } from './graph.ts';
import type { FormerPath } from './history.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord } from './record.ts';

/** A record of a path below content/, with the names that it says it had. */
function record(path: string, formerly?: readonly string[]): AnyRecord {
  const body = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return {
    ...readPath(path)!,
    file: `content/${path}`,
    data: { title: path, name: path, ...(formerly && { formerly }) },
    ...body,
  } as never;
}

type Past = Readonly<Record<string, readonly (readonly [file: string, until: number])[]>>;

/** Where each old address leads, for records with a past by their paths. */
function led(records: readonly AnyRecord[], past: Past = {}): Record<string, string> {
  const pathsOf = ({ file }: AnyRecord): FormerPath[] =>
    (past[file.slice('content/'.length)] ?? []).map(([path, until]) => ({ file: `content/${path}`, until }));
  const graph = buildGraph(records, { topics: {} });
  return Object.fromEntries(forwards(graph, pathsOf).map(({ from, to }) => [from, to]));
}

const rfc = (name: string) => `rfcs/${name}/index.mdx`;
const position = (name: string, of: string) => `rfcs/${of}/positions/${name}.mdx`;

describe('An old address leads to the record, with the pages below it', () => {
  test('of an RFC and its positions, which nobody needs to name', () => {
    expect(led([record(rfc('0007-wire'), ['0007-frames']), record(position('text', '0007-wire'))])).toEqual({
      '/rfcs/0007-frames/': '/rfcs/0007-wire/',
      '/rfcs/0007-frames/argue/': '/rfcs/0007-wire/argue/',
      '/rfcs/0007-frames/history/': '/rfcs/0007-wire/history/',
      '/rfcs/0007-frames/positions/text/': '/rfcs/0007-wire/positions/text/',
      '/rfcs/0007-frames/positions/text/history/': '/rfcs/0007-wire/positions/text/history/',
    });
  });

  test.each([
    ['a position', position('text', '0007-wire'), 'lines', '/rfcs/0007-wire/positions/lines/', '/rfcs/0007-wire/positions/text/'],
    [
      'a position of another RFC',
      position('text', '0007-wire'),
      '0006-old/text',
      '/rfcs/0006-old/positions/text/',
      '/rfcs/0007-wire/positions/text/',
    ],
    ['a decision', 'decisions/0003-text.md', '0003-lines', '/decisions/0003-lines/', '/decisions/0003-text/'],
    ['a project', 'projects/ntp-client.mdx', 'ntp', '/projects/ntp/', '/projects/ntp-client/'],
    ['minutes', 'meetings/2015-02-11.mdx', '2015-02-10', '/meetings/2015-02-10/', '/meetings/2015-02-11/'],
    ['minutes with a name', 'meetings/2015-02-11-security.mdx', '2015-02-11', '/meetings/2015-02-11/', '/meetings/2015-02-11-security/'],
  ])('of %s', (_, path, name, from, to) => {
    expect(led([record(path, [name])])).toEqual({ [from]: to, [`${from}history/`]: `${to}history/` });
  });

  test('of a person, who has no history', () => {
    expect(led([record('people/ann-lee.yaml', ['ann'])])).toEqual({ '/people/ann/': '/people/ann-lee/' });
  });
});

describe('What a record was called is told by its history', () => {
  test('through a chain of names, each of which leads to the last', () => {
    const past = {
      'projects/c.mdx': [
        ['projects/a.mdx', 1],
        ['projects/b.mdx', 2],
      ],
    } as const;
    const addresses = led([record('projects/c.mdx')], past);
    expect([addresses['/projects/a/'], addresses['/projects/b/']]).toEqual(['/projects/c/', '/projects/c/']);
  });

  test('for a position that came after its RFC was renamed, too', () => {
    const past = { [rfc('0007-wire')]: [[rfc('0007-frames'), 4]] } as const;
    expect(led([record(rfc('0007-wire')), record(position('late', '0007-wire'))], past)).toHaveProperty(
      ['/rfcs/0007-frames/positions/late/'],
      '/rfcs/0007-wire/positions/late/',
    );
  });

  test('and another ending or format of the file is no other name', () => {
    expect(led([record('projects/a.mdx')], { 'projects/a.mdx': [['projects/a.md', 1]] })).toEqual({});
  });

  test('and what was no record had no address', () => {
    expect(
      led([record('projects/a.mdx')], {
        'projects/a.mdx': [
          ['projects/A draft.mdx', 1],
          ['notes/a.md', 0],
        ],
      }),
    ).toEqual({});
  });

  test('also where it was of another kind', () => {
    const addresses = led([record('decisions/0004-a.mdx')], { 'decisions/0004-a.mdx': [['projects/a.mdx', 1]] });
    expect(addresses).toEqual({ '/projects/a/': '/decisions/0004-a/', '/projects/a/history/': '/decisions/0004-a/history/' });
  });
});

describe('An address leads to one place', () => {
  test('a record that stands there keeps it, with all below it', () => {
    const records = [record(rfc('0007-wire'), ['0008-frames']), record(rfc('0008-frames'))];
    expect(led(records)).toEqual({});
  });

  test('two that changed names keep the ones they have, and the name between them leads on', () => {
    const past = {
      'projects/a.mdx': [['projects/b.mdx', 2]],
      'projects/b.mdx': [
        ['projects/a.mdx', 1],
        ['projects/between.mdx', 3],
      ],
    } as const;
    expect(led([record('projects/a.mdx'), record('projects/b.mdx')], past)).toEqual({
      '/projects/between/': '/projects/b/',
      '/projects/between/history/': '/projects/b/history/',
    });
  });

  test('of two that had a name, the one that had it last gets it', () => {
    const past = { 'projects/x.mdx': [['projects/a.mdx', 1]], 'projects/y.mdx': [['projects/a.mdx', 5]] } as const;
    expect(led([record('projects/x.mdx'), record('projects/y.mdx')], past)['/projects/a/']).toBe('/projects/y/');
  });

  test('and what front matter says counts more than the history', () => {
    const past = { 'projects/y.mdx': [['projects/a.mdx', 5]] } as const;
    expect(led([record('projects/x.mdx', ['a']), record('projects/y.mdx')], past)['/projects/a/']).toBe('/projects/x/');
  });
});

describe('A number leads on', () => {
  test('where nothing has it', () => {
    const addresses = led([record(rfc('0012-wire'), ['0007-wire']), record('decisions/0009-a.mdx', ['0004-a'])]);
    expect([addresses['/rfc/7/'], addresses['/dr/4/'], addresses['/rfcs/0007-wire/']]).toEqual([
      '/rfcs/0012-wire/',
      '/decisions/0009-a/',
      '/rfcs/0012-wire/',
    ]);
  });

  test('and not where another has it', () => {
    const addresses = led([record(rfc('0012-wire'), ['0007-wire']), record(rfc('0007-frames'))]);
    expect(addresses['/rfc/7/']).toBeUndefined();
    expect(addresses['/rfcs/0007-wire/']).toBe('/rfcs/0012-wire/');
  });

  test('to the one that had it last', () => {
    const past = { [rfc('0012-a')]: [[rfc('0007-a'), 1]], [rfc('0013-b')]: [[rfc('0007-b'), 2]] } as const;
    expect(led([record(rfc('0012-a')), record(rfc('0013-b'))], past)['/rfc/7/']).toBe('/rfcs/0013-b/');
  });

  test('and never from a position, whose number is that of its RFC', () => {
    expect(Object.keys(led([record(position('text', '0007-wire'), ['0006-old/text'])]))).not.toContain('/rfc/6/');
  });
});
