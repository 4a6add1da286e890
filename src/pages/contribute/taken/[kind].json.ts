import type { APIRoute } from 'astro';
import { namingKinds, takenNames, type NamingKind } from '../../../site/taken.ts';

export function getStaticPaths() {
  return namingKinds.map((kind) => ({ params: { kind } }));
}

/** The names that the record has already, for the form of a kind whose files are called by them. */
export const GET: APIRoute = ({ params }) => Response.json(takenNames(params.kind as NamingKind));
