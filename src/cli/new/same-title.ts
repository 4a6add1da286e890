/** A title that another record has: most often the same command, run twice. */
import { oneLine } from '../../drafts/names.ts';
import type { AnyRecord } from '../../model/record.ts';
import { numberLabel, titleOf } from '../../model/title.ts';
import type { Known } from './context.ts';
import { CannotBegin } from './kind.ts';

/**
 * Refuses a title that a record of the kind has, whatever its capitals, unless the new file was given a name of its own.
 * @throws {CannotBegin} with the record that has it
 */
export function refuseSameTitle(kind: 'rfc' | 'decision', known: Known): void {
  const plain = (title: string) => oneLine(title).toLowerCase();
  const title = plain(known.one('title') ?? '');
  const records: readonly AnyRecord[] = kind === 'rfc' ? known.graph.all('rfc') : known.graph.all('decision');
  const same = records.find((record) => plain(titleOf(record)) === title);
  if (same && known.one('slug') === undefined)
    throw new CannotBegin(
      `${numberLabel(same)} has that title already, in ${same.file}: choose another, or --slug if this is a second one`,
    );
}
