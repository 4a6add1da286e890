/** The decisions as the page that lists them shows them: as rows of a table, and along a line. */
import type { AnyRecord, DecisionRecord } from '../model/record.ts';
import { parseReference } from '../model/reference.ts';
import type { ShownState } from '../model/state.ts';
import { textLines } from '../model/text-lines.ts';
import { layOutTimeline } from '../model/timeline.ts';
import { numberLabel, shortMeetingLabel, titleOf } from '../model/title.ts';
import type { PageLink } from './links.ts';
import { decisionsNewestFirst } from './lists.ts';
import { graph, href, hrefOf, stateOf } from './record.ts';
import { placeOf, resolutions } from './resolutions.ts';

/** A decision and what hangs together with it, named as briefly as a table wants it. */
export type DecisionRow = {
  readonly decision: DecisionRecord;
  readonly href: string;
  readonly state: ShownState;
  readonly decides: readonly PageLink[];
  readonly madeIn: readonly PageLink[];
  readonly supersededBy: readonly PageLink[];
  readonly amendedBy: readonly PageLink[];
};

/** Every decision, newest first. */
export function decisionRows(): DecisionRow[] {
  return decisionsNewestFirst().flatMap((decision) => {
    const state = stateOf(decision);
    if (!state) return [];
    const { decides = [], made_in } = decision.data;
    return [
      {
        decision,
        href: hrefOf(decision),
        state,
        decides: decides.flatMap(briefLink),
        madeIn: [
          ...(made_in === undefined ? [] : briefLink(made_in)),
          ...resolutions.elsewhere(decision).map((made) => ({ name: shortMeetingLabel(made.meeting), href: placeOf(made).href })),
        ],
        supersededBy: graph.supersededBy(decision).map(byNumber),
        amendedBy: graph.amendedBy(decision).map(byNumber),
      },
    ];
  });
}

/** The rows in their places on a timeline, with what a picture says of each, and of all of them in words. */
export function decisionTimeline(rows: readonly DecisionRow[]) {
  const entries = rows.map(({ decision }) => ({
    id: decision.id,
    date: decision.data.date,
    title: decision.data.title,
    supersededBy: graph.supersededBy(decision).map(({ id }) => id),
  }));
  const decisions = new Map(
    rows.map(({ decision, href: address, state, decides, madeIn }) => [
      decision.id,
      {
        label: numberLabel(decision) ?? '',
        href: address,
        date: decision.data.date,
        state,
        beside: [
          { what: 'Settles', links: decides.length === 1 ? (decision.data.decides ?? []).flatMap(titledLink) : decides },
          { what: 'Made in the meeting of', links: madeIn },
        ].filter(({ links }) => links.length > 0),
      },
    ]),
  );
  return { timeline: layOutTimeline(entries), decisions, description: inWords(rows) };
}

/** `16 decisions, newest first: 12 in force, 2 deprecated, 2 superseded. DR 8 supersedes DR 4.` */
function inWords(rows: readonly DecisionRow[]): string {
  const states = Map.groupBy(rows, ({ state }) => state.label.toLowerCase());
  const counts = [...states].sort(([, a], [, b]) => b.length - a.length).map(([label, { length }]) => `${length} ${label}`);
  const replacements = rows.flatMap(({ decision, supersededBy }) =>
    supersededBy.map(({ name }) => ` ${name} supersedes ${numberLabel(decision)}.`),
  );
  return `${rows.length} ${rows.length === 1 ? 'decision' : 'decisions'}, newest first: ${counts.join(', ')}.${replacements.join('')}`;
}

const byNumber = (record: AnyRecord): PageLink => ({ name: numberLabel(record) ?? titleOf(record), href: hrefOf(record) });

/** A reference as a link named by number and by as much of the title as has room beside a picture. */
function titledLink(written: string): PageLink[] {
  return targetOf(written).map(({ record, address }) => {
    const [line = '', more] = textLines(titleOf(record), besideWidth);
    return { name: `${briefName(record)}: ${line}${more === undefined ? '' : ' …'}`, href: address };
  });
}

/** In em of the small text beside the picture. */
const besideWidth = 24;

/** A reference as a link named by number, or by the day of a meeting; nothing for one that leads nowhere. */
function briefLink(written: string): PageLink[] {
  return targetOf(written).map(({ record, address }) => ({ name: briefName(record), href: address }));
}

const briefName = (record: AnyRecord) => numberLabel(record) ?? (record.kind === 'meeting' ? shortMeetingLabel(record) : titleOf(record));

function targetOf(written: string): { record: AnyRecord; address: string }[] {
  const reference = parseReference(written);
  const target = reference && graph.resolve(reference);
  if (!target || 'missing' in target || !target.record) return [];
  return [{ record: target.record, address: href(target.address) }];
}
