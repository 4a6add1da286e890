/** The process that parses. It is ended from outside when a body takes too long; see `parse-bodies.ts`. */
import type { BodySource } from './parse-bodies.ts';
import { parseBody } from './parse-body.ts';

process.on('message', ({ path, source }: BodySource) => {
  process.send?.(parseBody(path, source));
});
