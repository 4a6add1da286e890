/** A review for programs. docs/review.md describes the shape; `version` is raised when a reader of the old shape would break. */
import type { Review } from './review.ts';

/** A review for programs: everything that it holds, nothing cut, nothing escaped but as JSON asks. */
export type JsonReview = { readonly format: 'docket-review'; readonly version: 1 } & Review;

/** The review as indented JSON. */
export function reviewJson(review: Review): string {
  return JSON.stringify({ format: 'docket-review', version: 1, ...review } satisfies JsonReview, undefined, 2);
}
