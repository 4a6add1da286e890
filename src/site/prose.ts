/** A record's prose, rendered by Astro. The only file that asks `astro:content`. */
import { getEntry, render } from 'astro:content';
import type { Kind } from '../model/kinds.ts';
import type { RecordOf } from '../model/record.ts';

/** The component that renders a record's prose. */
export async function proseOf(record: RecordOf<Exclude<Kind, 'person'>>) {
  const entry = await getEntry(record.kind, record.id);
  if (!entry) throw new Error(`Astro does not know ${record.file}, which the record holds.`);
  return (await render(entry)).Content;
}
