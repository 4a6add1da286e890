/** Links of prose that look like references but cannot be read as any, or lead to a section that their own page lacks. */
import { decodePath } from '../model/file-link.ts';
import { nearestForFirst } from '../model/nearest.ts';
import type { Graph } from '../model/graph.ts';
import { proseIds, reservedIds } from '../model/page-ids.ts';
import { pageIds } from '../model/page-parts.ts';
import { isReferenceUrl, parseReference, type TargetKind } from '../model/reference.ts';
import type { ParsedDocument } from '../record/record.ts';
import { addZeros } from './missing-zeros.ts';
import type { Found } from './rule.ts';
import { listed } from './wording.ts';

const form: Record<TargetKind, string> = {
  rfc: 'rfc:1',
  decision: 'decision:3',
  position: 'position:1/short-title',
  meeting: 'meeting:2015-02-11#topic-of-the-call',
  project: 'project:short-title',
  person: 'person:first-last',
  topic: 'topic:errors',
};

/** Every link with a reference scheme and no reference behind it, and every `#section` that is not on the page. */
export function* unreadableLinks({ document, record }: ParsedDocument, graph: Graph): Iterable<Found> {
  const { syntax, file, body, kind } = document;
  const sections = proseIds({ ...body, footnotes: [] });
  let parts: ReadonlySet<string> | undefined;
  const isOnPage = (id: string) =>
    sections.has(id) || body.footnotes?.includes(id) || (parts ??= record ? pageIds(record, graph) : reservedIds(kind)).has(id);
  const nearest = nearestForFirst();
  const links = syntax.links.filter((link) => link.form !== 'reference' && (link.form !== 'element' || link.url.startsWith('#')));
  for (const { url, urlSpan } of [...links, ...syntax.definitions]) {
    const place = { file, span: urlSpan };
    const [scheme = ''] = url.split(':');
    if (isReferenceUrl(url) && !parseReference(url)) {
      yield {
        ...place,
        message: `\`${url}\` is not a reference`,
        help: `write it like ${form[scheme as TargetKind]}`,
        ...addZeros(document.source, urlSpan, url, (full) => parseReference(full) !== undefined),
      };
    } else if (/^#./.test(url) && url !== '#top' && !isOnPage(url.slice(1)) && !isOnPage(decodePath(url.slice(1)))) {
      const near = nearest(decodePath(url.slice(1)), sections);
      yield {
        ...place,
        message: `this page has no section \`${decodePath(url.slice(1))}\``,
        help: near
          ? `did you mean \`#${near}\`?`
          : sections.size
            ? `its sections are: ${listed(sections)}`
            : 'it has no headings to link to',
      };
    }
  }
}
