/** What commands say of a record with nothing in it: how it begins. */
import type { Document } from '../parsing/document.ts';

/** A sentence for a record without an RFC, decision, meeting or project; `undefined` for every other. */
export function howToBegin(documents: readonly Pick<Document, 'kind'>[]): string | undefined {
  if (documents.some(({ kind }) => kind !== 'person')) return undefined;
  return 'The record is empty so far: `npm run new -- rfc "TITLE"` begins its first RFC.';
}
