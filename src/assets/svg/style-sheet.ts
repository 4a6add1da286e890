/** Style sheets of drawings: rules and conditions are written out again, and fonts that the sheet itself holds. */
import { generate, walk, type Atrule, type CssNode, type Rule, type Selector } from 'css-tree';
import { signatureOf } from '../signature.ts';
import { joined, localReference, parsed, vetDeclaration, type Vetted } from './values.ts';

/** Which elements a rule may be about: those of this name, with this id and all of these classes. Less is more: all that fit may not be meant. */
export type Subject = { readonly name?: string; readonly id?: string; readonly classes: readonly string[] };

/** An element of the drawing that a sheet points at, for the elements that a rule is about. */
export type SheetReference = { readonly subjects: readonly Subject[]; readonly id: string };

/** A sheet as it is written out, and where it points. */
export type VettedSheet = Vetted & { readonly references: readonly SheetReference[] };

const selectorNodes = new Set<CssNode['type']>([
  'SelectorList', 'Selector', 'TypeSelector', 'ClassSelector', 'IdSelector', 'Combinator', 'PseudoClassSelector', 'Nth', 'AnPlusB', 'Identifier',
]); // prettier-ignore

const pseudoClasses = new Set(['root', 'first-child', 'last-child', 'only-child', 'nth-child', 'nth-last-child', 'first-of-type', 'last-of-type', 'nth-of-type', 'empty', 'not', 'is', 'where']); // prettier-ignore

/** Conditions that may stand around rules, once they are written out. */
const condition = /^[\w\s():,.<>=/-]*$/;

/**
 * Vets a sheet: what cannot be read is left out.
 * @throws {RangeError} when it is nested more deeply than can be read
 */
export function vetSheet(text: string): VettedSheet {
  const references: SheetReference[] = [];
  const sheet = parsed(text, 'stylesheet');
  if (sheet?.type !== 'StyleSheet') return { text: '', references };

  const vetRule = ({ prelude, block }: Rule): Vetted => {
    const selectors = prelude.type === 'SelectorList' && isPlain(prelude) ? generate(prelude) : '';
    if (selectors === '' || selectors.includes('\\') || prelude.type !== 'SelectorList') return { text: '' };
    const declarations = block.children.toArray().map((node) => (node.type === 'Declaration' ? vetDeclaration(node) : { text: '' }));
    const { text: body, outside } = joined(declarations, ';');
    const subjects = prelude.children.toArray().flatMap((node) => (node.type === 'Selector' ? [subjectOf(node)] : []));
    walk(block, (node) => {
      const id = node.type === 'Url' ? localReference.exec(node.value)?.[1] : undefined;
      if (id !== undefined) references.push({ subjects, id });
    });
    return { text: body && `${selectors}{${body}}`, ...(outside !== undefined && { outside }) };
  };
  const vetAtrule = ({ name, prelude, block }: Atrule): Vetted => {
    const kind = name.toLowerCase();
    if (kind === 'import') return { text: '', outside: '@import' };
    if (kind === 'font-face' && block) return vetFont(block.children.toArray());
    if (kind !== 'media' || !prelude || !block) return { text: '' };
    const when = generate(prelude);
    const { text: rules, outside } = joined(block.children.toArray().map(vetNode), '');
    return { text: rules && condition.test(when) ? `@media ${when}{${rules}}` : '', ...(outside !== undefined && { outside }) };
  };
  const vetNode = (node: CssNode): Vetted =>
    node.type === 'Rule' ? vetRule(node) : node.type === 'Atrule' ? vetAtrule(node) : { text: '' };

  return { ...joined(sheet.children.toArray().map(vetNode), ''), references };
}

function isPlain(prelude: CssNode): boolean {
  const others: CssNode[] = [];
  walk(prelude, (node) => {
    const isPseudoClass = node.type === 'PseudoClassSelector';
    if (!selectorNodes.has(node.type) || (isPseudoClass && !pseudoClasses.has(node.name.toLowerCase()))) others.push(node);
  });
  return others.length === 0;
}

/** What the last part of a selector asks of an element. */
function subjectOf(selector: Selector): Subject {
  let [name, id]: (string | undefined)[] = [];
  let classes: string[] = [];
  for (const node of selector.children.toArray()) {
    if (node.type === 'Combinator') [name, id, classes] = [undefined, undefined, []];
    if (node.type === 'TypeSelector' && node.name !== '*') name = node.name.replace(/^.*\|/, '');
    if (node.type === 'IdSelector') id = node.name;
    if (node.type === 'ClassSelector') classes.push(node.name);
  }
  return { classes, ...(name !== undefined && { name }), ...(id !== undefined && { id }) };
}

const descriptors = new Set(['font-family', 'font-style', 'font-weight', 'font-stretch', 'unicode-range', 'font-display']);

/** A font that is written into the sheet itself. One that lies elsewhere is left out: no picture in a page ever loads it. */
function vetFont(nodes: readonly CssNode[]): Vetted {
  const parts: string[] = [];
  let held = false;
  for (const node of nodes) {
    if (node.type !== 'Declaration') continue;
    const property = node.property.toLowerCase();
    if (property === 'src') {
      const source = heldFont(node.value);
      if (source === undefined) continue;
      held = true;
      parts.push(`src:${source}`);
    } else if (descriptors.has(property)) {
      const value = generate(node.value);
      if (/^[\w\s"',.+?%-]*$/u.test(value)) parts.push(`${property}:${value}`);
    }
  }
  return { text: held ? `@font-face{${parts.join(';')}}` : '' };
}

const fontData =
  /^data:(font\/[\w.+-]+|application\/(?:x-)?font[\w.+-]*|application\/octet-stream)(?:;charset=[\w-]+)?;base64,([A-Za-z0-9+/\s]+={0,2})$/;

/** The first font of a list whose bytes stand in it and are a font. */
function heldFont(value: CssNode): string | undefined {
  let found: string | undefined;
  walk(value, (node) => {
    if (node.type !== 'Url' || found !== undefined) return;
    const [, type, data] = fontData.exec(node.value) ?? [];
    if (type === undefined || data === undefined) return;
    if (signatureOf(Buffer.from(data, 'base64')) === 'woff') found = `url(data:${type};base64,${data.replaceAll(/\s/g, '')})`;
  });
  return found;
}
