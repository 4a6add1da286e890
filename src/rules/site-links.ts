/** Links to pages of the site: they lead to one that is built, and to a part that it has. */
import { posix } from 'node:path';
import { decodePath } from '../model/file-link.ts';
import type { Span } from '../model/finding.ts';
import { kindFacts } from '../model/kinds.ts';
import { nearestForFirst } from '../model/nearest.ts';
import { proseIds } from '../model/page-ids.ts';
import type { AnyRecord } from '../model/record.ts';
import { addressedRecord } from '../model/site-address.ts';
import { addressOf } from '../model/address.ts';
import { pathBelow } from '../model/content-path.ts';
import type { Document } from '../parsing/document.ts';
import { frontMatterTexts } from './front-matter-texts.ts';
import type { Found, RuleContext } from './rule.ts';
import { sitePlaces, type FoundAddress } from './site-places.ts';
import { listed } from './wording.ts';

/** Returns what judges the links of one document after another. Addresses of files are the business of `missing-file`. */
export function siteLinkJudge(context: RuleContext): (document: Document) => Iterable<Found> {
  const { config, graph } = context;
  const places = sitePlaces(context);
  const nearest = nearestForFirst();

  /** What stands before an address of the site where it is written like another. */
  const rootOf = (url: string) => (/^https?:/i.test(url) ? new URL(config.base, config.site).href.replace(/\/$/, '') : '');

  const near = (found: FoundAddress, from: string, url: string): string | undefined => {
    const record = addressedRecord(from, url)?.record;
    const same = record && graph.resolve({ kind: record.kind, target: record.target });
    if (same && 'record' in same) return rootOf(url) + addressOf(same.record.kind, same.record.id);
    const [path] = found.address.paths;
    // One number is as near to another as any.
    if (path === undefined || /^\/(?:rfc|dr)\//.test(path)) return undefined;
    const top = /^\/[^/]*/.exec(path.toLowerCase())?.[0] ?? '';
    const isAlike = (each: string) => (record ? addressedRecord('', each)?.record.kind === record.kind : each.startsWith(`${top}/`));
    const like = nearest(path, path === top ? places.paths : places.paths.values().filter(isAlike));
    return like && rootOf(url) + (/\.\w+$/.test(like) ? like : `${like}/`);
  };

  const sectionHelp = (record: AnyRecord | undefined, section: string): string => {
    const sections = record ? proseIds({ ...record, footnotes: [] }) : new Set<string>();
    const like = nearest(section, sections);
    if (like) return `did you mean \`#${like}\`?`;
    return sections.size > 0 ? `its sections are: ${listed(sections)}` : 'it has no headings to link to: link to the whole';
  };

  return function* (document) {
    const { file } = document;
    const from = pathBelow(file);
    for (const { url, span, isField } of linksIn(document)) {
      const found = places.find(file, url);
      if (!found) continue;
      const { address, place, rooted } = found;
      const [path = ''] = url.split(/[?#]/, 1);
      if (found.renamed) {
        const now = rooted ? rootOf(url) + addressOf(found.renamed.kind, found.renamed.id) : seenFrom(from, found.renamed);
        const start = document.source.slice(span.start, span.end).lastIndexOf(path) + span.start;
        yield {
          file,
          span,
          message: `\`${path}\` has another name now`,
          help: `write \`${now}\``,
          ...(start >= span.start && { fix: { span: { start, end: start + path.length }, text: now, kind: 'certain' } }),
        };
      } else if (place === undefined) {
        if (!rooted || isFileName(address.paths[0] ?? path)) continue;
        const record = addressedRecord(from, url)?.record;
        const meant = near(found, from, url);
        const what = record ? `${record.kind === 'topic' ? 'topic' : kindFacts[record.kind].singular} of this record` : 'page of this site';
        yield {
          file,
          span,
          message: `\`${path}\` leads to no ${what}`,
          help: meant
            ? `did you mean \`${meant}\`?`
            : `correct the address${isField ? '' : '; a record is linked best by its name, like `[text](rfc:1)`'}`,
        };
      } else if (place !== 'faulty' && place.address.endsWith('/') && (rooted || place.of)) {
        const { fragment = '' } = address;
        const section = decodePath(fragment);
        if (section === '' || section === 'top' || place.hasId(fragment) || place.hasId(section)) continue;
        yield { file, span, message: `\`${path}\` has no section \`${section}\``, help: sectionHelp(place.record, section) };
      }
    }
  };
}

/** The folder of a record's page as a path that begins at a file. */
function seenFrom(from: string, record: AnyRecord): string {
  return `${posix.relative(`/${posix.dirname(from)}`, addressOf(record.kind, record.id))}/`;
}

/** The addresses of links where they are written, those that fields hold among them. */
function* linksIn(document: Document): Iterable<{ readonly url: string; readonly span: Span; readonly isField?: true }> {
  const { links, definitions } = document.syntax;
  for (const { url, urlSpan: span, form } of links) if (form !== 'reference') yield { url, span };
  for (const { url, urlSpan: span } of definitions) yield { url, span };
  for (const { text, span } of frontMatterTexts(document)) if (/^https?:/i.test(text)) yield { url: text, span, isField: true };
}

/** True for an address that ends like a file's and is no calendar, which is made like a page. */
export function isFileName(path: string): boolean {
  return /\.\w+$/.test(path) && !/^\/meetings\/[^/]*\.ics$/.test(path);
}
