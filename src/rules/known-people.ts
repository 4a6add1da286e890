/** Which person a misspelt id, a name or a nickname stands for. */
import type { Graph } from '../model/graph.ts';
import { nearest } from '../model/nearest.ts';

/** Returns a function from what somebody wrote to the id that was probably meant. */
export function nearestPerson(graph: Graph): (written: string) => string | undefined {
  const people = graph.all('person');
  const plain = (name: string) => name.toLowerCase().replaceAll('-', ' ');
  const idOfName = new Map(
    people.flatMap(({ id, data }) => [data.name, ...(data.aliases ?? [])].map((name) => [plain(name), id] as const)),
  );
  const ids = people.map(({ id }) => id);
  return (written) => idOfName.get(plain(written.replace(/^@/, ''))) ?? nearest(written.replace(/^@/, ''), ids);
}
