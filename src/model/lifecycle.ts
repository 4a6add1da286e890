/** The states an RFC can be in and the moves between them. The default is Docket's; a community may bring its own. */
import { z } from 'zod';

/**
 * What a state means for readers, whatever a community calls it. Pages draw states by phase: each has a shape and
 * a colour of its own, so that a home-made lifecycle looks as considered as the default one.
 */
export const phases = ['preparing', 'open', 'closing', 'agreed', 'done', 'paused', 'closed'] as const;

/** One of the phases of {@link phases}. */
export type Phase = (typeof phases)[number];

/** Phases in which an RFC waits for its decision: one that is in force already contradicts them, unless the community says otherwise. */
export const undecidedPhases: readonly Phase[] = ['preparing', 'open', 'closing'];

/** A state of the lifecycle, keyed by its id in {@link lifecycleSchema}. */
export const stateSchema = z.strictObject({
  /** What readers see: `Final comment`. */
  label: z.string().min(1),
  /** One plain sentence that tells a newcomer what the state means. */
  explanation: z.string().min(1),
  /** What it means for readers; decides how it is drawn and where it is listed. */
  phase: z.enum(phases),
  /** The ids of the states that may follow; none for a final state. */
  next: z.array(z.string()).default([]),
});

/** All states, in the order in which lists show them. */
export const lifecycleSchema = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), stateSchema).superRefine((states, context) => {
  for (const [id, state] of Object.entries(states)) {
    for (const next of state.next) {
      if (!Object.hasOwn(states, next))
        context.addIssue({ code: 'custom', path: [id, 'next'], message: `\`${next}\` is not a state of this lifecycle` });
    }
  }
});

/** A state as code uses it. */
export type State = z.infer<typeof stateSchema>;

/** The states of a community by id, in the order in which lists show them. */
export type Lifecycle = Record<string, State>;

/** The lifecycle of the design: draft, discussion, final comment, accepted, implemented, and the ways out. */
export const defaultLifecycle: Lifecycle = {
  draft: {
    label: 'Draft',
    explanation: 'The author is still writing; early remarks are welcome, nothing is being decided.',
    phase: 'preparing',
    next: ['discussion', 'withdrawn'],
  },
  discussion: {
    label: 'Discussion',
    explanation: 'The proposal is complete enough to argue about; positions and objections are wanted now.',
    phase: 'open',
    next: ['final-comment', 'rejected', 'postponed', 'withdrawn'],
  },
  'final-comment': {
    label: 'Final comment',
    explanation: 'The discussion has settled; this is the last call before a decision.',
    phase: 'closing',
    next: ['accepted', 'rejected', 'postponed'],
  },
  accepted: {
    label: 'Accepted',
    explanation: 'It was agreed and may be built; the work is not finished yet.',
    phase: 'agreed',
    next: ['implemented'],
  },
  implemented: {
    label: 'Implemented',
    explanation: 'It was agreed, built and released.',
    phase: 'done',
    next: [],
  },
  postponed: {
    label: 'Postponed',
    explanation: 'Not now: it may be taken up again when circumstances change.',
    phase: 'paused',
    next: ['discussion'],
  },
  rejected: {
    label: 'Rejected',
    explanation: 'It was discussed and turned down; the reasons are part of the record.',
    phase: 'closed',
    next: [],
  },
  withdrawn: {
    label: 'Withdrawn',
    explanation: 'Its author took it back before a decision.',
    phase: 'closed',
    next: [],
  },
};

/** True while readers' comments can still change the outcome. */
export function isOpenForComment(phase: Phase): boolean {
  return phase === 'open' || phase === 'closing';
}

/**
 * The states on the straight way from a state: each one's first `next`, until none follows or one comes again.
 * Ways out (rejected, withdrawn) are not on it.
 */
export function straightWay(lifecycle: Lifecycle, from: string): string[] {
  const way: string[] = [];
  for (let id: string | undefined = from; id !== undefined && !way.includes(id); id = lifecycle[id]?.next[0]) way.push(id);
  return way;
}

/** The straight way from the first state of a lifecycle to its last. */
export function mainPath(lifecycle: Lifecycle): string[] {
  const [first] = Object.keys(lifecycle);
  return first === undefined ? [] : straightWay(lifecycle, first);
}
