/** Minutes lead on: under a topic's heading stands where it comes from, at its end where it goes on. */
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { addressOf, withBase } from '../model/address.ts';
import { continuityOf, placeOf, type Continuation, type Continuity } from '../model/continuity.ts';
import type { Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import { meetingLabel, numberLabel, onOneLine, titleOf } from '../model/title.ts';
import type { ProseContext } from './references.ts';

/** The plugin; it must come after the one that gives headings their ids. */
export function continuityLines({ graph, config, recordAt }: Pick<ProseContext, 'graph' | 'config' | 'recordAt'>) {
  let known: { of: Graph; continuity: ReadonlyMap<string, Continuity> } | undefined;
  const continuity = () => {
    const current = graph();
    if (known?.of !== current) known = { of: current, continuity: continuityOf(current, config.routineTopics) };
    return known.continuity;
  };

  const link = ({ meeting, heading, about }: Continuation): ElementContent[] => [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `${withBase(config.base, addressOf('meeting', meeting.id))}#${heading.slug}` },
      children: [text(`${heading.text}, ${meetingLabel(meeting)}`)],
    },
    text(about.length > 0 ? `, on ${listFormat.format(about.map(briefName))}` : ''),
  ];
  const line = (words: string, topics: readonly Continuation[]): Element => ({
    type: 'element',
    tagName: 'p',
    properties: { className: ['continuity'], 'data-pagefind-ignore': 'all' },
    children: [text(`${words} `), ...topics.flatMap((topic, index) => [...(index > 0 ? [text('; ')] : []), ...link(topic)])],
  });

  return defineHastPlugin({
    name: 'continuity-lines',
    before(root, context) {
      const record = recordAt(context.fileURL);
      if (record?.kind !== 'meeting') return;
      let goesOn: readonly Continuation[] = [];
      for (const node of root.children) {
        if (node.type !== 'element') continue;
        const slug = slugOfTopic(node);
        if (goesOn.length > 0 && (slug !== undefined || isFootnotes(node))) {
          context.insertBefore(node, line('Continued in', goesOn));
          goesOn = [];
        }
        if (slug === undefined) continue;
        const { earlier = [], later = [] } = continuity().get(placeOf(record, { slug })) ?? {};
        if (earlier.length > 0) context.insertAfter(node, line('Carried over from', earlier));
        goesOn = later;
      }
      if (goesOn.length > 0) context.appendChild(root, line('Continued in', goesOn));
    },
  });
}

const listFormat = new Intl.ListFormat('en-GB');

const briefName = (record: AnyRecord) => onOneLine(numberLabel(record) ?? titleOf(record));

const text = (value: string): ElementContent => ({ type: 'text', value });

/** The slug of the topic that begins with a block; nothing for other blocks. */
function slugOfTopic({ tagName, properties, children }: Readonly<Element>): string | undefined {
  const heading = tagName === 'h2' ? { properties } : children.find((child) => child.type === 'element' && child.tagName === 'h2');
  return heading && 'properties' in heading && typeof heading.properties.id === 'string' ? heading.properties.id : undefined;
}

function isFootnotes({ tagName, properties }: Readonly<Element>): boolean {
  return tagName === 'section' && 'dataFootnotes' in properties;
}
