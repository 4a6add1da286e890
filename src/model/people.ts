/** Who is named where in front matter. */
import type { AnyRecord } from './record.ts';

/** What `chair` says when the notes do not name one. */
export const unknownChair = 'unknown';

/** Every part that front matter gives a person. */
export const parts = [
  'author',
  'champion',
  'advocate',
  'decider',
  'chair',
  'scribe',
  'present',
  'regrets',
  'mentor',
  'contributor',
] as const;

/** What a person did, as front matter tells it. */
export type Part = (typeof parts)[number];

/** A person's id, what part they had, and the place in the front matter that says so. */
export type Naming = { readonly person: string; readonly part: Part; readonly path: readonly (string | number)[] };

/** Everyone whom a record's front matter names, in the order in which it names them. */
export function peopleIn(record: AnyRecord): Naming[] {
  const namings: Naming[] = [];
  const one = (part: Part, field: string, person: string | undefined) => {
    if (person !== undefined) namings.push({ person, part, path: [field] });
  };
  const many = (part: Part, field: string, people: readonly string[] | undefined) =>
    people?.forEach((person, index) => namings.push({ person, part, path: [field, index] }));

  if (record.kind === 'rfc') {
    many('author', 'authors', record.data.authors);
    many('champion', 'champions', record.data.champions);
  } else if (record.kind === 'position') {
    many('advocate', 'advocates', record.data.advocates);
  } else if (record.kind === 'decision') {
    many('decider', 'deciders', record.data.deciders);
  } else if (record.kind === 'meeting') {
    if (record.data.chair !== unknownChair) one('chair', 'chair', record.data.chair);
    one('scribe', 'scribe', record.data.scribe);
    many('present', 'present', record.data.present);
    many('regrets', 'regrets', record.data.regrets);
  } else if (record.kind === 'project') {
    record.data.mentors.forEach(({ person }, index) => namings.push({ person, part: 'mentor', path: ['mentors', index, 'person'] }));
    one('contributor', 'contributor', record.data.contributor);
  }
  return namings;
}
