/** The record as data; provided by `integration.ts`. */
declare module 'virtual:docket/record' {
  /** The history of every file, oldest revision first, and files whose text is not committed; or why it is not known. */
  export type HistoryData =
    | {
        known: true;
        revisions: [file: string, revisions: readonly import('../model/history.ts').RevisionFacts[]][];
        uncommitted: string[];
      }
    | { known: false; why: import('../model/history.ts').Unknown };
  const data: { records: import('../model/record.ts').AnyRecord[]; history: HistoryData };
  export default data;
}
