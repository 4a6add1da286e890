/**
 * A drawing written out again from closed lists of elements, attributes and values, so that it draws and does nothing else, on any
 * host and under any policy: it runs nothing, asks for nothing, leads nowhere and does not move. What is left out because it shows
 * nothing is not missed; what is left out because it does more than draw is told.
 */
import type { DrawingProblem } from '../../model/asset.ts';
import { isSafeUrl } from '../../model/address-safety.ts';
import type { XmlAttribute, XmlElement } from './parse-xml.ts';
import { localReference, vetDeclarations, vetValue, type Vetted } from './values.ts';
import { vetSheet, type SheetReference } from './style-sheet.ts';
import { elements, plainAttributes, pointingElements, properties, refusedElements, silentElements, textElements } from './vocabulary.ts';

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces whose elements browsers show inside a drawing, whatever they do. */
const livingNamespaces: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': 'HTML',
  'http://www.w3.org/1998/Math/MathML': 'MathML',
};

/** The most rules of a style sheet. */
const maxRules = 5_000;

/** An element as it is written out. Addresses among the attributes lead to elements of the same drawing, or are embedded pictures. */
export type DrawnElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (DrawnElement | string)[];
};

/** A drawing as it is written out, and what it lost that was more than a drawing, in the order of its lines. */
export type RewrittenDrawing = {
  readonly root: DrawnElement;
  readonly references: readonly SheetReference[];
  readonly lost: readonly DrawingProblem[];
};

/** Whether a picture that is embedded as base64 is one: of its format, and whole. */
export type JudgeEmbedded = (format: 'png' | 'jpeg' | 'gif' | 'webp', bytes: Buffer) => Promise<boolean>;

/**
 * Rewrites a drawing from its root, an `svg` in the namespace of SVG.
 * @throws {RangeError} when a style is nested more deeply than can be read
 */
