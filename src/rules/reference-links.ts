/** Links of prose that look like references but cannot be read as any. */
import { isReferenceUrl, parseReference, type TargetKind } from '../model/reference.ts';
import { resolveFileLink } from '../model/file-link.ts';
import { pathBelow, type Document } from '../reading/document.ts';
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
export function* unreadableLinks({ syntax, file, source }: Document): Iterable<Found> {
  for (const { url, span } of [...syntax.links.filter(({ form }) => form !== 'reference'), ...syntax.definitions]) {
    const from = source.indexOf(url, span.start);
    const place = { file, span: from === -1 || from > span.end ? span : { start: from, end: from + url.length } };
    const [scheme = ''] = url.split(':');
    if (isReferenceUrl(url) && !parseReference(url)) {
      yield { ...place, message: `\`${url}\` is not a reference`, help: `write it like ${form[scheme as TargetKind]}` };
    } else if (/^[^:/?#][^:?#]*\.(mdx?|ya?ml)(#|$)/.test(url) && !resolveFileLink(pathBelow(file), url)) {
      yield {
        ...place,
        message: `\`${url}\` leads to no file of the record`,
        help: 'link to a file of content/, like ../meetings/2015-02-11.mdx',
      };
    }
  }
}
