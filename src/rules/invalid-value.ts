/** Every value is of the type, word list or form that its key allows. */
import { z } from 'zod';
import type { Fix, Span } from '../model/finding.ts';
import { nearest, onlyNear } from '../model/nearest.ts';
import { schemasFor } from '../model/schemas.ts';
import { personId } from '../model/value-schemas.ts';
import { nearestPerson, peopleSpelled } from './known-people.ts';
import { addZeros } from './missing-zeros.ts';
import { replaceValue } from './replace-value.ts';
import type { Rule } from './rule.ts';
import { isMissing, valueAt, type SchemaIssue } from './schema-issue.ts';
import { schemaAt } from './schema-keys.ts';
import { asWritten, numberInQuotes, takenForAnother } from './taken-for-another.ts';
import { didYouMean } from './wording.ts';

export const invalidValue: Rule = {
  id: 'invalid-value',
  severity: 'error',
  *check({ config, documents, graph }) {
    const schemas = schemasFor(config);
    const person = nearestPerson(graph);
    const spelled = peopleSpelled(graph, documents);
    for (const { document, issues } of documents) {
      const { kind, frontMatter, file, source } = document;
      if (!kind || !frontMatter) continue;
      for (const issue of issues) {
        if (issue.code === 'unrecognized_keys' || isMissing(issue, frontMatter.values)) continue;
        const span = frontMatter.spanOf(issue.path);
        if (issue.path.length === 0) {
          yield { file, span, message: 'this is not a list of keys with values', help: 'write `key: value`, one key on each line' };
          continue;
        }
        const value = valueAt(frontMatter.values, issue.path);
        const key = String(issue.path.findLast((step) => typeof step === 'string'));
        const schema = schemaAt(schemas[kind], issue.path);
        const isPerson = typeof value === 'string' && schema === personId;
        if (isPerson && spelled(value).length > 0) continue;
        const plain = frontMatter.plainAt(issue.path);
        yield {
          file,
          span,
          message: `${shown(asWritten(value, plain) ?? value)} is not what \`${key}\` may hold`,
          expected: expected(issue),
          ...(isPerson ? whom(person(value)) : nextStep(issue, key, value, asWritten(value, plain))),
          ...meantWord(issue, value, source, span),
          ...(schema && typeof value === 'string' && addZeros(source, span, value, (full) => z.safeParse(schema, full).success)),
          ...takenForAnother({ value, plain, schema, source }),
          ...numberInQuotes(value, span, schema),
        };
      }
    }
  },
};

/** The only near word of a list, as a fix: `superseded` is near to none of them in meaning. */
function meantWord(issue: SchemaIssue, value: unknown, source: string, span: Span): { fix?: Fix } {
  if (issue.code !== 'invalid_value' || typeof value !== 'string' || value === 'superseded') return {};
  const meant = onlyNear(value, issue.values.map(String));
  return meant === undefined ? {} : replaceValue(source, span, meant, 'suggested');
}

function whom(id: string | undefined): { help?: string } {
  return id ? didYouMean(id) : { help: 'people are named as their files in content/people/ are, without .yaml' };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `\`${value.length > 60 ? `${value.slice(0, 57)}…` : value}\``;
  if (Array.isArray(value)) return value.length ? 'this list' : 'an empty list';
  if (value === null) return 'an empty value';
  return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : 'this mapping';
}

/** Messages of our own schemas say what is allowed; Zod's own are turned round to say the same. */
function expected(issue: SchemaIssue): string {
  if (issue.code === 'invalid_value')
    return issue.values.length ? `one of: ${issue.values.join(', ')}` : 'nothing: there is no word to choose from';
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return plainType[issue.expected] ?? issue.expected;
  return issue.message;
}

const plainType: Record<string, string> = {
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
};

/** Keys whose words the community chooses, and what they are called in its configuration. */
const configured: Record<string, string> = { topics: 'topics', programmes: 'programmes', area: 'areas' };

function nextStep(issue: SchemaIssue, key: string, value: unknown, written: string | undefined): { help?: string } {
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    if (value === 'superseded')
      return { help: '`superseded` is never typed: put this record under `supersedes` of the one that takes its place' };
    const near = nearest(value, issue.values.map(String));
    return near || !configured[key] ? didYouMean(near) : { help: `docket.config.ts lists the ${configured[key]}` };
  }
  if (key === 'time_zone' && typeof value === 'string') return didYouMean(nearest(value, Intl.supportedValuesOf('timeZone')));
  const wantsList = issue.code === 'invalid_type' && issue.expected === 'array';
  if (value === null)
    return { help: wantsList ? 'an empty list is written `[]`' : 'write a value behind the colon; a key that need not be there can go' };
  const item = typeof value === 'string' ? value : written && JSON.stringify(written);
  if (wantsList && item !== undefined && item.length <= 60)
    return { help: `write \`[${item}]\`, or each item on a line of its own behind a hyphen` };
  return {};
}
