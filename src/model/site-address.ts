/**
 * Addresses of the site as contributors write them: `/rfcs/0001-error-handling/#goals`, the full address, or a path seen from a file.
 * An address that begins with a slash is meant from the root of the record. Where the record is published below a base path, an address
 * that has it in front is understood too, unless something of that name lies below the root.
 */
import type { Config } from './config.ts';
import { decodePath, joinPath, resolveFileLink } from './file-link.ts';
import { referenceTarget } from './graph.ts';
import { readPath } from './kinds.ts';
import { isReferenceUrl, parseReference, type Reference } from './reference.ts';

/** An address that belongs to this site, whether or not anything stands there. */
export type SiteAddress = {
  /**
   * Where below the root it may lead, the likelier path first: `/rfcs/0001-error-handling`. Decoded, without the slash at the end and
   * without `index.html`, so that all ways to write an address are one.
   */
  readonly paths: readonly string[];
  /** True where a slash stood at the end: a file has none. */
  readonly folder: boolean;
  /** `?q=tls`, or nothing. */
  readonly query: string;
  /** What follows `#`, as it is written; absent where nothing does. */
  readonly fragment?: string;
};

/** Where the site is published. */
export type SiteRoot = Pick<Config, 'site' | 'base'>;

/**
 * Reads an address that a text of the record holds; `undefined` for addresses of other sites, references, and fragments alone.
 * @param from the path of the text below the content folder, where relative paths start
 */
export function readSiteAddress(from: string, url: string, root: SiteRoot): SiteAddress | undefined {
  const parts = partsOf(from, url);
  if (!parts) return undefined;
  const { origin, rooted, segments, ...rest } = parts;
  const base = segmentsOf(root.base);
  const below = base.every((segment, index) => segments[index] === segment) ? segments.slice(base.length) : undefined;
  if (origin !== undefined && (below === undefined || origin !== hostOf(root.site))) return undefined;
  const all = [
    ...(origin === undefined ? [segments] : []),
    ...(below && rooted && (base.length > 0 || origin !== undefined) ? [below] : []),
  ];
  return { paths: all.filter((each) => !isNoPath(each)).map((each) => `/${each.join('/')}`), ...rest };
}

/** A record that a link names. */
export type LinkedRecord = {
  readonly record: Reference;
  /**
   * Where the site has its root that the address of a page names: `//records.example.org/base`, `/base`; empty where nothing stands
   * before the path. Absent for references and files, which are this record's.
   */
  readonly root?: string;
};

/**
 * The record whose page has an address, whatever site it is on: the address alone does not tell where the record is published.
 * `undefined` for addresses that cannot be a record's.
 */
export function addressedRecord(from: string, url: string): LinkedRecord | undefined {
  const parts = partsOf(from, url);
  if (!parts || parts.segments.length > mostSegments || isNoPath(parts.segments)) return undefined;
  const { origin, rooted, segments, fragment } = parts;
  // Seen from a file, an address begins at the root of the record; elsewhere a base path may stand before it.
  for (let at = 0; at <= (rooted ? segments.length - 2 : 0); at++) {
    const record = recordAt(segments.slice(at));
    if (!record) continue;
    const before = segments.slice(0, at).map((segment) => `/${segment}`);
    return {
      record: { ...record, ...(fragment && { section: decodePath(fragment) }) },
      root: [...(origin === undefined ? [] : [`//${origin}`]), ...before].join(''),
    };
  }
  return undefined;
}

/** True where something is empty or holds a slash of its own: no page is called so. */
function isNoPath(segments: readonly string[]): boolean {
  return segments.some((segment) => segment === '' || segment.includes('/'));
}

/**
 * The record that a link leads to, as far as the address alone tells: by reference, by its file, or by the address of its page.
 * @param from the path of the text below the content folder
 */
export function linkedRecord(from: string, url: string): LinkedRecord | undefined {
  const record = isReferenceUrl(url) ? parseReference(url) : resolveFileLink(from, url);
  if (record) return { record };
  return isReferenceUrl(url) ? undefined : addressedRecord(from, url);
}

/** More than this no base path and no address of a record has. */
const mostSegments = 12;

/** True when an address with this root is one of the site's. */
export function isSiteRoot(written: string, root: SiteRoot): boolean {
  const base = segmentsOf(root.base).map((segment) => `/${segment}`);
  return ['', base.join(''), [`//${hostOf(root.site)}`, ...base].join('')].includes(written);
}

/** The record whose page or short address has a path, by the shape of the path alone. */
function recordAt(segments: readonly string[]): Reference | undefined {
  const [folder, name = ''] = segments;
  if (segments.length === 2 && folder === 'topics' && /^[a-z0-9-]+$/.test(name)) return { kind: 'topic', target: name };
  if (segments.length === 2 && (folder === 'rfc' || folder === 'dr') && /^[1-9]\d{0,3}$/.test(name))
    return { kind: folder === 'rfc' ? 'rfc' : 'decision', target: name };
  const path = segments.join('/');
  const facts = readPath(`${path}/index.md`) ?? readPath(`${path}.md`) ?? readPath(`${path}.yaml`);
  return facts && { kind: facts.kind, target: referenceTarget(facts), id: facts.id };
}

type Parts = Omit<SiteAddress, 'paths'> & {
  /** The host with its port; absent where none is named. */
  readonly origin?: string;
  /** True where the path begins with a slash. */
  readonly rooted: boolean;
  readonly segments: readonly string[];
};

function partsOf(from: string, url: string): Parts | undefined {
  const [, before = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const rest = { query, ...(fragment !== undefined && { fragment }) };
  if (/^https?:/i.test(before)) {
    if (!URL.canParse(before)) return undefined;
    const { host, pathname } = new URL(before);
    return { origin: host, rooted: true, ...pathParts(pathname), ...rest };
  }
  if (before === '' || before.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(before)) return undefined;
  if (before.startsWith('/')) return { rooted: true, ...pathParts(before), ...rest };
  const joined = joinPath(from, decodePath(before));
  if (joined.startsWith('..')) return undefined;
  return { rooted: false, ...withoutIndex(joined === '' ? [] : joined.split('/'), /(?:^|\/)\.{0,2}$/.test(before)), ...rest };
}

/** A path as its decoded parts. An empty part, which no page has, stays where two slashes follow one another. */
function pathParts(path: string): Pick<Parts, 'segments' | 'folder'> {
  const written = path.split('/').slice(1);
  const folder = written.at(-1) === '' || /^\.{1,2}$/.test(written.at(-1) ?? '');
  const segments: string[] = [];
  for (const segment of folder && written.at(-1) === '' ? written.slice(0, -1) : written) {
    const name = decodePath(segment);
    if (name === '..') segments.pop();
    else if (name !== '.') segments.push(name);
  }
  return withoutIndex(segments, folder);
}

function withoutIndex(segments: readonly string[], folder: boolean): Pick<Parts, 'segments' | 'folder'> {
  return !folder && segments.at(-1) === 'index.html' ? { segments: segments.slice(0, -1), folder: true } : { segments, folder };
}

function segmentsOf(base: string): string[] {
  return base.split('/').filter((segment) => segment !== '');
}

function hostOf(site: string): string {
  return new URL(site).host;
}
