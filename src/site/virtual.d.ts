/** The record as data; provided by `integration.ts`. */
declare module 'virtual:docket/record' {
  const data: {
    records: import('../model/record.ts').AnyRecord[];
    /** By file, oldest first; absent when the history is not known. */
    history?: [file: string, revisions: import('../model/history.ts').RevisionFacts[]][];
  };
  export default data;
}

/** The blocks of every revision, by file. */
declare module 'virtual:docket/blocks' {
  const data: [file: string, revisions: import('../difference/block.ts').Block[][]][];
  export default data;
}
