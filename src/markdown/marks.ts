/** Resolutions and actions in minutes get a line that says what they are, who owns them and what they led to. */
import type { PhrasingContent } from 'mdast';
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { isCalendarDate, shortDate } from '../model/dates.ts';
import type { Graph } from '../model/graph.ts';
import { parseReference } from '../model/reference.ts';
import { resolutionsIn, type Resolutions } from '../model/resolutions.ts';
import { numberLabel } from '../model/title.ts';
import { recordLink, type ProseContext } from './references.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The plugin: puts a label before the text of `<Resolution>`, `<Action>` and `<ActionUpdate>`. */
export function marks({ graph, config, recordAt }: Pick<ProseContext, 'graph' | 'config' | 'recordAt'>) {
  let known: { of: Graph; resolutions: Resolutions } | undefined;
  const resolutions = () => {
    const current = graph();
    if (known?.of !== current) known = { of: current, resolutions: resolutionsIn(current) };
    return known.resolutions;
  };

  const link = (reference: string, written = reference): PhrasingContent => {
    const parsed = parseReference(reference);
    return (parsed && recordLink(parsed, written, graph(), config)) ?? text(written);
  };

  const label = (node: Readonly<MdxJsxFlowElement>, file: URL | undefined): PhrasingContent[] | undefined => {
    const attribute = (name: string) => {
      const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
      return typeof found?.value === 'string' ? found.value : undefined;
    };
    if (node.name === 'Resolution') {
      const decision = attribute('decision');
      const meeting = recordAt(file);
      const id = attribute('id');
      // A decision may name the resolution instead of the other way round.
      const decisions = meeting?.kind === 'meeting' && id !== undefined ? resolutions().recordedBy(meeting, { id }) : [];
      const named = decisions.length > 0 ? decisions.map((each) => numberLabel(each) ?? each.id) : decision ? [decision] : [];
      return [strong('Resolved'), ...named.flatMap((each, index) => [text(index === 0 ? ', recorded as ' : ' and '), link(each)])];
    }
    if (node.name === 'Action') {
      const owners = (attribute('owner') ?? '').split(/[\s,]+/).filter(Boolean);
      const due = attribute('due');
      return [
        strong('Action'),
        ...owners.flatMap((owner, index) => [text(index === 0 ? ' for ' : ' and '), link(`person:${owner}`)]),
        ...(due ? [text(`, due ${isCalendarDate(due) ? shortDate(due) : due}`)] : []),
      ];
    }
    if (node.name === 'ActionUpdate') {
      const of = attribute('of') ?? '';
      const status = attribute('status') ?? 'open';
      return [
        strong(status === 'done' ? 'Done' : status === 'dropped' ? 'Dropped' : 'Still open'),
        text(': '),
        link(of, 'an earlier action'),
      ];
    }
    return undefined;
  };

  return defineMdastPlugin({
    name: 'marks',
    mdxJsxFlowElement(node, context) {
      const children = label(node, context.fileURL);
      if (!children) return;
      const data = { hProperties: { className: ['mark-label'] } };
      context.prependChild(node, { type: 'paragraph', data, children });
    },
  });
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}
