/** Astro's view of the record: what it renders. Everything else pages ask comes from `src/site/`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import config from '../docket.config.ts';
import { kindFacts, readPath, type Kind } from './model/kinds.ts';
import { schemasFor } from './model/schemas.ts';

const schemas = schemasFor(config);

function collection(kind: Exclude<Kind, 'person'>, pattern: string) {
  const { folder } = kindFacts[kind];
  return defineCollection({
    loader: glob({ pattern, base: `./content/${folder}`, generateId: ({ entry }) => readPath(`${folder}/${entry}`)?.id ?? entry }),
    schema: schemas[kind],
  });
}

export const collections = {
  rfc: collection('rfc', '*/index.{md,mdx}'),
  position: collection('position', '*/positions/*.{md,mdx}'),
  decision: collection('decision', '*.{md,mdx}'),
  meeting: collection('meeting', '*.{md,mdx}'),
  project: collection('project', '*.{md,mdx}'),
};
