/** How each kind of record begins: what pages say where a community has none of it yet. */
import { formAddress } from '../model/address.ts';
import type { Kind } from '../model/kinds.ts';
import { mainPath } from '../model/lifecycle.ts';
import type { ShownState } from '../model/state.ts';
import { config, graph, href } from './record.ts';

/** What stands in the place of a list without entries. */
export type Invitation = { readonly sentence: string; readonly label: string; readonly href: string };

const words: Record<Kind, { readonly none: string; readonly label: string; readonly text: string }> = {
  rfc: {
    none: 'No RFCs yet.',
    label: 'Propose the first RFC',
    text: 'A problem and an idea are enough. It becomes RFC 1, with a page that collects its positions, minutes and decisions.',
  },
  position: {
    none: 'There is no RFC to respond to yet.',
    label: 'Propose the first RFC',
    text: '',
  },
  decision: {
    none: 'No decisions yet.',
    label: 'Record the first decision',
    text: 'Include what was agreed before the record began, with its reasons, so that it can be found and quoted.',
  },
  meeting: {
    none: 'No meetings yet.',
    label: 'Announce the first meeting',
    text: 'Set the day and the agenda. After the meeting, the minutes replace the agenda.',
  },
  project: {
    none: 'No projects yet.',
    label: 'Propose the first project',
    text: 'Work that needs someone to do it: the result, the skills it needs, and who to ask.',
  },
  person: {
    none: 'No one is named in the record yet.',
    label: 'Add yourself',
    text: 'Everyone named in the record has a small file. Its name is the id that other files use.',
  },
};

/** Invites to the first record of a kind. */
export function invitationTo(kind: Kind): Invitation {
  const { none, label } = words[kind];
  return { sentence: none, label, href: href(formAddress(kind === 'position' ? 'rfc' : kind)) };
}

/** True as long as the record holds nothing but people. */
export const isBeginning = graph.records.every(({ kind }) => kind === 'person');

/** The kinds that a community can begin with, in the order in which it needs them. */
export const firstSteps = (['rfc', 'meeting', 'decision', 'project', 'person'] as const).map((kind) => ({
  label: words[kind].label,
  text: words[kind].text,
  href: href(formAddress(kind)),
}));

/** The states that an RFC goes through when nothing stops it. */
export const pathStates: readonly ShownState[] = mainPath(config.lifecycle).flatMap((id) => config.lifecycle[id] ?? []);

/** `All 7 RFCs`, `The only RFC`: a link to a whole list. */
export function wholeList(count: number, one: string, many: string): string {
  return count === 1 ? `The only ${one}` : `All ${count} ${many}`;
}
