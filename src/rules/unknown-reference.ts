/** Every mention of a record leads to one that exists, and to a section that it has; so does every address of the site. */
import type { Fix, Span } from '../model/finding.ts';
import { frontMatterReferences, referenceTarget, type Graph, type Miss } from '../model/graph.ts';
import { kindFacts } from '../model/kinds.ts';
import { parseReference, writeReference, type Reference } from '../model/reference.ts';
import { onlyPersonNear } from './known-people.ts';
import { attributeSpan } from './mark-span.ts';
import { unreadableLinks } from './reference-links.ts';
import { renamedTo } from './renamed-target.ts';
import type { Found, Rule } from './rule.ts';
import { siteLinkJudge } from './site-links.ts';
import { listed } from './wording.ts';

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  *check(context) {
    const { documents, graph } = context;
    const siteLinks = siteLinkJudge(context);
    // A record with faulty front matter exists all the same: the fault is reported there, once.
    const faulty = new Set(
      documents.flatMap(({ document: { path }, record }) => (path && !record ? [`${path.kind}:${referenceTarget(path)}`] : [])),
    );

    const only = onlyPersonNear(graph);
    const handleMeant = (source: string, span: Span, written: string, { kind, target }: Reference): { fix?: Fix } => {
      if (kind !== 'person' || written !== `@${target}` || source.slice(span.start, span.end) !== written) return {};
      const id = only(target);
      return id === undefined ? {} : { fix: { span, text: `@${id}`, kind: 'suggested' } };
    };

    const judge = (file: string, source: string, span: Span, written: string, reference: Reference): Found[] => {
      const answer = graph.resolve(reference);
      if (!('missing' in answer) || faulty.has(`${reference.kind}:${reference.target}`)) return [];
      if (answer.renamed) return [{ file, span, ...renamedTo(answer.renamed, file, source, span, written, answer.suggestion ?? '') }];
      const record = writeReference({ kind: reference.kind, target: reference.target });
      const message =
        answer.missing === 'section'
          ? `\`${record}\` has no section \`${reference.section}\``
          : `\`${written}\` leads to no ${nameOf(reference)} of this record`;
      return [{ file, span, message, help: nextStep(graph, written, reference, answer), ...handleMeant(source, span, written, reference) }];
    };

    for (const parsed of documents) {
      const { document, record } = parsed;
      const { file, source, body, frontMatter } = document;
      yield* unreadableLinks(parsed, graph);
      yield* siteLinks(document);
      for (const mention of body.mentions) {
        // Addresses are judged as such: what they lead to may be no record.
        if ('record' in mention && mention.root === undefined) yield* judge(file, source, mention.span, mention.written, mention.record);
      }
      for (const { decision, span } of body.resolutions) {
        if (decision === undefined) continue;
        const place = attributeSpan(source, span, 'decision', decision);
        const reference = parseReference(decision);
        if (reference?.kind === 'decision') yield* judge(file, source, place, decision, reference);
        else yield { file, span: place, message: `\`${decision}\` names no decision`, help: 'write decision="DR 3"' };
      }
      for (const { of, span } of body.updates) {
        const place = attributeSpan(source, span, 'of', of);
        const reference = parseReference(of);
        if (reference?.kind === 'meeting' && reference.section) yield* judge(file, source, place, of, reference);
        else yield { file, span: place, message: `\`${of}\` names no action`, help: 'write of="meeting:2015-02-11#id-of-the-action"' };
      }
      if (!record || !frontMatter) continue;
      for (const [field, reference, index] of frontMatterReferences(record)) {
        const place = frontMatter.spanOf(index === undefined ? [field] : [field, index]);
        yield* judge(file, source, place, source.slice(place.start, place.end), reference);
      }
    }
  },
};

function nameOf({ kind }: Reference): string {
  return kind === 'topic' ? 'topic' : kindFacts[kind].singular;
}

function nextStep(graph: Graph, written: string, reference: Reference, { missing, suggestion }: Miss): string {
  if (suggestion) return `did you mean \`${written.startsWith('@') ? suggestion.replace('person:', '@') : suggestion}\`?`;
  const { kind, target } = reference;
  if (missing === 'section') return sectionsOf(graph, reference);
  if (kind === 'topic') return 'docket.config.ts lists the topics';
  if (kind === 'person') return `write content/people/${target}.yaml, or put \`@${target}\` into a code span`;
  if (kind === 'position') return `positions of RFC ${target.split('/')[0]} are named by the files in its folder positions/`;
  if (kind !== 'rfc' && kind !== 'decision')
    return `there is no content/${kindFacts[kind].folder}/${target}.mdx: correct the name, or write that file first`;

  const last = graph.all(kind).at(-1)?.number ?? 0;
  const ours = last === 0 ? `there is no ${kindFacts[kind].singular} yet` : `the highest number is ${last}`;
  return `${ours}: correct it, or ${kind === 'rfc' ? 'link to an RFC of the IETF by its full address' : 'write the decision first'}`;
}

function sectionsOf(graph: Graph, { kind, target }: Reference): string {
  const found = graph.resolve({ kind, target });
  const headings = 'record' in found ? found.record.headings : [];
  return headings.length ? `its sections are: ${listed(headings, ({ slug }) => slug)}` : 'it has no headings to link to: link to the whole';
}
