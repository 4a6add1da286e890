/** Front matter: YAML with the exact place of every key and value. */
import { LineCounter, Parser, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Span } from '../model/finding.ts';
import type { EscapeFact } from '../model/syntax.ts';
import { readOpening, type Fenced } from './fences.ts';
import { plainScalars, type PlainScalar } from './plain-scalars.ts';
import { yamlEscapesIn } from './yaml-escapes.ts';

/** A path of keys and list positions, as Zod reports it. */
export type KeyPath = readonly PropertyKey[];

/** Parsed front matter. Spans are offsets in the whole file. */
export type FrontMatter = {
  /** Plain values; `undefined` when the YAML could not be read. */
  readonly values: unknown;
  /** What the YAML parser objected to. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
  /** The place of the value at a path, or of the nearest thing above it that exists. */
  spanOf(path: KeyPath): Span;
  /** The place of the key at a path, or of its value where it has no key (list items). */
  keySpanOf(path: KeyPath): Span;
  /** What stands at a path without quotation marks; `undefined` for every other value. */
  plainAt(path: KeyPath): PlainScalar | undefined;
  /** Every value that stands without quotation marks, in the order in which they stand. */
  readonly plain: readonly PlainScalar[];
  /** The first line: where a missing key is reported. */
  readonly opening: Span;
  /** Signs by which YAML says more than its text: tags, anchors, aliases and directives. */
  readonly signs: readonly YamlSign[];
  /** Escapes in quotation marks that stand for characters which readers may not see, in the order in which they stand. */
  readonly escapes: readonly EscapeFact[];
};

/** `!tag`, `&anchor`, `*alias` or `%directive`, with its place in the file. */
export type YamlSign = { readonly form: 'tag' | 'anchor' | 'alias' | 'directive'; readonly span: Span };

/** The longest front matter that is read, in characters: what the YAML parser does grows faster than the text. */
export const maxFrontMatter = 16_000;

/** The offsets of a file's front matter and of the body after it; `undefined` when it has none that can be told from the body. */
export function splitFrontMatter(source: string): Fenced | undefined {
  const found = readOpening(source);
  return found && 'yaml' in found ? found : undefined;
}

/**
 * Parses the YAML in `source` between two offsets (the whole file for a `.yaml` document).
 * Never throws: what the parser objects to is in `problems`.
 */
export function parseFrontMatter(source: string, { start, end }: Span): FrontMatter {
  const opening = { start: 0, end: Math.min(source.length, Math.max(1, source.indexOf('\n'))) };
  if (end - start > maxFrontMatter) return tooLong(opening);
  const text = source.slice(start, end);
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'error',
    // Keys are words, also where they look like numbers: `007` is not `7`.
    stringKeys: true,
  });
  const inside = (offset: number) => Math.min(source.length, start + offset);
  const at = (from: number, to: number): Span => ({ start: inside(from), end: inside(Math.max(to, from + 1)) });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    message: error.message,
    span: at(error.pos[0], error.pos[1]),
  }));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const [from, to] = alias.range ?? [0, 0];
      problems.push({ message: `Alias *${alias.source} names an anchor that does not exist`, span: at(from, to) });
    },
  });
  const values = document.errors.length > 0 ? undefined : toPlain(document);
  if (values === undefined && problems.length === 0)
    problems.push({ message: 'Aliases repeat too much of the text', span: at(0, end - start) });

  const plain = plainScalars(document, text, start);
  const plainByPath = new Map(plain.map((each) => [JSON.stringify(each.path), each]));
  const locate = (path: KeyPath) => nearestNode(document, path);
  const toSpan = (node: Node | undefined): Span => {
    const range = node?.range;
    return range ? at(range[0], range[1]) : opening;
  };

  return {
    values,
    problems,
    opening,
    plain,
    plainAt: (path) => plainByPath.get(JSON.stringify(path)),
    escapes: yamlEscapesIn(text).map((each) => ({ ...each, span: at(each.span.start, each.span.end) })),
    signs: document.errors.length > 0 ? [] : readSigns(text).map(({ form, from, to }) => ({ form, span: at(from, to) })),
    spanOf: (path) => toSpan(locate(path).value),
    keySpanOf: (path) => toSpan(locate(path).key ?? locate(path).value),
  };
}

/** Aliases that expand without bound make `toJS` throw, those that hold themselves `stringify`; such front matter has no values. */
function toPlain(document: Document): unknown {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
    JSON.stringify(values);
    return values;
  } catch {
    return undefined;
  }
}

function nearestNode(document: Document, path: KeyPath): { key?: Node; value?: Node } {
  let value: Node | null = document.contents;
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      key = pair.key as Node;
      value = (pair.value as Node | null) ?? key;
    } else if (isSeq(value)) {
      const item = value.items[Number(step)] as Node | undefined;
      if (!item) break;
      key = undefined;
      value = item;
    } else break;
  }
  return { ...(key && { key }), ...(value && { value }) };
}

function tooLong(opening: Span): FrontMatter {
  return {
    values: undefined,
    problems: [{ message: `Longer than ${maxFrontMatter.toLocaleString('en')} characters`, span: opening }],
    opening,
    signs: [],
    escapes: [],
    plain: [],
    plainAt: () => undefined,
    spanOf: () => opening,
    keySpanOf: () => opening,
  };
}

type Sign = { form: YamlSign['form']; from: number; to: number };

/** The signs of a text that holds no errors, from the parser's tokens: the values do not tell where they stand. */
function readSigns(text: string): Sign[] {
  if (!/[&*!%]/.test(text)) return [];
  const signs: Sign[] = [];
  const visitToken = (token: unknown) => {
    if (typeof token !== 'object' || token === null) return;
    const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
    if ((type === 'tag' || type === 'anchor' || type === 'alias' || type === 'directive') && offset !== undefined && source !== undefined)
      signs.push({ form: type, from: offset, to: offset + source.length });
    for (const part of Object.values(token)) if (typeof part === 'object') visitToken(part);
  };
  for (const token of new Parser().parse(text)) visitToken(token);
  return signs;
}
