/** The first lines of marks in minutes, as readers see them. */
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import { buildGraph } from '../model/graph.ts';
import { readPath } from '../model/kinds.ts';
import type { Action, ActionUpdate, AnyRecord } from '../model/record.ts';
import { marks } from './marks.ts';

const config = defineConfig({
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of an invented community, for tests.',
  site: 'https://records.example.org',
  base: '/records/',
  forge: { kind: 'github', owner: 'harbour', repository: 'record' },
  topics: {},
  areas: ['Tools'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
});

const span = { start: 0, end: 0 };
const paint: Action = { id: 'paint', owners: ['ann-lee', 'bo-park'], text: 'Ask @bo-park to paint the wall.', span };
const sweep: Action = { id: 'sweep', owners: [], text: `Sweep ${'and sweep '.repeat(30)}`, span };
const report = (of: string, status: ActionUpdate['status']): ActionUpdate => ({ of, status, text: 'x', span });

function record(path: string, data: object, facts: object = {}): AnyRecord {
  const body = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path)!, file: `content/${path}`, data, ...body, ...facts } as unknown as AnyRecord;
}

const records = [
  record('people/ann-lee.yaml', { name: 'Ann Lee' }),
  record('people/bo-park.yaml', { name: 'Bo Park' }),
  record('meetings/2016-01-06.mdx', { status: 'held' }, { actions: [paint, sweep] }),
  record('meetings/2016-01-20.mdx', { status: 'held' }, { updates: [report('meeting:2016-01-06#paint', 'open')] }),
  record(
    'meetings/2016-02-03.mdx',
    { status: 'held' },
    {
      updates: [
        report('meeting:2016-01-06#sweep', 'dropped'),
        report('meeting:2016-01-06#paint', 'done'),
        report('meeting:2016-01-06#paint', 'done'),
        report('meeting:2016-01-06#nothing', 'done'),
      ],
    },
  ),
];

/** The lines of the marks in some minutes, with the ids that lead to them and the addresses that they lead to. */
function lines(path: string, source: string): string[] {
  const graph = buildGraph(records, config);
  const plugin = marks({ config, graph: () => graph, recordAt: () => readPath(path) });
  const { code } = mdxToJs(source, { mdastPlugins: [plugin], jsx: true });
  return [...code.matchAll(/<_components\.p([^>]*)>(.*?)<\/_components\.p>/gs)].flatMap(([, attributes = '', content = '']) => {
    if (!attributes.includes('mark-label')) return [];
    const id = /id="([^"]*)"/.exec(attributes)?.[1];
    const text = content
      .replace(/<_components\.a [^>]*?href="([^"]*)"[^>]*>/g, '[$1 ')
      .replace(/<\/_components\.a>/g, ']')
      .replace(/<[^<>]*>|\{"|"\}/g, '');
    return [`${id === undefined ? '' : `#${id}: `}${text}`];
  });
}

test('an action tells everything that became of it, and leads to each report', () => {
  const source = '<Action id="paint" owner="ann-lee bo-park">\n\nAsk.\n\n</Action>\n';
  expect(lines('meetings/2016-01-06.mdx', source)).toEqual([
    'Action for [/records/people/ann-lee/ Ann Lee] and [/records/people/bo-park/ Bo Park]: ' +
      '[/records/meetings/2016-01-20/#paint-open Still open, 20 January 2016]; ' +
      '[/records/meetings/2016-02-03/#paint-done Done, 3 February 2016]; ' +
      '[/records/meetings/2016-02-03/#paint-done-1 Done, 3 February 2016]',
  ]);
});

test('reports name their actions and owners, in their order, and have ids of their own', () => {
  const updates = ['sweep" status="dropped', 'paint" status="done', 'paint" status="done', 'nothing" status="done'];
  const source = updates.map((each) => `<ActionUpdate of="meeting:2016-01-06#${each}">\n\nSaid.\n\n</ActionUpdate>\n`).join('\n');
  const painted =
    'Done: [/records/meetings/2016-01-06/#paint Ask Bo Park to paint the wall], taken on by ' +
    '[/records/people/ann-lee/ Ann Lee] and [/records/people/bo-park/ Bo Park] on 6 January 2016';
  const [swept, ...others] = lines('meetings/2016-02-03.mdx', source);
  expect(swept).toMatch(
    /^#sweep-dropped: Dropped: \[\/records\/meetings\/2016-01-06\/#sweep Sweep and sweep .{80,110}…\], noted on 6 January 2016$/,
  );
  expect(others).toEqual([`#paint-done: ${painted}`, `#paint-done-1: ${painted}`, '#nothing-done: Done: meeting:2016-01-06#nothing']);
});
