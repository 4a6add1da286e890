/** Values of styles: of an attribute, or of a `style`. Only what computes colours, lengths and shapes is written out. */
import { generate, parse, walk, type CssNode, type Declaration } from 'css-tree';
import { functions, loadingFunctions, properties } from './vocabulary.ts';

/** What became of a value or a sheet: as it is written out, empty where nothing is left, and an address in it that leads elsewhere. */
export type Vetted = { readonly text: string; readonly outside?: string };

const nothing: Vetted = { text: '' };

/** Words, numbers and colours. */
const simple = /^[\w\s#.,%+-]*$/;

/** Nodes of a value besides functions and addresses. */
const plainNodes = new Set<CssNode['type']>([
  'Value', 'Identifier', 'Number', 'Dimension', 'Percentage', 'Hash', 'String', 'Operator', 'Parentheses', 'WhiteSpace', 'Ratio',
]); // prettier-ignore

/** A reference to an element of the same drawing. */
export const localReference = /^#([^\s"'()<>\\%&#]+)$/u;

/** The value of an attribute that is a property of styles. */
export function vetValue(text: string): Vetted {
  if (simple.test(text)) return { text: text.trim() };
  const value = parsed(text, 'value');
  return value ? vetNode(value) : nothing;
}

/** The declarations of a `style` attribute. */
export function vetDeclarations(text: string): Vetted {
  const list = parsed(text, 'declarationList');
  if (list?.type !== 'DeclarationList') return nothing;
  const vetted = list.children.toArray().map((node) => (node.type === 'Declaration' ? vetDeclaration(node) : nothing));
  return joined(vetted, ';');
}

/** One declaration, without a semicolon. */
export function vetDeclaration({ property, value, important }: Declaration): Vetted {
  if (!properties.has(property.toLowerCase())) return nothing;
  const { text, outside } = vetNode(value);
  if (outside !== undefined) return { text: '', outside };
  return text === '' ? nothing : { text: `${property.toLowerCase()}:${text}${important ? '!important' : ''}` };
}

/** Several together: those of which nothing is left are left out. */
export function joined(all: readonly Vetted[], between: string): Vetted {
  const outside = all.find((each) => each.outside !== undefined)?.outside;
  const text = all.flatMap((each) => each.text || []).join(between);
  return { text, ...(outside !== undefined && { outside }) };
}

/**
 * A text as a tree; nothing where it cannot be read, or where an escape hides what it says.
 * @throws {RangeError} when it is nested more deeply than can be read
 */
export function parsed(text: string, context: 'value' | 'declarationList' | 'stylesheet'): CssNode | undefined {
  if (text.includes('\\') && context !== 'stylesheet') return undefined;
  try {
    return parse(text, { context, parseCustomProperty: false, onParseError: () => undefined });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes a value out again, when it is made of what is known. */
function vetNode(root: CssNode): Vetted {
  const unknown: CssNode[] = [];
  let outside: string | undefined;
  walk(root, (node) => {
    if (node.type === 'Url') {
      if (!localReference.test(node.value)) outside ??= node.value;
    } else if (node.type === 'Function') {
      const name = node.name.toLowerCase();
      if (loadingFunctions.has(name)) outside ??= `${name}(…)`;
      if (!functions.has(name)) unknown.push(node);
    } else if (!plainNodes.has(node.type)) unknown.push(node);
  });
  if (outside !== undefined) return { text: '', outside };
  const text = unknown.length === 0 ? generate(root) : '';
  // Two strokes are no value anywhere, and the beginning of an address to whoever reads carelessly.
  return text.includes('\\') || text.includes('//') ? nothing : { text };
}
