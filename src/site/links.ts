/** Links that pages make out of what front matter names. */
import { isSafeUrl } from '../model/address-safety.ts';
import { historyAddress, topicAddress } from '../model/address.ts';
import { editUrl, forgeLink, forgeName, historyUrl, readForgeUrl, sourceUrl } from '../model/forge.ts';
import { parseForgeReference, parseReference } from '../model/reference.ts';
import { numberLabel, titleOf } from '../model/title.ts';
import type { AnyRecord } from '../model/record.ts';
import { config, graph, href, hrefOf, revisionsOf } from './record.ts';
import { personOf } from './people.ts';

/** A link as components take it. */
export type PageLink = { readonly name: string; readonly href?: string | undefined };

/** People by id, as links to their pages. */
export function peopleLinks(ids: readonly string[] | undefined): PageLink[] {
  return (ids ?? []).map((id) => {
    const { name, record } = personOf(id);
    return { name, href: record && hrefOf(record) };
  });
}

/** Topics by id, as links to their pages. */
export function topicLinks(ids: readonly string[] | undefined): PageLink[] {
  return (ids ?? []).map((id) => ({ name: config.topics[id]?.name ?? id, href: href(topicAddress(id)) }));
}

/** `mirage/mirage#357` or an address, as a link with a label that agrees with it; other words, such as a channel's name, as they are. */
export function outsideLink(text: string): PageLink {
  const reference = parseForgeReference(text);
  const written = reference && forgeLink(config.forge, reference, text);
  if (written) return written;
  const onForge = isSafeUrl(text) ? readForgeUrl(config.forge, text) : undefined;
  if (onForge?.number !== undefined || onForge?.commit) return { name: forgeName(onForge), href: text };
  const name = text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return /^(?:https?|mailto):/i.test(text) && isSafeUrl(text) ? { name, href: text } : { name };
}

/** The pull request that proposed something: on GitLab it has an address of its own. */
export function pullRequestLink(text: string): PageLink {
  const reference = parseForgeReference(text);
  if (!reference || !('number' in reference)) return outsideLink(text);
  return forgeLink(config.forge, { ...reference, form: 'pull-request' }, text) ?? { name: text };
}

/** References in front matter, as links named by number and title. */
export function referenceLinks(references: readonly string[] | undefined): PageLink[] {
  return (references ?? []).flatMap((text) => {
    const reference = parseReference(text);
    const target = reference && graph.resolve(reference);
    if (!target || 'missing' in target) return [];
    const label = target.record && numberLabel(target.record);
    const heading = target.record?.headings.find(({ slug }) => slug === reference.section)?.text;
    return [{ name: [label, target.title, heading].filter(Boolean).join(': '), href: href(target.address) }];
  });
}

/** Records as links named by number and title. */
export function recordLinks(records: readonly AnyRecord[]): PageLink[] {
  return records.map((record) => ({ name: [numberLabel(record), titleOf(record)].filter(Boolean).join(': '), href: hrefOf(record) }));
}

/** Where a record's text lives and how to change it. */
export function sourceLinks(record: AnyRecord) {
  const { forge } = config;
  const revisions = revisionsOf(record);
  return {
    source: sourceUrl(forge, record.file),
    edit: editUrl(forge, record.file),
    history: record.kind === 'person' ? historyUrl(forge, record.file) : href(historyAddress(record.kind, record.id)),
    revisions: revisions?.length,
    lastChange: revisions?.at(-1)?.date,
  };
}

/** A neighbour for the links at the foot of a record. */
export function neighbourLink(record: AnyRecord | undefined) {
  if (!record) return undefined;
  return { title: [numberLabel(record), titleOf(record)].filter(Boolean).join(': '), href: hrefOf(record) };
}
