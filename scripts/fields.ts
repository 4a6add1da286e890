/**
 * Writes `docs/fields.md`: every key of front matter, from the schemas and the comments above their keys.
 * Run it with `node scripts/fields.ts` after changing `src/model/schemas.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { kindFacts, kinds } from '../src/model/kinds.ts';
import { schemasFor } from '../src/model/schemas.ts';

const schemaFile = join(import.meta.dirname, '../src/model/schemas.ts');

/** Where the page is kept. */
export const fieldsPage = join(import.meta.dirname, '../docs/fields.md');

/** Stand-ins for the words that each community chooses: a schema made of them tells its own from those of everybody. */
const chosen = { status: 'a state of the lifecycle', topics: 'an id of a topic', programmes: 'an id of a programme', area: 'an area' };

/** The page as Markdown, made from the schemas as they are now. */
export function fieldsMarkdown(): string {
  const state = { label: 'x', explanation: 'x', phase: 'open' as const, next: [] };
  const entry = { name: 'x', description: 'x' };
  const schemas = schemasFor({
    lifecycle: { [chosen.status]: state },
    topics: { [chosen.topics]: entry },
    programmes: { [chosen.programmes]: entry },
    areas: [chosen.area],
  });
  const comments = readComments();
  const sections = kinds.map((kind) => {
    const { pathExample, pathAlso, singular } = kindFacts[kind];
    return [
      `## ${singular.charAt(0).toUpperCase()}${singular.slice(1)}`,
      '',
      `\`content/${pathExample}\`${pathAlso === undefined ? '' : `, or ${pathAlso.replace(/^\S+/, (path) => `\`content/${path}\``)}`}`,
      '',
      ...table(schemas[kind], comments, kind),
    ].join('\n');
  });
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `<!-- Written by scripts/fields.ts from src/model/schemas.ts: change the comments there. -->

# Keys of front matter

Front matter stands between two lines of three hyphens at the top of a file; a person’s file is nothing else. Every key that a kind knows is listed here, and no other is allowed. States, topics, programmes and areas are the community’s own: \`docket.config.ts\` lists them. Dates are written \`2015-02-11\`, people by the names of their files in \`content/people/\`, references like \`rfc:1\` or \`meeting:2015-02-11#tls-merge-progress\`.`;

function table(schema: z.ZodObject, comments: ReadonlyMap<string, string>, owner: string): string[] {
  const rows = entriesOf(schema).flatMap(([key, value]) => rowsOf(key, value, comments, owner));
  return ['| key | required | holds | meaning |', '|---|---|---|---|', ...rows];
}

function rowsOf(key: string, schema: z.core.$ZodType, comments: ReadonlyMap<string, string>, owner: string, prefix = ''): string[] {
  const comment = comments.get(`${owner}.${key}`);
  if (!comment) throw new Error(`src/model/schemas.ts: \`${key}\` of ${owner} has no comment that says what it holds`);
  const required = schema instanceof z.ZodOptional ? 'no' : 'yes';
  const inner = unwrap(schema);
  const row = `| \`${prefix}${key}\` | ${required} | ${holds(inner)} | ${comment} |`;
  const entry = entryOf(inner);
  if (!entry) return [row];
  const name = entryNames[key] ?? key;
  const step = inner instanceof z.ZodRecord ? '.<id>.' : '[].';
  return [row, ...entriesOf(entry).flatMap(([each, value]) => rowsOf(each, value, comments, name, `${prefix}${key}${step}`))];
}

const entriesOf = (schema: z.ZodObject) => Object.entries<z.core.$ZodType>(schema.shape);

/** The constants of the schema file that describe the entries of a key. */
const entryNames: Record<string, string> = { criteria: 'criterion', verdicts: 'verdict', skills: 'skill', mentors: 'mentor' };

function entryOf(schema: z.core.$ZodType): z.ZodObject | undefined {
  const inner = schema instanceof z.ZodArray ? schema.element : schema instanceof z.ZodRecord ? schema.valueType : undefined;
  return inner instanceof z.ZodObject ? inner : undefined;
}

/** What may stand there, in a few words: from the words of an enum, the type, or the message that refuses anything else. */
function holds(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodArray) {
    const atLeastOne = schema.safeParse([]).success ? '' : ', at least one';
    return entryOf(schema) ? `a list of entries${atLeastOne}` : `a list${atLeastOne}: ${holds(unwrap(schema.element))}`;
  }
  if (schema instanceof z.ZodRecord) return 'entries by id';
  if (schema instanceof z.ZodEnum) {
    const words = schema.options.map(String);
    return words.every((word) => Object.values(chosen).includes(word)) ? words.join() : words.map((word) => `\`${word}\``).join(', ');
  }
  // Zod's own messages say what was found; those of the schemas say what is allowed.
  const refusals = [undefined, ''].map((value) => z.safeParse(schema, value).error?.issues[0]?.message ?? '');
  return refusals.find((message) => !message.startsWith('Invalid')) ?? '';
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** The comment above every key of the schema file, by `kind.key` or `constant.key`. */
function readComments(): ReadonlyMap<string, string> {
  const file = ts.createSourceFile(schemaFile, readFileSync(schemaFile, 'utf8'), ts.ScriptTarget.Latest, true);
  const comments = new Map<string, string>();
  const visit = (node: ts.Node, owner: string | undefined): void => {
    const isNamed = (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.initializer !== undefined;
    const within = isNamed && makesObject(node.initializer) ? node.name.getText(file) : owner;
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && owner !== undefined) {
      const text = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment);
      if (text) comments.set(`${owner}.${node.name.getText(file)}`, text.replace(/\s+/g, ' ').trim());
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(file, undefined);
  return comments;
}

function makesObject(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isCallExpression(node) && node.expression.getText() === 'z.strictObject';
}

if (import.meta.main) {
  writeFileSync(fieldsPage, fieldsMarkdown());
  console.log('wrote docs/fields.md');
}
