/**
 * Where pages get the record from. The command line sets the source; Vite loads its own copy of our modules for pages, so both share
 * it through a global symbol.
 */
import type { Assets } from '../model/asset.ts';
import type { Config } from '../model/config.ts';
import type { Graph } from '../model/graph.ts';
import type { History } from '../history/history.ts';
import type { Document } from '../parsing/document.ts';

/** A record that is ready to be shown. */
export type ReadyRecord = {
  /** The day that counts as today, as an ISO date: pages ask nobody else what day it is. */
  readonly asOf: string;
  readonly graph: Graph;
  /** Every file of `content/` as it was read, by its path from the root, also those that make no record. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that are no documents, such as pictures. */
  readonly assets: Assets;
  readonly history: Promise<History>;
};

/** The errors of a record: the checker's report, the absolute path and place of the first error, and how many files have errors. */
export type RecordErrors = {
  readonly report: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly files: number;
};

/** Where the record comes from, and how to read it again when a file changes. */
export type RecordSource = {
  readonly root: string;
  readonly config: Config;
  /** The last valid record; while there was none, the records of files without errors. */
  current(): ReadyRecord;
  /** The errors of the record as it was last read. */
  errors(): RecordErrors | undefined;
  /** Reads the record again; true when there is another current record now. */
  refresh(): Promise<boolean>;
};

/** The name of the content loader, by which the dev server runs it again. */
export const loaderName = 'docket-records';

const key = Symbol.for('docket.record-source');
const shared = globalThis as { [key]?: RecordSource };

/** Makes a record's source known to pages. */
export function setRecordSource(source: RecordSource) {
  shared[key] = source;
}

/**
 * The source that was set last.
 * @throws when Astro was started without Docket's integration
 */
export function getRecordSource(): RecordSource {
  const source = shared[key];
  if (!source) throw new Error('Astro was started without the record: use `npm run build` or `npm run dev`.');
  return source;
}
