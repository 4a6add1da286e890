/** The forms in which `check` can report; docs/checker.md describes them. */
export const formats = ['text', 'github', 'json', 'sarif'] as const;

/** One of the forms of a report. */
export type Format = (typeof formats)[number];
