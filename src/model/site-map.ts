/** Everything that stands at an address of the site: records, lists, forms, histories, calendars and public files. The one place that knows. */
import {
  addressOf,
  argueAddress,
  calendarAddress,
  calendarAddressOf,
  formAddress,
  historyAddress,
  numberAddress,
  recordIndexAddress,
  topicAddress,
} from './address.ts';
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import { kindFacts, kinds, type Kind } from './kinds.ts';
import { groupIds, partIds, proseIds } from './page-ids.ts';
import { pageIds } from './page-parts.ts';
import { projectGroups } from './project-standing.ts';
import type { AnyRecord } from './record.ts';
import type { SiteAddress } from './site-address.ts';

/** A page or file of the site. */
export type SitePlace = {
  /** Below the base, as the site itself writes it: with a slash at the end unless it is a file. */
  readonly address: string;
  /** The record whose page it is, or to whose page it leads on. */
  readonly record?: AnyRecord;
  /** The record that the page belongs to: its own, or one that it is below, such as its history. */
  readonly of?: AnyRecord;
  /** Whether an address may end in an id there; a file has none. */
  readonly hasId: (id: string) => boolean;
};

/** What an address leads to. */
export type SiteMap = {
  /** What stands at an address, if anything does. */
  find(address: SiteAddress): SitePlace | undefined;
  /** Every path at which something stands, as {@link SiteAddress} has them. */
  readonly paths: ReadonlySet<string>;
};

/** What the map is drawn from. */
export type SiteContents = {
  readonly graph: Graph;
  readonly config: Pick<Config, 'topics' | 'lifecycle' | 'areas'>;
  /** Paths from the root of the project, of which those in `public/` count. */
  readonly assets: Iterable<string>;
};

/** Draws the map; work grows with the number of records and files. A page of the site that is new belongs here. */
export function siteMap({ graph, config, assets }: SiteContents): SiteMap {
  const places = new Map<string, SitePlace>();
  const add: Add = (place, path = place.address) => {
    const key = path.length > 1 ? path.replace(/\/$/, '') : path;
    if (!places.has(key)) places.set(key, place);
  };

  // What is built comes before files of the same name, which the build would not publish.
  for (const record of graph.records) addRecord(record, graph, add);
  addPages(graph, config, add);
  for (const file of assets)
    if (file.startsWith('public/')) add({ address: file.slice('public'.length).replace(/(?<=\/)index\.html$/, ''), hasId: none });

  return {
    find({ paths, folder }) {
      for (const path of paths) {
        const place = places.get(path);
        if (place && (!folder || place.address.endsWith('/'))) return place;
      }
      return undefined;
    },
    paths: new Set(places.keys()),
  };
}

/** Puts a place on the map, at its own address or at a path that leads on to it. */
type Add = (place: SitePlace, path?: string) => void;

const none = () => false;

/** Ids by name, and by the form of those that a page numbers or dates. */
function ids(names: Iterable<string>, form?: RegExp): SitePlace['hasId'] {
  const all = new Set([partIds.content, ...names]);
  return (id) => all.has(id) || (form?.test(id) ?? false);
}

/** The lists on a person's page, whichever of them have entries. */
const listsOfPerson = [
  'rfcs-proposed',
  'positions-argued',
  'decisions-made',
  'projects-mentored',
  'projects-worked-on',
  'open-actions',
  'actions-done',
  'actions-dropped',
  'meetings-chaired',
  'meetings-attended',
  'named-in',
];

const form = ids(['fields', 'file', 'steps'], /^field-[a-z0-9-]+$/);

/** The ids of the parts of a list that is divided by years. */
function yearIds(years: readonly number[]): string[] {
  return years.map((year) => `year-${year}`);
}

/** Every year from the first of some to the last. */
function span(years: readonly number[]): number[] {
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The page of a record, what forwards to it, and what belongs to it. */
function addRecord(record: AnyRecord, graph: Graph, add: Add) {
  const address = addressOf(record.kind, record.id);
  let known: ReadonlySet<string> | undefined;
  const onPage = (id: string) => (known ??= new Set([...proseIds(record), ...pageIds(record, graph)])).has(id);
  const page = { address, record, of: record, hasId: record.kind === 'person' ? ids(listsOfPerson) : onPage };
  add(page);
  const short = record.number === undefined ? undefined : numberAddress(record.kind, record.number);
  if (short !== undefined) add(page, short);
  if (record.kind !== 'person') add({ address: historyAddress(record.kind, record.id), of: record, hasId: ids([], /^revision-[1-9]\d*$/) });
  if (record.kind === 'rfc') add({ address: argueAddress(record.id), of: record, hasId: form });
  if (record.kind === 'meeting') add({ address: calendarAddressOf(record.id), of: record, hasId: none });
}

/** Pages that are no record's own. */
function addPages(graph: Graph, config: SiteContents['config'], add: Add) {
  const page = (address: string, hasId: SitePlace['hasId'] = ids([])) => add({ address, hasId });
  const list = (kind: Kind, hasId?: SitePlace['hasId']) => page(`/${kindFacts[kind].folder}/`, hasId);
  const owners = graph.all('meeting').flatMap(({ actions }) => actions.flatMap((action) => action.owners));
  const decided = graph.all('decision').map(({ data }) => Number(data.date.slice(0, 4)));
  const met = graph.all('meeting').map(({ id }) => Number(id.slice(0, 4)));
  page('/', ids(['open', 'settled', 'next-meeting', 'decided', 'wanted']));
  list('rfc', ids(['all', ...groupIds([...Object.keys(config.lifecycle), 'superseded'], (state) => state, ['all']).values()]));
  list('decision', ids(['timeline', 'timeline-title', 'timeline-description', 'table', ...yearIds(span(decided))]));
  list('meeting', ids(['next', ...yearIds(met)]));
  list('project', ids(['programmes', ...projectGroups, ...groupIds(config.areas, (area) => `area-${area}`).values()]));
  list('person');
  page('/topics/');
  for (const topic of Object.keys(config.topics)) page(topicAddress(topic), ids(['timeline']));
  page('/actions/', ids(groupIds([...new Set(owners), undefined], (owner) => owner ?? 'nobody').values()));
  page('/search/', ids(['query']));
  page('/contribute/', ids(['propose', 'mend', 'comment', 'read', 'states', 'copy']));
  for (const kind of kinds) page(formAddress(kind), kind === 'position' ? ids(['on-which-rfc?']) : form);
  page('/404.html');
  page(calendarAddress, none);
  for (const file of ['people.json', 'taken/person.json', 'taken/project.json', 'taken/meeting.json']) page(`/contribute/${file}`, none);
  page(recordIndexAddress, none);
}
