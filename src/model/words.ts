/** The closed word lists of the record. Words that a community may choose live in its `docket.config.ts`. */

/** Status of a decision. `superseded` is never typed: it follows from another decision's `supersedes`. */
export const decisionStatuses = ['proposed', 'in-force', 'deprecated'] as const;

/** What became of a meeting. */
export const meetingStatuses = ['scheduled', 'held', 'cancelled'] as const;

/** Where a project stands. */
export const projectStatuses = ['proposed', 'open', 'in-progress', 'completed', 'inactive'] as const;

/** How hard a project is, in Google Summer of Code's three words. */
export const difficulties = ['easy', 'intermediate', 'hard'] as const;

/** Sizes of a project, in Google Summer of Code's three words. */
export const sizes = ['small', 'medium', 'large'] as const;

/** Hours that each size stands for (Google Summer of Code's figures). */
export const sizeHours: Record<Size, number> = { small: 90, medium: 175, large: 350 };

/** How well a skill must be mastered. */
export const skillLevels = ['basic', 'working', 'strong'] as const;

/** Whether a project can be done without the skill. */
export const skillNeeds = ['required', 'preferred'] as const;

/** How a position came out of the discussion. */
export const outcomes = ['open', 'adopted', 'declined', 'merged'] as const;

/** How a position fares against one criterion. */
export const ratings = ['good', 'mixed', 'poor', 'unknown'] as const;

/** How an action item ended, as a later meeting reports it. */
export const actionStatuses = ['open', 'done', 'dropped'] as const;

export type DecisionStatus = (typeof decisionStatuses)[number];
export type MeetingStatus = (typeof meetingStatuses)[number];
export type ProjectStatus = (typeof projectStatuses)[number];
export type Difficulty = (typeof difficulties)[number];
export type Size = (typeof sizes)[number];
export type SkillLevel = (typeof skillLevels)[number];
export type SkillNeed = (typeof skillNeeds)[number];
export type Outcome = (typeof outcomes)[number];
export type Rating = (typeof ratings)[number];
export type ActionStatus = (typeof actionStatuses)[number];
