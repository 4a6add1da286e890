/** What a document's Markdown is made of: links, pictures, code, elements. One walk over the tree. */
import type { Code, Definition, Html, Image, ImageReference, Link, LinkReference, Node, Root, Text } from 'mdast';
import type { Span } from '../model/finding.ts';
import { mayBeInvisible } from '../model/invisible.ts';
import { opensLink } from '../model/prose-tree.ts';
import { literalText } from '../model/safety.ts';
import type {
  AttributeFact,
  BrokenLinkFact,
  CodeFact,
  DefinitionFact,
  ElementFact,
  ImageFact,
  LinkFact,
  ScriptFact,
  SyntaxFacts,
} from '../model/syntax.ts';
import { definitionAddress, linkAddress } from './address-span.ts';
import { brokenLinksIn } from './broken-links.ts';
import { imagesOf, linksOf } from './element-links.ts';
import { entitiesIn } from './entities.ts';
import { readHidden } from './hidden.ts';
import { htmlFacts, htmlLabel } from './html.ts';
import { isElement, isParent, labelOf, spanOf, type Element } from './nodes.ts';

/** Everything of the syntax that rules look at. */
export function readSyntax(tree: Root, source: string): SyntaxFacts {
  const links: LinkFact[] = [];
  const images: ImageFact[] = [];
  const code: CodeFact[] = [];
  const inlineCode: Span[] = [];
  const elements: ElementFact[] = [];
  const scripts: ScriptFact[] = [];
  const comments: Span[] = [];
  const brokenLinks: BrokenLinkFact[] = [];
  const definitions: { node: Definition; used: boolean }[] = [];
  const emphasised = new Set<string>();
  const defined = new Map<string, { node: Definition; used: boolean }>();

  // Definitions may follow their uses, so they are collected before anything that refers to them.
  const collectDefinitions = (node: Node) => {
    if (node.type === 'definition') {
      const definition = { node: node as Definition, used: false };
      definitions.push(definition);
      const { identifier } = definition.node;
      if (!defined.has(identifier)) defined.set(identifier, definition);
    }
    if (isParent(node)) node.children.forEach(collectDefinitions);
  };
  const use = (identifier: string): string => {
    const definition = defined.get(identifier);
    if (definition) definition.used = true;
    return definition?.node.url ?? '';
  };

  /** Elements are links and pictures too. `labelOf` says what stands in one. */
  const noteElements = (found: readonly ElementFact[], labelOf: (element: ElementFact) => string) => {
    for (const each of found) elements.push(each);
    for (const each of linksOf(found, source, labelOf)) links.push(each);
    for (const each of imagesOf(found, source)) images.push(each);
  };

  const walk = (node: Node, emphasis: boolean, scanned: boolean, siblings: readonly Node[], at: number) => {
    const span = spanOf(node);
    switch (node.type) {
      case 'link': {
        const first = source[span.start];
        const form = first === '[' ? 'inline' : first === '<' ? 'angle' : 'bare';
        links.push({ span, url: (node as Link).url, urlSpan: linkAddress(node as Link, form, source), label: labelOf(node), form });
        break;
      }
      case 'linkReference':
        links.push({ span, url: use((node as LinkReference).identifier), urlSpan: span, label: labelOf(node), form: 'reference' });
        break;
      case 'image': {
        const { url, alt } = node as Image;
        images.push({ span, url, urlSpan: linkAddress(node as Image, 'inline', source), alt: alt ?? '', form: 'inline' });
        break;
      }
      case 'imageReference': {
        const { identifier, alt } = node as ImageReference;
        images.push({ span, url: use(identifier), urlSpan: span, alt: alt ?? '', form: 'reference' });
        break;
      }
      case 'code':
        if (source[span.start] === '`' || source[span.start] === '~') code.push(fence(node as Code, span, source));
        break;
      case 'html': {
        const found = htmlFacts((node as Html).value, span, source);
        noteElements(found.elements, (each) => {
          const inside = source.slice(each.tag.end, each.span.end);
          return /<\/a\s*>$/i.test(inside)
            ? htmlLabel(inside)
            : htmlLabel(source.slice(each.tag.end, span.end)) + labelBehind(siblings, at);
        });
        for (const each of found.comments) comments.push(each);
        break;
      }
      case 'mdxjsEsm':
        scripts.push({
          span: { start: span.start, end: span.start + source.slice(span.start, span.end).trimEnd().length },
          form: 'module',
        });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (literalText((node as Text).value) === undefined) scripts.push({ span, form: 'expression' });
        break;
      case 'inlineCode':
        if (mayBeInvisible((node as Text).value)) inlineCode.push(span);
        break;
      case 'text':
        if (emphasis) for (const character of (node as Text).value) emphasised.add(character);
        break;
    }
    if (isElement(node)) noteElements([element(node, span, source)], () => labelOf(node));
    if (isParent(node)) {
      const holdsText = !scanned && node.children.some(({ type }) => type === 'text');
      if (holdsText) for (const each of brokenLinksIn(node, source)) brokenLinks.push(each);
      for (const [index, child] of node.children.entries())
        walk(child, emphasis || node.type === 'emphasis', scanned || holdsText, node.children, index);
    }
  };

  collectDefinitions(tree);
  walk(tree, false, false, [tree], 0);
  return {
    links,
    images,
    code,
    elements,
    scripts,
    comments,
    brokenLinks,
    ...readHidden(tree, source),
    escapes: entitiesIn(tree, source, comments),
    inlineCode,
    definitions: definitions.map(({ node, used }): DefinitionFact => ({
      span: spanOf(node),
      label: node.label ?? node.identifier,
      url: node.url,
      urlSpan: definitionAddress(node, source),
      used,
    })),
    emphasised: [...emphasised].join(''),
  };
}

/** What a link of HTML says that is opened by one of some nodes: up to the piece that closes it, or opens another. */
function labelBehind(siblings: readonly Node[], at: number): string {
  let label = '';
  for (let index = at + 1; index < siblings.length; index++) {
    const node = siblings[index];
    if (!node || (node.type === 'html' && opensLink((node as Html).value) !== undefined)) break;
    label += labelOf(node);
  }
  return label;
}

function fence(node: Code, span: Span, source: string): CodeFact {
  const language = node.lang ?? '';
  const line = source.slice(span.start, span.end).split('\n', 1)[0] ?? '';
  const marks = /^[`~]+/.exec(line)?.[0].length ?? 0;
  const at = language ? line.indexOf(language, marks) : -1;
  const start = span.start + (at === -1 ? 0 : at);
  return { span, language, languageSpan: { start, end: start + (at === -1 ? Math.max(marks, 1) : language.length) } };
}

function element(node: Element, span: Span, source: string): ElementFact {
  const attributes = node.attributes.map((attribute): AttributeFact => {
    const name = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute') return { name: '', form: 'spread' };
    if (attribute.value === null || attribute.value === undefined) return { name, form: 'flag' };
    return typeof attribute.value === 'string' ? { name, value: attribute.value, form: 'text' } : { name, form: 'expression' };
  });
  const length = /^<(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/.exec(source.slice(span.start, span.end))?.[0].length;
  return {
    span,
    tag: { start: span.start, end: length === undefined ? span.end : span.start + length },
    name: node.name ?? '',
    origin: 'mdx',
    attributes,
  };
}
