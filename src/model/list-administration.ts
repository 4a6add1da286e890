/**
 * Pages and mailboxes at which a mailing list is joined, left or run. They answer no question: a contact leads to a person, a thread, or
 * the address that the list's mail is sent to. Archives and their threads are none of them.
 */

/** What such an address is, with its article, for a sentence about it. */
export type ListAdministration =
  'the page at which a list is joined and left' | 'the page at which a list is run' | 'the mailbox at which a list is joined, left or run';

const joins = 'the page at which a list is joined and left';
const runs = 'the page at which a list is run';
const mailbox = 'the mailbox at which a list is joined, left or run';

/** Segments of a path that no page for readers has, on whatever host. */
const joinSegments = new Set(['listinfo', 'subscribe', 'unsubscribe', 'sigrequest', 'suboptions']);
const runSegments = new Set(['admindb', 'wp-admin', 'postorius']);

/** What follows the name of Mailman in a path, by what it is for. */
const ofMailman: Record<string, ListAdministration> = { admin: runs, admindb: runs, edithtml: runs, create: runs, rmlist: runs };

/** What follows the name of Sympa in a path. Its archives are under `arc`. */
const ofSympa = new Set(['info', 'subscribe', 'sigrequest', 'signoff', 'suboptions', 'lists', 'home', 'review', 'which', 'my']);
const ranBySympa = new Set(['admin', 'edit_list_request', 'modindex', 'serveradmin', 'create_list_request']);

/** What follows a group in an address of Google Groups or groups.io. */
const ofGroup: Record<string, ListAdministration> = {
  join: joins,
  signup: joins,
  subscribe: joins,
  unsubscribe: joins,
  leave: joins,
  unsub: joins,
  membership: joins,
  members: runs,
  settings: runs,
  manage: runs,
  owner: runs,
};

/** What is said of an address that administers a list; nothing for every other, and for what is no address. */
export function listAdministration(contact: string): ListAdministration | undefined {
  const text = contact.trim();
  const mail = /^(?:mailto:)?([^\s@/?]+)@([^\s@/?]+)(?:\?|$)/i.exec(text);
  if (mail) return isRobot(lower(mail[1]), lower(mail[2])) ? mailbox : undefined;
  return /^https?:/i.test(text) && URL.canParse(text) ? pageOf(new URL(text)) : undefined;
}

const lower = (text = '') => text.toLowerCase();

/** Programs that run lists, and the ends and beginnings of mailboxes that they read themselves. */
const robots = new Set(['majordomo', 'mailman', 'listserv', 'listproc', 'sympa', 'ecartis', 'ezmlm', 'mlmmj', 'listmaster', 'minimalist']);
const commands =
  '(?:un)?sub(?:scribe)?|join|leave|signoff|(?<!(?:change|feature|help|merge|pull|service|support)-)request|owners?|managers?';
const commandBehind = new RegExp(`[-+](?:${commands}|(?:bounces?|confirm)(?:[-+].*)?)$`);

function isRobot(name: string, host: string): boolean {
  if (robots.has(name) || commandBehind.test(name)) return true;
  return isListHost(host) && (/[-+](?:admin|help)$/.test(name) || name.startsWith('owner-'));
}

/** Hosts that serve lists and little else say so in their name. */
function isListHost(host: string): boolean {
  return /^(?:lists?|listes|listen|mailman\d?|sympa|groups|ml)\d?\./.test(host) || /^(?:groups\.io|googlegroups\.com)$/.test(host);
}

function pageOf({ hostname, pathname, searchParams, search, hash }: URL): ListAdministration | undefined {
  const host = hostname.replace(/^www\./, '');
  // Google Groups once put its paths behind `#!`.
  const path = (pathname + (hash.startsWith('#!') ? `/${hash.slice(2)}` : '')).split('/').filter(Boolean).map(decoded);
  if (path.some((segment) => joinSegments.has(segment))) return joins;
  if (path.some((segment) => runSegments.has(segment))) return runs;
  if (host === 'groups.google.com' || host === 'groups.io' || host.endsWith('.groups.io')) return ofGroup[path.at(-1) ?? ''];
  return ofListProgram(host, path) ?? ofQuery(path, searchParams, search);
}

function ofListProgram(host: string, path: readonly string[]): ListAdministration | undefined {
  const mailman = path.findIndex((segment) => /^mailman[23]?$/.test(segment));
  const after = path.slice(mailman + 1);
  if (mailman >= 0 && !isArchive(after)) return ofMailman[after[0] ?? ''] ?? joins;
  const sympa = path.findIndex((segment) => segment === 'sympa' || segment === 'wws');
  const [page = ''] = path.slice(sympa + 1);
  if (sympa >= 0 || /^(?:sympa|listes)\d?\./.test(host)) {
    if (ranBySympa.has(page)) return runs;
    if (ofSympa.has(page) || (sympa >= 0 && page === '')) return joins;
  }
  // HyperKitty shows a list, from which one joins it, and below it the threads, in which one is answered.
  const list = path.findIndex((segment, index) => segment === 'list' && /^(?:hyperkitty|archives)$/.test(path[index - 1] ?? ''));
  if (list >= 0 && !isThread(path)) return joins;
  if (isListHost(host) && (path.includes('admin') || path.includes('accounts') || path.at(-1) === 'join')) return runs;
  // Postorius at the root of a host of lists: `/lists/devel.lists.example.org/`.
  if (isListHost(host) && path[0] === 'lists' && path.length === 2 && path[1]?.includes('.')) return joins;
  return undefined;
}

/** Whether the part of a path behind Mailman's name leads to what was written on a list. */
function isArchive(path: readonly string[]): boolean {
  return path[0] === 'private' || path[0] === 'pipermail' || isThread(path);
}

function isThread(path: readonly string[]): boolean {
  return path.some((segment, index) => (segment === 'thread' || segment === 'message') && path[index + 1] !== undefined);
}

/** LISTSERV (`wa?SUBED1=DEVEL`) and phpList (`?p=subscribe`) say in the query what a page is for. */
function ofQuery(path: readonly string[], query: URLSearchParams, search: string): ListAdministration | undefined {
  if (/^wa(?:\.exe)?$/.test(path.at(-1) ?? '')) return /^\?(?:SUBED|LMGT|OWNER|LCMD|REPORT)/i.test(search) ? joins : undefined;
  const page = query.get('p') ?? query.get('action') ?? '';
  return /^(?:un)?subscribe$|^preferences$/.test(page) ? joins : undefined;
}

/** A segment of a path in lower case, as it is read; one that is no UTF-8 as it is written. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}
