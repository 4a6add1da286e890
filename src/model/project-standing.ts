/** Where a project stands for whoever looks for one: whether people are wanted for it, and whether the ideas it belongs to have ended. */
import type { Config } from './config.ts';
import { longDate } from './dates.ts';
import type { ProjectData } from './schemas.ts';
import type { ProjectStatus } from './words.ts';

/** What projects are listed by, in the order in which readers want them. */
export const projectGroups = ['wanted', 'under-way', 'ended', 'finished', 'inactive'] as const;

/**
 * Where a project is listed: `wanted` needs people, `under-way` has a contributor, `ended` is an idea that no one maintains any more,
 * `finished` is done, and `inactive` was given up or has an unknown result.
 */
export type ProjectGroup = (typeof projectGroups)[number];

/** Whether the projects of a group still go on, so that what their pages say has to stay true. */
export function isActive(group: ProjectGroup): boolean {
  return group === 'wanted' || group === 'under-way';
}

/** As much of the configuration as says which ideas have ended. */
export type Endings = Pick<Config, 'programmes' | 'projectsEnded'>;

/** How an idea ended that was neither done nor given up. */
export type Ending = {
  /** The day, as an ISO date. */
  readonly on: string;
  /** What readers are told of it, in a sentence or two. */
  readonly note: string;
};

const groupOf: Record<ProjectStatus, ProjectGroup> = {
  proposed: 'wanted',
  open: 'wanted',
  'in-progress': 'under-way',
  completed: 'finished',
  inactive: 'inactive',
};

/** Which group a project is listed in. */
export function projectGroup(data: Pick<ProjectData, 'status' | 'programmes'>, endings: Endings): ProjectGroup {
  return endingOf(data, endings) ? 'ended' : groupOf[data.status];
}

/**
 * How the idea of a project ended: with all ideas of the record, or, for one that nobody has taken up, with the last of its programmes.
 * `undefined` for projects that go on, and for those that came to an end of their own.
 */
export function endingOf({ status, programmes }: Pick<ProjectData, 'status' | 'programmes'>, endings: Endings): Ending | undefined {
  if (!isActive(groupOf[status])) return undefined;
  if (endings.projectsEnded) return endings.projectsEnded;
  if (groupOf[status] !== 'wanted' || programmes.length === 0) return undefined;
  const over = programmes.map((id) => endings.programmes[id]);
  let last: { name: string; ended: string } | undefined;
  for (const programme of over) {
    if (programme?.ended === undefined) return undefined;
    if (!last || programme.ended > last.ended) last = { name: programme.name, ended: programme.ended };
  }
  return last && { on: last.ended, note: `It was meant for ${last.name}, which ended on ${longDate(last.ended)}.` };
}
