/** The other ends of links: what existing files say about a new document. Everything else in them stays byte for byte. */
import type { Resolution } from '../../model/record.ts';
import type { Document } from '../../parsing/document.ts';
import { openDocument } from '../../parsing/document.ts';
import { readChangedTexts } from '../../record/content.ts';
import { applyFixes } from '../fix.ts';
import { splitFrontMatter } from '../../parsing/front-matter.ts';
import { openingTag } from '../../rules/mark-span.ts';
import type { Edit } from './kind.ts';

/** What has to be done by hand, where a file is written in a way that cannot be changed with certainty. */
export type ByHand = { readonly by: string };

/** The resolution of some minutes, with the decision that records it. */
export async function noteDecision({ file, source }: Document, { id, span }: Resolution, number: number): Promise<Edit | ByHand> {
  const label = `DR ${number}`;
  const tag = openingTag(source, span);
  const end = /(?<!\s)\s*\/?>$/.exec(source.slice(tag.start, tag.end));
  const by = `write decision="${label}" in the resolution \`${id}\` of ${file}`;
  if (!end) return { by };
  const at = tag.start + end.index;
  const text = insert(source, at, ` decision="${label}"`);
  const [changed] = await readChangedTexts([{ file, source: text }]);
  const again = changed?.body.resolutions.find((each) => each.id === id);
  return again?.decision === label ? { file, before: source, text, what: `the resolution \`${id}\` names ${label}` } : { by };
}

/** A position that a decision took up. */
export function noteAdopted(document: Document): Edit | ByHand | undefined {
  const { file, source, frontMatter } = document;
  const outcome = valueOf(document, 'outcome');
  if (outcome === 'adopted') return undefined;
  const by = `write \`outcome: adopted\` in ${file}`;
  const span = outcome === undefined ? undefined : frontMatter?.spanOf(['outcome']);
  const end = splitFrontMatter(source)?.yaml.end;
  const text = span
    ? applyFixes(source, [{ span, text: 'adopted', kind: 'certain' }]).source
    : end === undefined
      ? source
      : insert(source, end, 'outcome: adopted\n');
  const again = openDocument(file, text);
  return valueOf(again, 'outcome') === 'adopted' && again.frontMatter?.problems.length === 0
    ? { file, before: source, text, what: '`outcome: adopted`' }
    : { by };
}

function valueOf({ frontMatter }: Document, key: string): unknown {
  const values = frontMatter?.values;
  return typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[key] : undefined;
}

function insert(source: string, at: number, text: string): string {
  return applyFixes(source, [{ span: { start: at, end: at }, text, kind: 'certain' }]).source;
}
