import type { APIRoute } from 'astro';
import { addressOf } from '../../../model/address.ts';
import type { AnyRecord } from '../../../model/record.ts';
import { packedRevisions } from '../../../site/history.ts';
import { graph, revisionsOf } from '../../../site/record.ts';

export function getStaticPaths() {
  return graph.records
    .filter((record) => record.kind !== 'person' && (revisionsOf(record)?.length ?? 0) > 2)
    .map((record) => ({ params: { record: addressOf(record.kind, record.id).slice(1, -1) }, props: { record } }));
}

/** The blocks of every revision, for comparisons that are made in the browser. */
export const GET: APIRoute<{ record: AnyRecord }> = async ({ props }) =>
  new Response(await packedRevisions(props.record), { headers: { 'content-type': 'application/json' } });
