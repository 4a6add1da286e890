import type { APIRoute } from 'astro';
import { graph } from '../../site/record.ts';

/** Id and name of everybody in the record, for the suggestions of forms. */
export const GET: APIRoute = () => Response.json(graph.all('person').map(({ id, data }) => [id, data.name]));
