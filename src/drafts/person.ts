/** A person's file. */
import type { Draft } from './draft.ts';
import { fileNameOf, oneLine } from './names.ts';
import { linesUnder, textLine } from './yaml.ts';

/** What the record says of a person. */
export type PersonInput = {
  /** As they write it themselves. */
  readonly name: string;
  /** Their handle on the forge, without the `@`. */
  readonly github?: string;
  /** Their own page. */
  readonly url?: string;
  /** Other spellings that occur in sources. */
  readonly aliases?: readonly string[];
  /** Their id; made of the name when left out. */
  readonly slug?: string;
};

/** The file of a new person; everything in it is known, so nothing is left to write. */
export function personDraft({ name, github, url, aliases, slug = fileNameOf(name, 'person') }: PersonInput): Draft {
  const lines = [
    textLine('name', oneLine(name)),
    textLine('github', github),
    textLine('url', url),
    linesUnder('aliases', aliases?.map(oneLine)),
  ];
  return { path: `content/people/${slug}.yaml`, text: `${lines.filter((line) => line !== undefined).join('\n')}\n` };
}
