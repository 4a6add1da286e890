/** The record as data; provided by `integration.ts`. */
declare module 'virtual:docket/record' {
  const data: { records: import('../model/record.ts').AnyRecord[] };
  export default data;
}
