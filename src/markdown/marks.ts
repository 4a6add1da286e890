/** Resolutions and actions in minutes get a line that says what they are, who owns them and what they led to. */
import type { PhrasingContent } from 'mdast';
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { isCalendarDate, shortDate } from '../model/dates.ts';
import { parseReference } from '../model/reference.ts';
import { recordLink, type ProseContext } from './references.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The plugin: puts a label before the text of `<Resolution>`, `<Action>` and `<ActionUpdate>`. */
export function marks({ graph, config }: ProseContext) {
  const link = (reference: string, written = reference): PhrasingContent => {
    const parsed = parseReference(reference);
    return (parsed && recordLink(parsed, written, graph(), config)) ?? text(written);
  };

  const label = (node: Readonly<MdxJsxFlowElement>): PhrasingContent[] | undefined => {
    const attribute = (name: string) => {
      const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
      return typeof found?.value === 'string' ? found.value : undefined;
    };
    if (node.name === 'Resolution') {
      const decision = attribute('decision');
      return [strong('Resolved'), ...(decision ? [text(', recorded as '), link(decision)] : [])];
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
      const children = label(node);
      if (!children) return;
      const data = { hProperties: { className: ['mark-label'] } };
      context.prependChild(node, { type: 'paragraph', data, children });
    },
  });
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}