export async function rewriteDrawing(root: XmlElement, isPicture: JudgeEmbedded): Promise<RewrittenDrawing> {
  const lost: DrawingProblem[] = [];
  const references: SheetReference[] = [];
  const lose = (holds: string, { line }: XmlElement) => void lost.push({ holds, line });

  const rewritten = async (element: XmlElement, inText: boolean): Promise<readonly DrawnElement[]> => {
    const { uri, name } = element;
    if (uri !== svg) {
      const living = Object.hasOwn(livingNamespaces, uri) ? livingNamespaces[uri] : undefined;
      if (living !== undefined) lose(living, element);
      return [];
    }
    if (Object.hasOwn(refusedElements, name)) {
      lose(refusedElements[name] ?? name, element);
      return [];
    }
    if (name === 'a') return unlinked(element, inText);
    if (name === 'style') return sheet(element);
    if (!elements.has(name)) {
      if (!silentElements.has(name)) lose(`\`${name}\`, which a drawing may not have`, element);
      return [];
    }
    const attributes = await attributesOf(element);
    // An image or a copy of nothing shows nothing.
    if ((name === 'image' || name === 'use') && !attributes.some(([each]) => each === 'href')) return [];
    return [{ name, line: element.line, attributes, children: await childrenOf(element, textElements.has(name)) }];
  };

  const childrenOf = async (element: XmlElement, inText: boolean): Promise<(DrawnElement | string)[]> => {
    const children: (DrawnElement | string)[] = [];
    for (const child of shownChildren(element)) {
      if (typeof child !== 'string') for (const each of await rewritten(child, inText)) children.push(each);
      else if (inText) children.push(child);
    }
    return children;
  };

  /** A link is drawn as what it encloses: nobody who looks at a picture can follow it. */
  const unlinked = async (element: XmlElement, inText: boolean): Promise<readonly DrawnElement[]> => {
    const address = addressOf(element);
    if (address !== undefined && !isSafeUrl(address)) lose(`a link to \`${short(address)}\``, element);
    const attributes = (await attributesOf(element)).filter(([name]) => name !== 'href');
    return [{ name: inText ? 'tspan' : 'g', line: element.line, attributes, children: await childrenOf(element, inText) }];
  };

  const sheet = (element: XmlElement): readonly DrawnElement[] => {
    const type = element.attributes.find(({ uri, name }) => uri === '' && name === 'type')?.value.trim();
    if (type && type !== 'text/css') return [];
    const text = element.children.filter((child) => typeof child === 'string').join('');
    if (text.split('{').length > maxRules) {
      lose(`a style sheet with more than ${maxRules.toLocaleString('en')} rules`, element);
      return [];
    }
    const vetted = vetSheet(text);
    note(vetted, element);
    for (const each of vetted.references) references.push(each);
    return vetted.text ? [{ name: 'style', line: element.line, attributes: [], children: [vetted.text] }] : [];
  };

  const attributesOf = async (element: XmlElement): Promise<(readonly [string, string])[]> => {
    const kept: (readonly [string, string])[] = [];
    const address = addressOf(element);
    const href = address === undefined ? undefined : await vetAddress(element, address);
    if (href !== undefined) kept.push(['href', href]);
    for (const attribute of element.attributes) {
      const { uri, name } = attribute;
      if (uri === '' && /^on/i.test(name)) lose(`an event handler (\`${short(name)}\`)`, element);
      const value = vetAttribute(attribute, element);
      if (value) kept.push([uri === xml ? `xml:${name}` : name, value]);
    }
    return kept;
  };

  const vetAttribute = ({ uri, name, value }: XmlAttribute, element: XmlElement): string | undefined => {
    if (uri === xml) {
      const form = name === 'space' ? /^(?:default|preserve)$/ : name === 'lang' ? /^[\w-]+$/ : undefined;
      return form?.test(value) ? value : undefined;
    }
    if (uri !== '') return undefined;
    if (name === 'id') return localReference.test(`#${value}`) ? value : undefined;
    if (name === 'class') return value.trim();
    if (name === 'style') return note(vetDeclarations(value), element);
    if (plainAttributes.has(name)) return /^[\w\s.,%+*/()-]*$/.test(value) && !/url|src/i.test(value) ? value.trim() : undefined;
    return properties.has(name) ? note(vetValue(value), element) : undefined;
  };

  const note = ({ text, outside }: Vetted, element: XmlElement): string => {
    if (outside !== undefined) lose(`an address outside itself (\`${short(outside)}\`)`, element);
    return text;
  };

  /** The address that an element may keep: that of another element, or an embedded picture. */
  const vetAddress = async (element: XmlElement, address: string): Promise<string | undefined> => {
    const { name } = element;
    if (name === 'image') return embedded(element, address);
    if (localReference.test(address)) return pointingElements.has(name) ? address : undefined;
    if (pointingElements.has(name) || name.startsWith('fe')) lose(`an address outside itself (\`${short(address)}\`)`, element);
    return undefined;
  };

  const embedded = async (element: XmlElement, address: string): Promise<string | undefined> => {
    const [, type, data] =
      /^data:image\/(png|jpe?g|gif|webp);(?:charset=[\w-]+;)?base64,([A-Z0-9+/\s]+(?:={1,2}\s*)?)$/i.exec(address) ?? [];
    if (type === undefined || data === undefined) {
      if (/^data:image\/svg/i.test(address)) lose('another drawing in an `image`', element);
      else lose(`an address outside itself (\`${short(address)}\`)`, element);
      return undefined;
    }
    const lower = type.toLowerCase();
    const format = lower === 'jpg' ? 'jpeg' : (lower as 'png' | 'jpeg' | 'gif' | 'webp');
    if (await isPicture(format, Buffer.from(data, 'base64'))) return `data:image/${format};base64,${data.replaceAll(/\s/g, '')}`;
    lose('an embedded picture that is none', element);
    return undefined;
  };

  const children = await childrenOf(root, false);
  const attributes = (await attributesOf(root)).filter(([name]) => name !== 'href');
  return { root: { name: 'svg', line: root.line, attributes, children }, references, lost };
}

/** Where an element leads, by the attribute of today or else that of old. */
function addressOf({ attributes }: XmlElement): string | undefined {
  const named = attributes.filter(({ name }) => name === 'href');
  return (named.find(({ uri }) => uri === '') ?? named.find(({ uri }) => uri === xlink))?.value.trim();
}

/** The children of an element that are drawn: of HTML that has a drawing to fall back on, the drawing alone. */
function shownChildren({ uri, name, children }: XmlElement): readonly (XmlElement | string)[] {
  if (uri !== svg || name !== 'switch') return children;
  const isHtml = (child: XmlElement | string) => typeof child !== 'string' && child.uri === svg && child.name === 'foreignObject';
  return children.some((child) => typeof child !== 'string' && !isHtml(child)) ? children.filter((child) => !isHtml(child)) : children;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
