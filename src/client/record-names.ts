/** The records that a query names. Their index is fetched by the first query, and again after a failure. */
import { isWrittenAsName, recordsNamed, type NamedRecord, type RecordIndex } from '../search/record-index.ts';

let fetched: Promise<RecordIndex> | undefined;

/** The records that a query names, and whether it is written as only a name is, so that it ought to name one. */
export type Named = { readonly records: readonly NamedRecord[]; readonly isName: boolean };

/** Looks for the records that a query names, narrowed to what is wanted. Raises when the index cannot be had. */
export async function searchRecords(url: string, query: string, wanted: Record<string, string>): Promise<Named> {
  fetched ??= fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    return response.json() as Promise<RecordIndex>;
  });
  fetched.catch(() => (fetched = undefined));
  const index = await fetched;
  return { records: recordsNamed(index, query, wanted), isName: isWrittenAsName(index, query) };
}
