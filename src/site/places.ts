/** The places that the menu of every page leads to. */
import { isLedTo, type Listed } from './in-use.ts';

/** An entry of the menu: its words, and the address that it leads to, without the site's base. */
export type Place = { readonly label: string; readonly address: string };

/** The lists of the record, in the order of the menu. */
const lists: readonly (Place & { readonly of: Listed })[] = [
  { label: 'RFCs', address: '/rfcs/', of: 'rfc' },
  { label: 'Decisions', address: '/decisions/', of: 'decision' },
  { label: 'Minutes', address: '/meetings/', of: 'meeting' },
  { label: 'Projects', address: '/projects/', of: 'project' },
  { label: 'Topics', address: '/topics/', of: 'topic' },
  { label: 'Actions', address: '/actions/', of: 'action' },
  { label: 'People', address: '/people/', of: 'person' },
];

/** Those that have something in them, or are about to. */
export const listsLedTo: readonly Place[] = lists.filter(({ of }) => isLedTo(of)).map(({ label, address }) => ({ label, address }));

/** The entries of the menu, in their order. */
export const places: readonly Place[] = [...listsLedTo, { label: 'Contribute', address: '/contribute/' }];
