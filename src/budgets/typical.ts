/** Which RFC stands for all of them when the first view is measured. */
import type { Document } from '../parsing/document.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';

const typicalBytes = 9000;

/** The RFC with code whose body is nearest to 9 kB of Markdown; one without code when none has any, none without RFCs. */
export function typicalRfc(documents: readonly Document[]): Document | undefined {
  const rfcs = documents.filter(({ path }) => path?.kind === 'rfc');
  const withCode = rfcs.filter(({ syntax }) => syntax.code.length > 0);
  const distance = (document: Document) => Math.abs(bodyBytes(document) - typicalBytes);
  return [...(withCode.length > 0 ? withCode : rfcs)].sort((a, b) => distance(a) - distance(b))[0];
}

function bodyBytes({ source }: Document): number {
  return Buffer.byteLength(source.slice(splitFrontMatter(source)?.body ?? 0));
}
