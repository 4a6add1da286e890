/** Links use https where the host is known to serve it, in prose and in front matter. */
import { z } from 'zod';
import type { Span } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';
import { frontMatterTexts } from './front-matter-texts.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Hosts that serve https; one that begins with a dot means everything below it too. */
  hosts: z
    .array(z.string().regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'the name of a host, like github.com or .xenproject.org' }))
    .default([
      'github.com',
      '.github.io',
      'gitlab.com',
      'codeberg.org',
      '.wikipedia.org',
      '.ietf.org',
      '.rfc-editor.org',
      '.w3.org',
      '.ocaml.org',
      '.mirage.io',
      '.xenproject.org',
      '.inria.fr',
      '.cam.ac.uk',
      '.youtube.com',
      '.wordpress.com',
      'doi.org',
      'dl.acm.org',
      'arxiv.org',
      'news.ycombinator.com',
    ]),
});

export const insecureLink: Rule<z.output<typeof parameters>> = {
  id: 'insecure-link',
  severity: 'warning',
  parameters,
  *check({ documents }, { hosts }) {
    const names = new Set(hosts.map((host) => host.replace(/^\./, '')));
    const domains = hosts.filter((host) => host.startsWith('.'));
    const isSecure = (host: string) => names.has(host.replace(/^www\./, '')) || domains.some((domain) => host.endsWith(domain));

    for (const { document } of documents) {
      for (const { url, span } of addressesIn(document)) {
        const [, host] = /^http:\/\/([a-z0-9.-]+)(?=[/?#]|$)/i.exec(url) ?? [];
        const start = document.source.slice(span.start, span.end).search(/http:\/\//i) + span.start;
        if (!host || start < span.start || !isSecure(host.toLowerCase())) continue;
        yield {
          file: document.file,
          span: { start, end: start + 'http'.length },
          message: `${host.toLowerCase()} is to be linked by https`,
          help: 'write `https`',
          fix: { span: { start, end: start + 'http'.length }, text: 'https', kind: 'certain' },
        };
      }
    }
  },
};

/** Every address that a document holds, where it is written. */
function* addressesIn(document: Document): Iterable<{ url: string; span: Span }> {
  const { syntax } = document;
  for (const { url, urlSpan, form } of [...syntax.links, ...syntax.images]) if (form !== 'reference') yield { url, span: urlSpan };
  for (const { url, urlSpan } of syntax.definitions) yield { url, span: urlSpan };
  for (const { text, span } of frontMatterTexts(document)) yield { url: text, span };
}
