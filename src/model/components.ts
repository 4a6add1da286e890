/** The closed list of components that content may use, and the props of each. `docs/components.md` is written from it. */
import { isCalendarDate } from './dates.ts';
import { parseReference } from './reference.ts';
import { actionStatuses } from './words.ts';

/** What a prop may hold; every value is plain text between quotation marks. */
export type PropType = 'id' | 'decision' | 'people' | 'date' | 'action' | 'action status' | 'task';

/** One prop of a component. */
export type PropFacts = {
  readonly type: PropType;
  readonly required: boolean;
  /** What it says, as a sentence for contributors. */
  readonly meaning: string;
  readonly example: string;
};

/** One component; it is implemented by the file of its name in `src/components/prose/`. */
export type ComponentFacts = {
  /** What it marks, as a sentence for contributors. */
  readonly meaning: string;
  readonly props: Readonly<Record<string, PropFacts>>;
  /** The text that stands in it in the page's example. */
  readonly sample: string;
};

const idOf = (what: string, example: string): PropFacts => ({
  type: 'id',
  required: true,
  meaning: `Names the ${what} in links: unique in its file, and never changed afterwards.`,
  example,
});

/** The components by name, in the order in which they are explained. */
export const components: Readonly<Record<string, ComponentFacts>> = {
  Resolution: {
    meaning: 'Something that a meeting agreed on.',
    props: {
      id: idOf('resolution', 'merge-tls'),
      decision: { type: 'decision', required: false, meaning: 'The decision that records it.', example: 'DR 3' },
    },
    sample: 'TLS is merged once the entropy story is written down.',
  },
  Action: {
    meaning: 'Something that somebody took on.',
    props: {
      id: idOf('action', 'write-entropy-post'),
      owner: {
        type: 'people',
        required: false,
        meaning: 'Who does it: ids of people, with a space between two.',
        example: 'hannes-mehnert',
      },
      due: { type: 'date', required: false, meaning: 'The day by which it is to be done.', example: '2015-02-25' },
    },
    sample: 'Write a post about entropy.',
  },
  ActionUpdate: {
    meaning: 'What became of an action that an earlier meeting noted.',
    props: {
      of: {
        type: 'action',
        required: true,
        meaning: 'The action, by its meeting and id.',
        example: 'meeting:2015-02-11#write-entropy-post',
      },
      status: { type: 'action status', required: true, meaning: 'How it stands now.', example: 'done' },
    },
    sample: 'The post is out.',
  },
  Example: {
    meaning: 'Code for a task that several positions of an RFC solve, each in its way; the RFC shows them side by side.',
    props: {
      task: { type: 'task', required: true, meaning: 'Names the task: the same word in every position.', example: 'read-a-block' },
    },
    sample: '```ocaml\nlet read () = Ok "block"\n```',
  },
};

/** Each type of prop: what it is called, and how to tell whether a value is one. */
export const propTypes: Readonly<Record<PropType, { readonly called: string; allows(value: string): boolean }>> = {
  id: { called: 'lower-case words joined by hyphens', allows: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) },
  task: { called: 'lower-case words joined by hyphens', allows: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) },
  decision: { called: 'a decision, like DR 3', allows: (value) => parseReference(value)?.kind === 'decision' },
  people: { called: 'ids of people, with a space between two', allows: (value) => /^[a-z0-9-]+(?:[\s,]+[a-z0-9-]+)*$/.test(value) },
  date: { called: 'a date, like 2015-02-11', allows: isCalendarDate },
  action: {
    called: 'an action of a meeting, like meeting:2015-02-11#write-entropy-post',
    allows: (value) => {
      const reference = parseReference(value);
      return reference?.kind === 'meeting' && reference.section !== undefined;
    },
  },
  'action status': {
    called: `one of: ${actionStatuses.join(', ')}`,
    allows: (value) => (actionStatuses as readonly string[]).includes(value),
  },
};

/** A component by its name as written; nothing for names that are none, such as `constructor`. */
export function componentOf(name: string): ComponentFacts | undefined {
  return Object.hasOwn(components, name) ? components[name] : undefined;
}

/** A prop of a component by its name; nothing for names that are none. */
export function propOf(component: ComponentFacts, name: string): PropFacts | undefined {
  return Object.hasOwn(component.props, name) ? component.props[name] : undefined;
}
