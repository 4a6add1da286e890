/** Projects as cards and pages show them: one set of facts, so that the two cannot disagree. */
import { daysAfter, monthsBetween } from '../model/dates.ts';
import { alphabetically } from '../model/order.ts';
import { mentorChoices, skillChoices, type Choice, type ChoiceName } from '../model/project-choices.ts';
import { isActive, projectGroup, projectGroups, type ProjectGroup } from '../model/project-standing.ts';
import type { ProjectRecord } from '../model/record.ts';
import { reviewDaysOf } from '../model/rule-settings.ts';
import type { ShownProject } from '../model/shown-project.ts';
import { difficulties, sizeHours, sizes } from '../model/words.ts';
import { peopleLinks } from './links.ts';
import { personOf } from './people.ts';
import { asOf, config, graph, hrefOf, stateOf } from './record.ts';

/** What readers are told of a project, wherever it is shown. */
export function shownProject(project: ProjectRecord): ShownProject {
  const { data } = project;
  const group = projectGroup(data, config);
  return {
    title: data.title,
    summary: data.summary,
    href: hrefOf(project),
    state: stateOf(project),
    area: data.area,
    difficulty: data.difficulty,
    size: data.size.map((size) => `${size}, ${sizeHours[size]} hours`).join(' or '),
    skills: data.skills.map(({ name, level, need }) => `${name}: ${level}${need === 'preferred' ? ' (preferred)' : ''}`),
    mentors: data.mentors.map(({ person, confirmed }) => ({
      ...(peopleLinks([person])[0] ?? { name: person }),
      ...(!confirmed && { note: 'not confirmed' }),
    })),
    noMentor: group === 'wanted' ? 'No mentor yet' : 'No mentor named',
    checked: data.last_reviewed,
    ...(isActive(group) && staleness(data.last_reviewed)),
    programmes: data.programmes.map((id) => {
      const programme = config.programmes[id];
      return { name: programme?.name ?? id, href: programme?.url, ...(programme?.ended !== undefined && { note: 'ended' }) };
    }),
  };
}

/** How long ago it was checked, where that is longer than a check holds. */
function staleness(checked: string): { stale?: string } {
  if (daysAfter(checked, reviewDaysOf(config)) >= asOf) return {};
  const months = monthsBetween(checked, asOf);
  const years = Math.floor(months / 12);
  if (years > 0) return { stale: years === 1 ? 'more than a year ago' : `more than ${years} years ago` };
  return { stale: months > 1 ? `${months} months ago` : 'some time ago' };
}

/** Projects in the order in which readers want them: people wanted first; in each group the areas in their order, then by title. */
export function projectsByGroup(): { readonly group: ProjectGroup; readonly projects: readonly ProjectRecord[] }[] {
  const groups = Map.groupBy(graph.all('project'), ({ data }) => projectGroup(data, config));
  const rank = ({ data }: ProjectRecord) => config.areas.indexOf(data.area);
  return projectGroups
    .map((group) => ({
      group,
      projects: (groups.get(group) ?? []).toSorted(
        (a, b) =>
          Number(b.data.status === 'open') - Number(a.data.status === 'open') ||
          rank(a) - rank(b) ||
          alphabetically(a.data.title, b.data.title),
      ),
    }))
    .filter(({ projects }) => projects.length > 0);
}

/** Projects that are open and look for people, in the order of their list. */
export function projectsWanted(): readonly ProjectRecord[] {
  return projectsByGroup().flatMap(({ group, projects }) =>
    group === 'wanted' ? projects.filter(({ data }) => data.status === 'open') : [],
  );
}

/** States of projects in the order in which a filter lists them. */
const states = ['open', 'proposed', 'in-progress', 'ended', 'completed', 'inactive'];

/** What a project offers to readers who choose by state, size, difficulty, skill, mentor, area and programme. */
export function choicesOf(project: ProjectRecord): Choice[] {
  const { data } = project;
  const is = (filter: ChoiceName, value: string, label: string, rank: number): Choice => ({ filter, value, label, rank });
  const state = projectGroup(data, config) === 'ended' ? 'ended' : data.status;
  const programmes = Object.keys(config.programmes);
  return [
    is('status', state, stateOf(project)?.label ?? state, states.indexOf(state)),
    ...data.size.map((size) => is('size', size, `${size}, ${sizeHours[size]} hours`, sizes.indexOf(size))),
    is('difficulty', data.difficulty, data.difficulty, difficulties.indexOf(data.difficulty)),
    ...skillChoices(data.skills),
    ...mentorChoices(data.mentors, (person) => personOf(person).name),
    is('area', data.area, data.area, config.areas.indexOf(data.area)),
    ...data.programmes.map((id) => is('programme', id, config.programmes[id]?.name ?? id, programmes.indexOf(id))),
  ];
}
