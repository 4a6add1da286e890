/** Links and pictures lead where they seem to lead: to web pages, to mailboxes, into this record, and nowhere else. */
import { pictureProblem, urlProblem } from '../model/address-safety.ts';
import { attributeUrlProblem, isKnownAttribute } from '../model/safety.ts';
import type { Document } from '../parsing/document.ts';
import { nameSpan } from './mark-span.ts';
import type { Found, Rule } from './rule.ts';
import { mostAttributes } from './unsafe-elements.ts';

const linkHelp = 'link to an address that starts with https://, to a record like rfc:1, or to a file like ../meetings/2015-02-11.mdx';
const elementHelp = 'link to an address that starts with https://; records and their files are linked with Markdown: `[text](rfc:1)`';
const pictureHelp = 'put a PNG, JPEG, GIF, WebP, AVIF or SVG file beside the text and write ![What it shows](./picture.png)';

/** Keys of front matter that hold addresses, of whatever kind the document is. */
const addressKeys = [
  'discussions',
  'pull_request',
  'implementation',
  'recording',
  'announcement',
  'contact',
  'work_product',
  'reports',
  'url',
];

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      yield* inProse(document);
      yield* inElements(document);
      yield* inFrontMatter(document);
    }
  },
};

function* inProse({ file, syntax }: Document): Iterable<Found> {
  for (const { url, urlSpan: span, form } of syntax.links) {
    // What elements lead to is told at their attributes.
    const problem = form === 'reference' || form === 'element' ? undefined : urlProblem(url);
    if (problem) yield { file, span, message: `this address ${problem}`, help: linkHelp };
  }
  for (const { url, urlSpan: span } of syntax.definitions) {
    const problem = urlProblem(url);
    if (problem) yield { file, span, message: `this address ${problem}`, help: linkHelp };
  }
  for (const { url, urlSpan: span, form } of syntax.images) {
    const problem = form === 'element' ? undefined : pictureProblem(url);
    // What is wrong with any address is told at its definition.
    if (problem && (form === 'inline' || !urlProblem(url))) yield { file, span, message: `this picture ${problem}`, help: pictureHelp };
  }
}

function* inElements({ file, source, syntax }: Document): Iterable<Found> {
  for (const { name: element, span, attributes } of syntax.elements) {
    for (const { name, value } of attributes.slice(0, mostAttributes)) {
      const problem = value !== undefined && isKnownAttribute(element, name) ? attributeUrlProblem(name, value) : undefined;
      const [what, help] = name === 'src' ? ['picture', pictureHelp] : ['address', elementHelp];
      if (problem) yield { file, span: nameSpan(source, span, name), message: `this ${what} ${problem}`, help };
    }
  }
}

function* inFrontMatter({ file, frontMatter }: Document): Iterable<Found> {
  const values = frontMatter?.values;
  if (!frontMatter || typeof values !== 'object' || values === null) return;
  for (const key of addressKeys) {
    const value: unknown = Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : undefined;
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, entry] of entries.entries()) {
      const problem = typeof entry === 'string' && looksLikeAddress(entry) ? urlProblem(entry) : undefined;
      const span = frontMatter.spanOf(Array.isArray(value) ? [key, index] : [key]);
      if (problem) yield { file, span, message: `this address ${problem}`, help: 'write an address that starts with https://' };
    }
  }
}

/** True for what has a scheme or begins as an address does: some keys may hold plain words, such as a channel's name. */
function looksLikeAddress(text: string): boolean {
  return /^[\s\0-\x1f]*(?:[a-z][\w+.\s-]*:\S|[\\/]{2})/i.test(text);
}
