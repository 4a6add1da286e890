/** Values that the front matter of several kinds has. */
import { z } from 'zod';
import { readName, type Kind } from './kinds.ts';

/** A line of text in people's own words; one schema, so that rules can tell where such words stand. */
export const line = z
  .string({ error: 'a line of text' })
  .trim()
  .min(1, { error: 'a line of text that is not empty' })
  .refine((text) => !/[\r\n]/.test(text), { error: 'one line of text' });

/** The id of a person, as front matter of every kind writes it; one schema, so that rules can tell where people are named. */
export const personId = z.string({ error: 'the id of a person, like thomas-leonard' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'the id of a person, like thomas-leonard',
});
/** The address of a page. */
export const url = z.url({ protocol: /^https?$/, error: 'an address that starts with https://' });
const forgeReference = z.string().regex(/^([\w.-]+\/[\w.-]+)?#\d+$/, { error: 'an issue or pull request like mirage/mirage#357' });
/** The address of a page, or an issue or pull request of a forge. */
export const link = z.union([forgeReference, url], { error: 'an address, or an issue like mirage/mirage#357' });

/** Names that the file of a record had, without folder and ending; those of a position may leave out its RFC. */
export const formerly = (kind: Kind, example: string) => {
  const isName = (name: string) => readName(kind, kind === 'position' && !name.includes('/') ? `0000-x/${name}` : name) !== undefined;
  const error = `a name like ${example}`;
  return z.array(z.string({ error }).refine(isName, { error })).optional();
};

/** The words of an enum that the configuration fills; an empty list allows nothing. */
export const oneOf = (words: readonly string[]) => z.enum(words as [string, ...string[]]);
