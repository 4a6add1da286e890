/** Which person a misspelt id, a name or a nickname stands for. */
import type { Graph } from '../model/graph.ts';
import { nearestForFirst, onlyNearForFirst } from '../model/nearest.ts';
import type { ParsedDocument } from '../record/record.ts';

/** Returns a function from what somebody wrote to the id that was probably meant. */
export function nearestPerson(graph: Graph): (written: string) => string | undefined {
  const spellings = spellingsOf(graph);
  const ids = graph.all('person').map(({ id }) => id);
  const nearest = nearestForFirst();
  return (written) => spellings.get(plain(written))?.values().next().value ?? nearest(written.replace(/^@/, ''), ids);
}

/** Returns a function from a misspelt id to the only one that is near: whom a fix may name. */
export function onlyPersonNear(graph: Graph): (written: string) => string | undefined {
  const ids = graph.all('person').map(({ id }) => id);
  const only = onlyNearForFirst();
  return (written) => only(written, ids);
}

/**
 * Returns a function from what somebody wrote to everyone who is written so elsewhere: by name, alias, handle or former id,
 * or by an id with other capitals or signs. Nobody for an id: it needs no other spelling.
 */
export function peopleSpelled(graph: Graph, documents: readonly ParsedDocument[]): (written: string) => readonly string[] {
  const spellings = spellingsOf(graph);
  const ids = personIds(documents);
  return (written) => (ids.has(written) ? [] : [...(spellings.get(plain(written)) ?? [])]);
}

/** Returns a function from a name, an id, an alias or a handle to everyone whom it may mean. */
export function peopleCalled(graph: Graph): (written: string) => readonly string[] {
  const spellings = spellingsOf(graph);
  return (written) => [...(spellings.get(plain(written)) ?? [])];
}

/** The ids of all people. One whose file is faulty is known all the same: the fault is reported there, once. */
export function personIds(documents: readonly ParsedDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ document: { path } }) => (path?.kind === 'person' ? [path.id] : [])));
}

function spellingsOf(graph: Graph): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const { id, data } of graph.all('person')) {
    for (const written of [id, data.name, ...(data.github ? [data.github] : []), ...(data.aliases ?? []), ...(data.formerly ?? [])]) {
      const people = spellings.get(plain(written));
      if (people) people.add(id);
      else spellings.set(plain(written), new Set([id]));
    }
  }
  return spellings;
}

/** A name without what sources differ in: capitals, accents, dots, hyphens, the sign before a handle. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
}
