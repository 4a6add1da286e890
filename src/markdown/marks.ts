/** Resolutions and actions in minutes get a line that says what they are, who owns them, what they led to and what became of them. */
import type { PhrasingContent } from 'mdast';
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { becameOf, takenActions, type Became, type TakenAction } from '../model/actions.ts';
import { addressOf, withBase } from '../model/address.ts';
import { clipWords } from '../model/clip.ts';
import { isCalendarDate, longDate, shortDate } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import type { Phase } from '../model/lifecycle.ts';
import { updateIds } from '../model/page-parts.ts';
import { readableText } from '../model/readable.ts';
import { parseReference } from '../model/reference.ts';
import { resolutionsIn, type Resolutions } from '../model/resolutions.ts';
import { meetingLabel, numberLabel } from '../model/title.ts';
import { recordLink, type ProseContext } from './references.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** What other minutes say is found there, not here. */
const notSearched = { 'data-pagefind-ignore': '' };

/** A label, and the id that leads to it where it has one. */
type Line = { readonly children: PhrasingContent[]; readonly id?: string | undefined };

/** As much of an action as a report on it repeats, in UTF-16 units. */
const longestName = 120;

/** What is derived from the record at one time. */
type Derived = { readonly of: Graph; readonly resolutions: Resolutions; readonly actions: ReadonlyMap<string, TakenAction> };

/** The plugin: puts a label before the text of `<Resolution>`, `<Action>` and `<ActionUpdate>`. */
export function marks({ graph, config, recordAt }: Pick<ProseContext, 'graph' | 'config' | 'recordAt'>) {
  let known: Derived | undefined;
  const derived = (): Derived => {
    const current = graph();
    if (known?.of === current) return known;
    const taken = takenActions(current.all('meeting'), config.timeZone);
    const actions = new Map(taken.map((each) => [`${each.meeting.id}#${each.action.id}`, each]));
    return (known = { of: current, resolutions: resolutionsIn(current), actions });
  };
  /** How many reports on actions were met in the text at hand: they are told apart by their order. */
  let met = 0;

  const link = (reference: string, written = reference): PhrasingContent => {
    const parsed = parseReference(reference);
    return (parsed && recordLink(parsed, written, graph(), config)) ?? text(written);
  };

  /** What became of an action at one time, as a state with its day: a link to the minutes that say so. */
  const state = ({ label, phase, date, address }: Became): PhrasingContent => {
    if (date === undefined || address === undefined) return shaped(label, phase);
    const data = { hProperties: { className: ['state', phase], ...notSearched } };
    return { type: 'link', url: withBase(config.base, address), children: [text(`${label}, ${longDate(date)}`)], data };
  };

  /** What a report is about: the action in its own words, who took it on, and when. */
  const about = ({ meeting, action }: TakenAction): PhrasingContent[] => {
    const words = readableText(action.text, (person) => graph().find('person', person)?.data.name ?? person).replace(/\s+/g, ' ');
    const url = withBase(config.base, `${addressOf('meeting', meeting.id)}#${action.id}`);
    const owners = action.owners.flatMap((owner, index) => [text(index === 0 ? ' ' : ' and '), link(`person:${owner}`, owner)]);
    return [
      { type: 'link', url, children: [text(clipWords(words, longestName).replace(/\.$/, ''))], data: { hProperties: notSearched } },
      ...(owners.length > 0 ? [text(', taken on by'), ...owners] : [text(', noted')]),
      text(` on ${meetingLabel(meeting)}`),
    ];
  };

  /** The first line of a report on an action, with the id that leads to it. */
  const reportLine = (of: string, file: URL | undefined): Line => {
    const place = recordAt(file);
    const meeting = place?.kind === 'meeting' ? graph().find('meeting', place.id) : undefined;
    const update = meeting?.updates[met++];
    if (!meeting || !update) return { children: [text(of)] };
    const id = updateIds(meeting).get(update);
    const taken = derived().actions.get(actionNamed(of) ?? '');
    const { before, now } = becameOf(taken ?? { updates: [{ meeting, update }] });
    const said = [...before, now][taken?.updates.findIndex((each) => each.update === update) ?? 0] ?? now;
    return { id, children: [shaped(said.label, said.phase), text(': '), ...(taken ? about(taken) : [text(of)])] };
  };

  const label = (node: Readonly<MdxJsxFlowElement>, file: URL | undefined): Line | undefined => {
    const attribute = (name: string) => {
      const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
      return typeof found?.value === 'string' ? found.value : undefined;
    };
    if (node.name === 'Resolution') {
      const decision = attribute('decision');
      const meeting = recordAt(file);
      const id = attribute('id');
      // A decision may name the resolution instead of the other way round.
      const decisions = meeting?.kind === 'meeting' && id !== undefined ? derived().resolutions.recordedBy(meeting, { id }) : [];
      const named = decisions.length > 0 ? decisions.map((each) => numberLabel(each) ?? each.id) : decision ? [decision] : [];
      const recorded = named.flatMap((each, index) => [text(index === 0 ? ', recorded as ' : ' and '), link(each)]);
      return { children: [strong('Resolved'), ...recorded] };
    }
    if (node.name === 'Action') {
      const owners = (attribute('owner') ?? '').split(/[\s,]+/).filter(Boolean);
      const due = attribute('due');
      const taken = derived().actions.get(`${recordAt(file)?.id}#${attribute('id')}`);
      const { now, before } = becameOf(taken ?? { updates: [] });
      const children = [
        strong('Action'),
        ...owners.flatMap((owner, index) => [text(index === 0 ? ' for ' : ' and '), link(`person:${owner}`)]),
        ...(due ? [text(`, due ${isCalendarDate(due) ? shortDate(due) : due}`)] : []),
        ...[...before, now].flatMap((became, index) => [text(index === 0 ? ': ' : '; '), state(became)]),
      ];
      return { children };
    }
    if (node.name === 'ActionUpdate') return reportLine(attribute('of') ?? '', file);
    return undefined;
  };

  return defineMdastPlugin({
    name: 'marks',
    before() {
      met = 0;
    },
    mdxJsxFlowElement(node, context) {
      const line = label(node, context.fileURL);
      if (!line) return;
      const data = { hProperties: { className: ['mark-label'], ...(line.id !== undefined && { id: line.id }) } };
      context.prependChild(node, { type: 'paragraph', data, children: line.children });
    },
  });
}

/** The reference of a report, as actions are kept by; nothing for what is no reference to a part of minutes. */
function actionNamed(of: string): string | undefined {
  const reference = parseReference(of);
  return reference?.kind === 'meeting' && reference.section !== undefined ? `${reference.target}#${reference.section}` : undefined;
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

/** A word with the shape of its phase. */
function shaped(word: string, phase: Phase): PhrasingContent {
  const data = { hName: 'span', hProperties: { className: ['state', phase] } };
  return { type: 'emphasis', children: [text(word)], data };
}
