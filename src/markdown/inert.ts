/**
 * Prose that cannot run, whatever the checker was told to overlook: code, unknown elements and attributes, ids that are taken,
 * addresses that are refused, and control characters leave the tree before anything else sees it. What they enclose stays where it is
 * text.
 */
import type { Definition, Html, Image, ImageReference, Link, Node, Parent, Root, Text } from 'mdast';
import { defineMdastPlugin, type MdxJsxAttributeNode, type MdxJsxFlowElement } from 'satteri';
import { isSafeUrl, pictureProblem } from '../model/address-safety.ts';
import { withoutControls } from '../model/invisible.ts';
import { isSafeAttribute, isSafeElement, literalText, opaqueElements } from '../model/safety.ts';
import { safeHtml } from './safe-html.ts';

/** Tells whether the address of a picture, in the file with the given URL, leads to a picture of the record. */
export type IsPicture = (from: URL | undefined, url: string) => boolean;

/** Begins a document: the answer tells of one id after another whether a mark may have it. */
export type ClaimIds = (file: URL | undefined) => (id: string) => boolean;

/** The plugin; it must come before all that reads the tree for its meaning. Sound documents pass through untouched. */
export function inert({ isPicture, claimIds = () => () => true }: { readonly isPicture: IsPicture; readonly claimIds?: ClaimIds }) {
  return defineMdastPlugin({
    name: 'inert',
    before(root, context) {
      const tree = root as Root;
      const clean = cleaner(tree, (url) => isPicture(context.fileURL, url), claimIds(context.fileURL));
      const children = tree.children.flatMap(clean);
      if (isSame(children, tree.children)) return;
      context.replaceNode(tree, { type: 'root', children: children as Root['children'] });
    },
  });
}

/** What takes the place of a node: the node itself when all of it is sound, otherwise what is left of it. */
function cleaner(tree: Root, isPicture: (url: string) => boolean, claimsId: (id: string) => boolean): (node: Node) => readonly Node[] {
  const mayShow = (url: string) => pictureProblem(url) === undefined && isPicture(url);
  const addresses = new Map<string, string>();
  collectDefinitions(tree, addresses);

  const clean = (written: Node): readonly Node[] => {
    const node = legible(written);
    switch (node.type) {
      case 'mdxjsEsm':
        return [];
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const value = literalText((node as Text).value);
        return value ? [text(value)] : [];
      }
      case 'html': {
        const { value } = node as Html;
        const safe = safeHtml(value, mayShow);
        return safe === value ? [node] : [{ type: 'html', value: safe } as Html];
      }
      case 'definition':
        return isSafeUrl((node as Definition).url) ? [node] : [];
      case 'link':
        return isSafeUrl((node as Link).url) ? inside(node as Link) : (node as Link).children.flatMap(clean);
      case 'image':
        return mayShow((node as Image).url) ? [node] : [text((node as Image).alt ?? '')];
      case 'imageReference': {
        const { identifier, alt } = node as ImageReference;
        return mayShow(addresses.get(identifier) ?? '') ? [node] : [text(alt ?? '')];
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return element(node as MdxJsxFlowElement);
      default:
        return 'children' in node ? inside(node as Parent) : [node];
    }
  };

  const inside = (node: Parent): readonly Node[] => {
    const children = node.children.flatMap((child) => clean(child));
    return isSame(children, node.children) ? [node] : [{ ...node, children } as Parent];
  };

  const element = (node: MdxJsxFlowElement): readonly Node[] => {
    const name = node.name ?? '';
    if (opaqueElements.has(name.toLowerCase())) return [];
    if (!isSafeElement(name)) return node.children.flatMap((child) => clean(child));
    const attributes = node.attributes.map(legible).filter((attribute): attribute is MdxJsxAttributeNode => {
      if (attribute.type !== 'mdxJsxAttribute') return false;
      const { value } = attribute;
      if (typeof value === 'object' && value !== null) return false;
      if (!isSafeAttribute(name, attribute.name, value ?? undefined)) return false;
      return attribute.name !== 'id' || claimsId(value ?? '');
    });
    if (name === 'img') {
      const valueOf = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
      const [picture, alt] = [valueOf('src'), valueOf('alt')];
      if (typeof picture !== 'string' || !isPicture(picture)) return typeof alt === 'string' && alt !== '' ? [text(alt)] : [];
    }
    const children = node.children.flatMap((child) => clean(child));
    if (isSame(attributes, node.attributes) && isSame(children, node.children)) return [node];
    return [{ ...node, attributes, children } as MdxJsxFlowElement];
  };

  return clean;
}

function collectDefinitions(node: Node, addresses: Map<string, string>) {
  if (node.type === 'definition') {
    const { identifier, url } = node as Definition;
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  }
  if ('children' in node) for (const child of (node as Parent).children) collectDefinitions(child, addresses);
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** The same node when none of its texts holds a control character, otherwise a copy without them. */
function legible<N extends object>(node: N): N {
  let copy: N | undefined;
  for (const key of ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'] as const) {
    const value: unknown = (node as Partial<Record<typeof key, unknown>>)[key];
    if (typeof value !== 'string') continue;
    const clean = withoutControls(value);
    if (clean !== value) copy = { ...(copy ?? node), [key]: clean };
  }
  return copy ?? node;
}

function isSame(children: readonly unknown[], before: readonly unknown[]): boolean {
  return children.length === before.length && children.every((child, index) => child === before[index]);
}
