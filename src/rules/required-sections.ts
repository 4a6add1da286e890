/** A document has the sections that its community expects of every document of the kind. */
import { slug } from 'github-slugger';
import { z } from 'zod';
import type { Fix } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import { nearest } from '../model/nearest.ts';
import type { Heading } from '../model/record.ts';
import type { Document } from '../parsing/document.ts';
import { headingWords } from './heading-span.ts';
import type { Found, Rule } from './rule.ts';
import { valueAt } from './schema-issue.ts';
import { oneOfKind } from './wording.ts';

/** Words of `##` headings. */
const sections = z.array(z.string().min(1));

const parameters = z.strictObject({
  rfc: sections.default([]),
  position: sections.default([]),
  decision: sections.default(['Context', 'Decision', 'Consequences']),
  /** Of meetings that were held. */
  meeting: sections.default([]),
  project: sections.default([]),
});

export const requiredSections: Rule<z.output<typeof parameters>> = {
  id: 'required-sections',
  severity: 'error',
  parameters,
  *check({ documents }, required) {
    for (const { document } of documents) {
      const { kind, bodyProblem, fileProblem, frontMatter } = document;
      if (!kind || kind === 'person' || bodyProblem || fileProblem) continue;
      if (kind === 'meeting' && valueAt(frontMatter?.values, ['status']) !== 'held') continue;
      yield* missingSections(document, kind, required[kind]);
    }
  },
};

function* missingSections({ file, source, body, frontMatter }: Document, kind: Kind, names: readonly string[]): Iterable<Found> {
  const wanted = new Set(names.map((name) => slug(name)));
  const present = new Set(body.headings.filter(({ depth }) => depth === 2).map(({ text }) => slug(text)));
  const others = body.headings.filter(({ text }) => !wanted.has(slug(text)));
  for (const name of names) {
    if (present.has(slug(name))) continue;
    const message = `the section \`${name}\` is missing`;
    const elsewhere = body.headings.find(({ text }) => slug(text) === slug(name));
    const near = nearest(
      name,
      others.map(({ text }) => text),
    );
    const meant = elsewhere ?? others.find(({ text }) => text === near);
    if (meant)
      yield {
        file,
        span: headingWords(source, meant),
        message,
        help: elsewhere ? `begin this heading with \`##\`` : `is it this one? call it \`${name}\``,
        ...(elsewhere ? {} : rename(source, meant, name)),
      };
    else
      yield {
        file,
        ...(frontMatter && { span: frontMatter.opening }),
        message,
        help: `${oneOfKind(kind)} has the headings ${names.map((each) => `\`## ${each}\``).join(', ')}`,
      };
  }
}

function rename(source: string, heading: Heading, name: string): { fix?: Fix } {
  const span = headingWords(source, heading);
  return source.slice(span.start, span.end) === heading.text ? { fix: { span, text: name, kind: 'suggested' } } : {};
}
