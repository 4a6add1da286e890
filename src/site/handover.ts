/**
 * The record, handed from the command line to the content config: Vite loads its own copy of our modules for that file, so they
 * meet at one name that both know.
 */
import type { RecordSource } from './integration.ts';

const key = Symbol.for('docket.record-source');
const shared = globalThis as { [key]?: RecordSource };

/** Makes a record's source known. */
export function handOver(source: RecordSource) {
  shared[key] = source;
}

/**
 * The source that was handed over last.
 * @throws when Astro was started without Docket's integration
 */
export function handedOver(): RecordSource {
  const source = shared[key];
  if (!source) throw new Error('Astro was started without the record: use `npm run build` or `npm run dev`.');
  return source;
}
