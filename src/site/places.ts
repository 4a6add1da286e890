/** The places that the menu of every page leads to. */

/** An entry of the menu: its words, and the address that it leads to, without the site's base. */
export type Place = { readonly label: string; readonly address: string };

/** The entries of the menu, in their order. */
export const places: readonly Place[] = [
  { label: 'RFCs', address: '/rfcs/' },
  { label: 'Decisions', address: '/decisions/' },
  { label: 'Minutes', address: '/meetings/' },
  { label: 'Projects', address: '/projects/' },
  { label: 'Topics', address: '/topics/' },
  { label: 'Actions', address: '/actions/' },
  { label: 'People', address: '/people/' },
  { label: 'Contribute', address: '/contribute/' },
];
