/** Links of prose that look like references but cannot be read as any. */
import type { Definition, Link, Node, Parent } from 'mdast';
import { isReferenceUrl, parseReference, type TargetKind } from '../model/reference.ts';
import { resolveFileLink, type Document } from '../reading/document.ts';
import type { Found } from './rule.ts';

const form: Record<TargetKind, string> = {
  rfc: 'rfc:1',
  decision: 'decision:3',
  position: 'position:1/short-title',
  meeting: 'meeting:2015-02-11#topic-of-the-call',
  project: 'project:short-title',
  person: 'person:first-last',
  topic: 'topic:errors',
};

/** Every link with a reference scheme and no reference behind it, and every link to a file that can be no record. */
export function* unreadableLinks({ tree, file, source }: Document, node: Node | undefined = tree): Iterable<Found> {
  if (!node) return;
  if (node.type === 'link' || node.type === 'definition') {
    const { url } = node as Link | Definition;
    const from = source.indexOf(url, node.position?.start.offset ?? 0);
    const place = { file, ...(from !== -1 && { span: { start: from, end: from + url.length } }) };
    const [scheme = ''] = url.split(':');
    if (isReferenceUrl(url) && !parseReference(url)) {
      yield { ...place, message: `\`${url}\` is not a reference`, help: `write it like ${form[scheme as TargetKind]}` };
    } else if (/^[^:/?#][^:?#]*\.(mdx?|ya?ml)(#|$)/.test(url) && !resolveFileLink(file.replace(/^[^/]+\//, ''), url)) {
      yield {
        ...place,
        message: `\`${url}\` leads to no file of the record`,
        help: 'link to a file of content/, like ../meetings/2015-02-11.mdx',
      };
    }
  }
  if ('children' in node) for (const child of (node as Parent).children) yield* unreadableLinks({ file, source } as Document, child);
}
