/** A label that names something leads to just that: `[mirage/mirage#357](https://github.com/mirage/mirage/issues/357)`. */
import { forgeName, readForgeUrl, type Forge, type ForgeAddress } from '../model/forge.ts';
import { nearest } from '../model/nearest.ts';
import { parseReference, type Reference } from '../model/reference.ts';
import { isSiteRoot, linkedRecord, type LinkedRecord, type SiteRoot } from '../model/site-address.ts';
import { pathBelow } from '../model/content-path.ts';
import { labelSpan } from './label-span.ts';
import type { Rule } from './rule.ts';

export const linkLabel: Rule = {
  id: 'link-label',
  severity: 'error',
  *check({ config, documents }) {
    for (const { document } of documents) {
      const { file, source } = document;
      for (const link of document.syntax.links) {
        if (link.form === 'angle' || link.form === 'bare') continue;
        const label = link.label.trim().replace(/\s+/g, ' ');
        const meant =
          recordMeant(label, linkedRecord(pathBelow(file), link.url), config) ??
          ietfMeant(label, link.url) ??
          forgeMeant(label, link.url, config.forge) ??
          addressMeant(label, link.url);
        if (!meant || isAddress(label, link.url)) continue;
        yield {
          file,
          span: labelSpan(link, source),
          message: `the label says \`${label}\`, but the address leads to \`${meant}\``,
          help: `write \`${meant}\` when the address is right, or else correct the address`,
        };
      }
    }
  },
};

/** `[RFC 1](rfc:2)`, `[DR 3](../decisions/0004-log.mdx)`, `[2015-02-11](meeting:2015-02-25)`: what the address names instead. */
function recordMeant(label: string, linked: LinkedRecord | undefined, root: SiteRoot): string | undefined {
  const named = /^\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]+)?$/.test(label) ? { kind: 'meeting' as const, target: label } : parseReference(label);
  const address = linked && (linked.root === undefined || isSiteRoot(linked.root, root)) ? linked.record : undefined;
  if (!named || !address || (named.kind === address.kind && named.target === address.target)) return undefined;
  // A day may have several meetings, and each may be called by it.
  if (named.kind === 'meeting' && address.kind === 'meeting' && address.target.startsWith(`${named.target}-`)) return undefined;
  // A position is a part of its RFC, and may be called by the RFC's number.
  if (named.kind === 'rfc' && address.kind === 'position' && address.target.startsWith(`${named.target}/`)) return undefined;
  return written(address);
}

function written({ kind, target }: Reference): string {
  return kind === 'rfc' ? `RFC ${target}` : kind === 'decision' ? `DR ${target}` : kind === 'person' ? `@${target}` : `${kind}:${target}`;
}

/** `[RFC 2119](https://www.rfc-editor.org/rfc/rfc2118)`. */
function ietfMeant(label: string, url: string): string | undefined {
  const [, named] = /^RFC[ -]?(\d{1,9})$/i.exec(label) ?? [];
  if (named === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!/(?:^|\.)(?:rfc-editor|ietf)\.org$/.test(hostname)) return undefined;
  const [, number] = /\/rfc(\d{1,9})(?:\.\w+)?\/?$/i.exec(pathname) ?? [];
  return number !== undefined && Number(named) !== Number(number) ? `RFC ${Number(number)}` : undefined;
}

/** `mirage/mirage#357`, `mirage-www!12`, `#274`, `PR #34`, `issue 34`. */
const kindOfIssue = String.raw`(?:issue|bug|ticket|discussion|PR|MR|pull request|merge request|GH)`;
const issueName = new RegExp(`^(?:${kindOfIssue} )?([\\w./-]+)?[#!](\\d+)$|^${kindOfIssue}[ -](\\d+)$`, 'i');
/** `mirage/mirage@4e3a99e`, `commit 4e3a99e`. */
const commitName = /^(?:commit )?(?:([\w./-]+)@)?((?=[0-9a-f]*\d)[0-9a-f]{7,40})$/i;

/** What an address on a forge names instead of the issue, commit or repository that the label names. */
function forgeMeant(label: string, url: string, forge: Forge): string | undefined {
  // Every name that is told apart below has one of these, and most labels have none.
  const address = /[\d/-]/.test(label) ? readForgeUrl(forge, url) : undefined;
  if (!address) return undefined;
  const { repository, number, commit } = address;
  const issue = issueName.exec(label);
  if (number !== undefined && issue) {
    // One word before the number may be any (`MCP#374`): only a path, or words joined by hyphens, name a repository.
    const name = issue[1]?.match(/[/-]/) ? issue[1] : undefined;
    const same = Number(issue[2] ?? issue[3]) === number && isCalled(repository, name) && isCounted(label, address);
    return same ? undefined : forgeName(address).slice(name ? 0 : repository.length);
  }
  const hash = commitName.exec(label);
  if (commit && hash?.[2]) {
    const same = (commit.startsWith(hash[2].toLowerCase()) || hash[2].startsWith(commit)) && isCalled(repository, hash[1]);
    return same ? undefined : `${hash[1] ? `${repository}@` : ''}${commit.slice(0, 10)}`;
  }
  if (number !== undefined || commit !== undefined || !/^[\w.]+(?:[/-][\w.]+)+$/.test(label) || isCalled(repository, label))
    return undefined;
  // Words that only look like the name of a repository ("write-up", "and/or") are told apart by how far they are from it.
  const name = label.includes('/') ? repository : nameOf(repository);
  return nearest(label, [name]);
}

const mergeRequest = /!|^(?:PR|MR|pull request|merge request)\b/i;
const issueOnly = /^(?:issue|bug|ticket)\b/i;

/** True unless a label says issue where the address says merge request, or the reverse, on a forge that counts them apart. */
function isCounted(label: string, { kind, form }: ForgeAddress): boolean {
  if (kind !== 'gitlab') return true;
  return form === 'pull-request' ? !issueOnly.test(label) && !/^[\w./-]*#/.test(label) : !mergeRequest.test(label);
}

/** True when a label may call a repository so: by its name, in full or by some of its words, hyphens and case aside. */
function isCalled(repository: string, label: string | undefined): boolean {
  if (label === undefined) return true;
  const plain = (text: string) => text.toLowerCase().replace(/[-_.]/g, '');
  if (label.includes('/')) return plain(label) === plain(repository);
  const words = (text: string) => new Set(text.toLowerCase().split(/[-_.]/));
  const [own, called] = [words(nameOf(repository)), words(label)];
  return plain(label) === plain(nameOf(repository)) || called.isSubsetOf(own) || own.isSubsetOf(called);
}

function nameOf(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}

/** `[https://a.example/x](https://b.example/x)`: a label that is an address itself. */
function addressMeant(label: string, url: string): string | undefined {
  return /^(?:https?:\/\/|www\.)\S[^\s.]*\.\S+$/i.test(label) && /^https?:/i.test(url) ? url : undefined;
}

/** True when a label is the address it leads to; it may leave out the scheme and the end. */
function isAddress(label: string, url: string): boolean {
  const plain = (text: string) =>
    decoded(
      text
        .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
        .replace(/(?:…|\.\.\.|\/)$/, '')
        .toLowerCase(),
    );
  return label !== '' && plain(url).startsWith(plain(label));
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
