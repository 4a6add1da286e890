/** What readers choose projects by, and what each project offers to their choice. */
import type { ProjectData } from './schemas.ts';
import { alphabetically } from './order.ts';
import { skillLevels } from './words.ts';

/** One value of one filter that a project has. */
export type Choice = {
  readonly filter: ChoiceName;
  /** As it stands in addresses: `ocaml basic`. */
  readonly value: string;
  /** As readers see it: `OCaml: basic`. */
  readonly label: string;
  /** Values of a filter stand in the order of their ranks, then of their labels. */
  readonly rank: number;
};

/** The filters, in their order, with their labels. */
export const choiceNames = {
  status: 'Status',
  size: 'Size',
  difficulty: 'Difficulty',
  skill: 'Skill and level',
  mentor: 'Mentor',
  area: 'Area',
  programme: 'Programme',
} as const;

/** The name of a filter, as it stands in addresses. */
export type ChoiceName = keyof typeof choiceNames;

/** A filter with the values that projects have, and how many have each. */
export type ChoiceFilter = {
  readonly name: ChoiceName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
};

/** How a choice and its value are named in one word; cards list such words. */
export function choiceKey({ filter, value }: Pick<Choice, 'filter' | 'value'>): string {
  return `${filter}=${value}`;
}

/** What a project offers by its skills: a level of a name, however the name is capitalised. */
export function skillChoices(skills: ProjectData['skills']): Choice[] {
  return skills.map(({ name, level }) => ({
    filter: 'skill',
    value: `${name.toLowerCase()} ${level}`,
    label: `${name}: ${level}`,
    rank: skillLevels.indexOf(level),
  }));
}

/** Who answers: whether anybody who has said yes, and each mentor by name. Values of people begin with `@`, as no other does. */
export function mentorChoices(mentors: ProjectData['mentors'], nameOf: (person: string) => string): Choice[] {
  const is = (value: string, label: string, rank: number): Choice => ({ filter: 'mentor', value, label, rank });
  const whether = mentors.some(({ confirmed }) => confirmed)
    ? is('confirmed', 'confirmed', 0)
    : mentors.length > 0
      ? is('unconfirmed', 'named, not confirmed', 1)
      : is('none', 'none named', 2);
  return [whether, ...mentors.map(({ person }) => is(`@${person}`, nameOf(person), 3))];
}

/**
 * The filters that tell some of the given projects from others: those with two values at least.
 * @param projects what each project offers
 */
export function choiceFilters(projects: readonly (readonly Choice[])[]): ChoiceFilter[] {
  return (Object.keys(choiceNames) as ChoiceName[]).flatMap((name) => {
    const options = new Map<string, Choice & { count: number }>();
    for (const choices of projects) {
      const own = new Map(choices.filter(({ filter }) => filter === name).map((choice) => [choice.value, choice]));
      for (const [value, choice] of own) options.set(value, { ...choice, count: (options.get(value)?.count ?? 0) + 1 });
    }
    const sorted = [...options.values()].sort(name === 'skill' ? bySkill : byRank);
    return options.size < 2
      ? []
      : [{ name, label: choiceNames[name], options: sorted.map(({ value, label, count }) => ({ value, label, count })) }];
  });
}

function byRank(a: Choice, b: Choice): number {
  return a.rank - b.rank || alphabetically(a.label, b.label);
}

/** Skills by name, and the levels of one from the lowest. */
function bySkill(a: Choice, b: Choice): number {
  const nameOf = ({ value }: Choice) => value.slice(0, value.lastIndexOf(' '));
  return alphabetically(nameOf(a), nameOf(b)) || a.rank - b.rank;
}
