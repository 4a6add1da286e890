/** XML as a tree: strict, with namespaces, without entities of its own, and never more of it than a drawing needs. */
import { SaxesParser } from 'saxes';

/** An attribute; `uri` is its namespace, which is empty for most. */
export type XmlAttribute = { readonly uri: string; readonly name: string; readonly value: string };

/** An element, with its name in its namespace and the line on which its tag begins, counted from 1. */
export type XmlElement = {
  readonly uri: string;
  readonly name: string;
  readonly line: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
};

/** A document, and the lines of what it says to programs besides. */
export type XmlDocument = {
  readonly root: XmlElement;
  /** The line of an instruction that names a style sheet. */
  readonly styled?: number;
  /** The line of a document type that declares entities. */
  readonly declared?: number;
};

/** Why a text is no document: it breaks off, it is not well-formed, or it is larger than any drawing. */
export type XmlProblem = { readonly is: 'cut' } | { readonly is: 'broken' | 'too-deep' | 'too-large'; readonly line: number };

/** The most elements within elements, and the most of them together. */
export const maxDepth = 100;
export const maxElements = 50_000;

class Refused extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem.is);
    this.problem = problem;
  }
}

/** Parses a text. Entities are the five of XML: no other is known, so that none can grow or lead anywhere. */
export function parseXml(source: string): XmlDocument | XmlProblem {
  type Open = XmlElement & { children: (XmlElement | string)[] };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let [elements, line, closing] = [0, 1, false];
  const told: { styled?: number; declared?: number } = {};

  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', () => {
    throw new Refused(closing ? { is: 'cut' } : { is: 'broken', line: parser.line });
  });
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length >= maxDepth) throw new Refused({ is: 'too-deep', line });
    if (++elements > maxElements) throw new Refused({ is: 'too-large', line });
    const read = Object.values(attributes).map((each) => ({ uri: each.uri, name: each.local, value: each.value }));
    const element: Open = { uri, name: local, line, attributes: read, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (open.length === 0) root = element;
  });
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('doctype', (text) => {
    if (/<!(?:ENTITY|ATTLIST)/i.test(text) || text.includes('%')) told.declared ??= parser.line;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-stylesheet$/i.test(target)) told.styled ??= parser.line;
  });

  try {
    parser.write(source);
    closing = true;
    parser.close();
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
  if (!root) return { is: 'cut' };
  return { root, ...told };
}
