/** A revision on its way from the process that read it: revisions share most of their blocks, and each block is sent once. */
import type { Block } from '../difference/block.ts';
import type { RevisionFacts, RevisionText } from './revision.ts';

/** A revision as it is sent. Blocks that were sent before are named only. */
export type Parcel = RevisionFacts & { readonly blocks: readonly (readonly [id: string, block?: Block])[] };

/** What one process sends, one revision after another. */
export function sender(): (text: RevisionText) => Parcel {
  const sent = new Set<string>();
  return (text) => ({
    ...text,
    blocks: text.blocks.map(([id, block]) => {
      if (sent.has(id)) return [id];
      sent.add(id);
      return [id, block];
    }),
  });
}

/** The revisions as they were before one {@link sender} sent them; every parcel of it has to pass, in order. */
export function receiver(): (parcel: Parcel) => RevisionText {
  const received = new Map<string, Block>();
  return (parcel) => ({
    ...parcel,
    blocks: parcel.blocks.flatMap(([id, block]) => {
      if (block) received.set(id, block);
      const known = received.get(id);
      return known ? [[id, known] as const] : [];
    }),
  });
}
