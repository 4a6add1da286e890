/** What content may be made of, apart from Markdown: used by the rules that report the rest, and by rendering, which leaves it out. */
import { pictureProblem, urlProblem } from './address-safety.ts';
import { componentOf, propOf, propTypes } from './components.ts';

const cell = ['colspan', 'rowspan'];

/** The elements of HTML that content may use where Markdown has no sign for them, with the attributes of each. */
export const safeElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  details: ['open'],
  dfn: ['title'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: [],
  kbd: [],
  li: [],
  mark: [],
  ol: ['start'],
  p: [],
  q: [],
  s: [],
  samp: [],
  small: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: cell,
  tfoot: [],
  th: [...cell, 'scope'],
  thead: [],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/** Elements whose inside is no text that a reader should see: it goes with them. */
export const opaqueElements: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'iframe', 'object', 'noscript', 'title', 'textarea', 'select', 'svg', 'math', 'xmp', 'plaintext', 'noembed', 'noframes',
]); // prettier-ignore

/** Attributes whose values are more than text. */
const attributeForms: Readonly<Record<string, RegExp>> = {
  width: /^\d{1,4}$/,
  height: /^\d{1,4}$/,
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d?$/,
  start: /^\d{1,9}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  open: /^(?:open)?$/,
};

/** The attributes of an element of HTML; nothing for an element that content may not use. Names are lower case. */
export function attributesOf(element: string): readonly string[] | undefined {
  return Object.hasOwn(safeElements, element) ? safeElements[element] : undefined;
}

/** True for components and elements that content may use; `name` as written. */
export function isSafeElement(name: string): boolean {
  return componentOf(name) !== undefined || attributesOf(name) !== undefined;
}

/** True when an element or component has an attribute of this name. */
export function isKnownAttribute(element: string, name: string): boolean {
  const component = componentOf(element);
  return component ? propOf(component, name) !== undefined : (attributesOf(element)?.includes(name) ?? false);
}

/** True when the value of a known attribute of an HTML element has the form that it must have; addresses are judged apart. */
export function hasAttributeForm(name: string, value: string): boolean {
  return !Object.hasOwn(attributeForms, name) || (attributeForms[name]?.test(value) ?? false);
}

/** Elements lead to pages by their addresses; references and files are names that only Markdown's links have. */
const intoRecord = 'leads into the record, which an element cannot do';

/** Why the address in an attribute is refused; nothing for safe ones and for attributes that hold no address. */
export function attributeUrlProblem(name: string, value: string): string | undefined {
  if (name === 'href') return urlProblem(value) ?? (/^(?:https?:|mailto:|[/#]|$)/i.test(value) ? undefined : intoRecord);
  if (name !== 'src') return undefined;
  // Only Markdown's own pictures are taken along into the site; an element leads to what is there already.
  return pictureProblem(value) ?? (value.startsWith('/') ? undefined : 'is not in public/, where an element has to find it');
}

/** True when an attribute may be rendered as it is; `value` is nothing for an attribute that stands without one. */
export function isSafeAttribute(element: string, name: string, value: string | undefined): boolean {
  const text = value ?? '';
  const component = componentOf(element);
  const prop = component && propOf(component, name);
  if (component) return prop !== undefined && propTypes[prop.type].allows(text);
  return isKnownAttribute(element, name) && hasAttributeForm(name, text) && attributeUrlProblem(name, text) === undefined;
}

const blank = /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*/;
const literal = /^(?:'([^'\\\n]*)'|"([^"\\\n]*)"|`([^`\\$]*)`|(\d{1,15}(?:\.\d{1,15})?))?/;

/**
 * The text that an expression of MDX stands for when it is a literal: `{'<'}` or `{42}`. Comments stand for no text.
 * Anything that computes is `undefined`.
 */
export function literalText(expression: string): string | undefined {
  const match = literal.exec(expression.replace(blank, ''));
  if (!match) return undefined;
  const [written, ...texts] = match as (string | undefined)[] as [string, ...(string | undefined)[]];
  const rest = expression.replace(blank, '').slice(written.length);
  return rest.replace(blank, '') === '' ? (texts.find((text) => text !== undefined) ?? '') : undefined;
}
