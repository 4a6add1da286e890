/** A sentence of front matter as pages show it: its references lead to where they lead in prose. */
import { pathBelow } from '../model/content-path.ts';
import { isSafeUrl } from '../model/address-safety.ts';
import { withBase } from '../model/address.ts';
import { forgeLink } from '../model/forge.ts';
import type { Inline } from '../model/inline.ts';
import { findMentions, type TextMention } from '../model/reference.ts';
import { onOneLine } from '../model/title.ts';
import { describe, linkTarget } from '../markdown/link-target.ts';
import { getRecordSource } from './record-source.ts';
import { config, graph } from './record.ts';
import { siteMapOf } from './site-map-of.ts';

/** A part of a sentence, with the address of the site in the place of what was written. */
export type ShownInline =
  | { readonly form: 'text' | 'code'; readonly text: string }
  | { readonly form: 'emphasis' | 'strong'; readonly parts: readonly ShownInline[] }
  | { readonly form: 'link'; readonly href: string; readonly title?: string | undefined; readonly parts: readonly ShownInline[] };

/**
 * The parts of a sentence, ready to be shown. A link to nowhere is its words.
 * @param file the path of its file from the root of the project
 */
export function shownSentence(parts: readonly Inline[], file: string): readonly ShownInline[] {
  return parts.flatMap((part): readonly ShownInline[] => {
    if ('text' in part) return part.form === 'text' ? withMentions(part.text) : [part];
    if (!('url' in part)) return [{ form: part.form, parts: shownSentence(part.parts, file) }];
    const target = targetOf(part.url, file);
    return target ? [{ form: 'link', ...target, parts: wordsOf(part.parts) }] : wordsOf(part.parts);
  });
}

/** What stands in a link: no further link. */
function wordsOf(parts: readonly Inline[]): readonly ShownInline[] {
  return parts.flatMap((part): readonly ShownInline[] =>
    part.form === 'link' ? wordsOf(part.parts) : 'parts' in part ? [{ form: part.form, parts: wordsOf(part.parts) }] : [part],
  );
}

function targetOf(url: string, file: string): { href: string; title?: string | undefined } | undefined {
  const target = linkTarget(pathBelow(file), url, { config, graph, siteMap: siteMapOf(getRecordSource().current(), config) });
  if (target) return { href: target.url, title: target.title };
  return isSafeUrl(url) ? { href: url } : undefined;
}

function withMentions(text: string): readonly ShownInline[] {
  const parts: ShownInline[] = [];
  let from = 0;
  for (const mention of findMentions(text)) {
    const link = linkOf(mention);
    if (!link) continue;
    if (mention.start > from) parts.push({ form: 'text', text: text.slice(from, mention.start) });
    const { name, ...target } = link;
    parts.push({ form: 'link', ...target, parts: [{ form: 'text', text: name }] });
    from = mention.end;
  }
  if (from < text.length) parts.push({ form: 'text', text: text.slice(from) });
  return parts;
}

/** People are called by their name, everything else as it was written. */
function linkOf(mention: TextMention): { href: string; name: string; title?: string } | undefined {
  if ('forge' in mention) return forgeLink(config.forge, mention.forge, mention.text);
  const target = graph.resolve(mention.record);
  if ('missing' in target) return undefined;
  const href = withBase(config.base, target.address);
  if (mention.record.kind === 'person') return { href, name: target.title };
  return { href, name: onOneLine(mention.text), title: describe(target, { graph, config }) };
}
