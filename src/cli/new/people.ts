/** People in answers: by id, name, nickname or handle, and the one at the keyboard. */
import { git } from '../../git/git.ts';
import { fileNameOf, oneLine, slugOf } from '../../drafts/names.ts';
import type { Graph } from '../../model/graph.ts';
import { nearest } from '../../model/nearest.ts';
import type { Choice } from './asker.ts';
import type { Known, PromptContext } from './context.ts';

/** The id of the person that a word stands for. */
export function personNamed(graph: Graph, word: string): string | undefined {
  const plain = word.replace(/^@/, '').toLowerCase();
  const people = graph.all('person');
  const named =
    people.find(({ id }) => id === plain) ?? people.find(({ data }) => namesOf(data).some((name) => name.toLowerCase() === plain));
  return named?.id;
}

function namesOf({
  name,
  github,
  aliases = [],
}: {
  name: string;
  github?: string | undefined;
  aliases?: readonly string[] | undefined;
}): string[] {
  return [name, ...(github === undefined ? [] : [github]), ...aliases];
}

/** Who runs the command: a person of the record where the name that git knows is theirs, somebody new otherwise. */
export async function whoami(root: string, graph: Graph): Promise<Pick<PromptContext, 'me' | 'newcomer'>> {
  const configured = await git(root, ['config', '--get', 'user.name']).then(
    (out) => oneLine(out.toString()),
    () => '',
  );
  if (configured === '') return {};
  const me = personNamed(graph, configured) ?? personNamed(graph, slugOf(configured));
  if (me !== undefined) return { me };
  if (slugOf(configured) === '') return {};
  const newcomer = { id: fileNameOf(configured, 'person'), name: configured };
  return { me: newcomer.id, newcomer };
}

/** Everybody who can be named, the newcomer first. */
export function peopleChoices({ graph, newcomer }: Known): Choice[] {
  const added = newcomer ? [{ value: newcomer.id, label: newcomer.name, hint: `adds content/people/${newcomer.id}.yaml` }] : [];
  return [...added, ...graph.all('person').map(({ id, data }) => ({ value: id, label: data.name }))];
}

/** Who was probably meant: by a misspelt name, or by the one part of a name that only they have. */
function personNear(graph: Graph, word: string): string | undefined {
  const slug = slugOf(word);
  const people = graph.all('person');
  const parts = people.filter(
    ({ id, data }) => id.split('-').includes(slug) || namesOf(data).some((name) => slugOf(name).split('-').includes(slug)),
  );
  const near = nearest(
    slug,
    people.map(({ id }) => id),
  );
  return near ?? (parts.length === 1 ? parts[0]?.id : undefined);
}

/** Reads a person by any of their names. */
export function readPerson(word: string, { graph, newcomer }: Known): { value: string } | { problem: string } {
  const id = personNamed(graph, word);
  if (id !== undefined) return { value: id };
  if (newcomer && (word === newcomer.id || word.toLowerCase() === newcomer.name.toLowerCase())) return { value: newcomer.id };
  const near = personNear(graph, word);
  return {
    problem: `nobody in the record is called \`${word}\`; ${near ? `did you mean \`${near}\`?` : 'add them first: npm run new -- person "Their Name"'}`,
  };
}
