import type { APIRoute } from 'astro';
import { recordIndex } from '../../site/record-names.ts';

/** Every record by its names, which a search looks at before it looks at texts. */
export const GET: APIRoute = () => Response.json(recordIndex());
