/** Where an RFC stands on its way: the states it went through and when, the one it is in, and what may come next. */
import { durationBetween, type Duration } from './duration.ts';
import type { Revision } from './history.ts';
import { mainPath, straightWay, type Lifecycle } from './lifecycle.ts';
import type { ShownState } from './state.ts';

/** One state on the way of an RFC. */
export type RailStep = {
  readonly state: ShownState;
  /** `before`: it was left, or lies before the present one where the history is not known; `ahead`: on the straight way on. */
  readonly place: 'before' | 'now' | 'ahead';
  /** ISO date, with time if it is known, on which it was entered; absent where the history does not tell. */
  readonly since?: string;
  /** True when the first revision found it in this state already, so that it may have entered it before `since`. */
  readonly earlier?: boolean;
  /** How long it stayed, for states that it has left; at least this long when `earlier`. */
  readonly stayed?: Duration;
};

/** A move that the lifecycle allows from where an RFC stands. */
export type NextMove = {
  readonly label: string;
  /** True when it leads back to a state that the RFC has been in, or that comes before this one on the straight way. */
  readonly back: boolean;
};

/** The way of an RFC. */
export type Rail = {
  readonly steps: readonly RailStep[];
  /** Empty at the end of the way. */
  readonly next: readonly NextMove[];
  /** `partly`: the state in the file is not the one that was committed last. */
  readonly history: 'known' | 'partly' | 'uncommitted' | 'unknown';
};

/** What a rail needs of a revision. */
type Turn = Pick<Revision, 'state' | 'date' | 'change'>;

/** What a rail is made of. */
export type RailFacts = {
  readonly lifecycle: Lifecycle;
  /** The state in the file, by id. */
  readonly status: string;
  /** The day on which it was proposed, as an ISO date. */
  readonly created: string;
  /** The revisions of the file, oldest first, none before it is committed; `undefined` when the history is not known. */
  readonly revisions: readonly Turn[] | undefined;
  /** The state that follows from another record, and the ISO date of that record. */
  readonly derived?: { readonly state: ShownState; readonly since: string | undefined };
};

/** The way of an RFC, from its lifecycle and the history of its file. */
export function railOf({ lifecycle, status, created, revisions, derived }: RailFacts): Rail {
  const stays = staysOf(revisions ?? [], created);
  const committed = stays.at(-1)?.state;
  const history = !revisions ? 'unknown' : stays.length === 0 ? 'uncommitted' : committed === status ? 'known' : 'partly';

  const been: Stay[] = stays.length > 0 ? stays : beforeByLifecycle(lifecycle, status);
  if (been.at(-1)?.state !== status) been.push({ state: status });
  const entries = been.map(({ state, ...rest }): Entry => ({ state: shown(lifecycle, state), ...rest }));
  if (derived) entries.push({ state: derived.state, ...(derived.since && { since: derived.since }) });

  const steps = entries.map((entry, index): RailStep => {
    const following = entries[index + 1];
    if (!following) return { ...entry, place: 'now' };
    const left = entry.since !== undefined && following.since !== undefined && following.since.slice(0, 10) >= entry.since.slice(0, 10);
    return { ...entry, place: 'before', ...(left && { stayed: durationBetween(entry.since, following.since) }) };
  });
  if (derived) return { steps, next: [], history };

  const visited = new Set(been.map(({ state }) => state));
  const path = mainPath(lifecycle);
  const before = new Set(path.slice(0, Math.max(0, path.indexOf(status))));
  const ahead = straightWay(lifecycle, status).slice(1);
  return {
    steps: [...steps, ...ahead.map((id): RailStep => ({ state: shown(lifecycle, id), place: 'ahead' }))],
    next: (lifecycle[status]?.next ?? []).map((id) => ({
      label: shown(lifecycle, id).label,
      back: before.has(id) || (stays.length > 0 && visited.has(id)),
    })),
    history,
  };
}

/** A stay in one state, by its id. */
type Stay = { state: string; since?: string; earlier?: boolean };

type Entry = Omit<RailStep, 'place' | 'stayed'>;

/**
 * The states that a file went through, oldest first. The first revision may find it on its way: it was proposed before. Revisions
 * that changed the text alone may stand on a branch that began in an earlier state, and tell nothing.
 */
function staysOf(revisions: readonly Turn[], created: string): Stay[] {
  const stays: Stay[] = [];
  for (const { state, date, change } of revisions) {
    if (state === undefined || change === 'text' || stays.at(-1)?.state === state) continue;
    const earlier = stays.length === 0 && created < date.slice(0, 10);
    stays.push({ state, since: date, ...(earlier && { earlier }) });
  }
  return stays;
}

/** What the lifecycle tells of the way to a state when the history does not: the straight way there, or its beginning. */
function beforeByLifecycle(lifecycle: Lifecycle, status: string): Stay[] {
  const path = mainPath(lifecycle);
  const at = path.indexOf(status);
  return path.slice(0, at === -1 ? 1 : at).map((state) => ({ state }));
}

/** A state by its id; one that the lifecycle no longer has is shown by its id. */
function shown(lifecycle: Lifecycle, id: string): ShownState {
  return (
    (Object.hasOwn(lifecycle, id) ? lifecycle[id] : undefined) ?? {
      label: id,
      phase: 'paused',
      explanation: 'A state of the past that the lifecycle no longer has.',
    }
  );
}
