/** Astro's view of the record: the prose that it renders. Everything else pages ask comes from `src/site/`. */
import { defineCollection } from 'astro:content';
import { recordLoader } from './site/content-loader.ts';

export const collections = {
  rfc: defineCollection({ loader: recordLoader('rfc') }),
  position: defineCollection({ loader: recordLoader('position') }),
  decision: defineCollection({ loader: recordLoader('decision') }),
  meeting: defineCollection({ loader: recordLoader('meeting') }),
  project: defineCollection({ loader: recordLoader('project') }),
};
