/** Prose does not run: no imports, no expressions, no components but the documented ones, no scripts in HTML or links. */
import type { Definition, Link, Node, Parent } from 'mdast';
import { componentNames } from '../model/components.ts';
import { nearest } from '../model/nearest.ts';
import { nameSpan, openingTag } from './mark-span.ts';
import type { Found, Rule } from './rule.ts';
import { didYouMean } from './wording.ts';

type Attribute = { type: string; name?: string; value?: unknown };

/** HTML of `.md` files that runs or loads something. */
const active =
  /<(?:script|style|iframe|object|embed|link|meta|base|form)\b|<[a-z][^>]*\s(?:on\w+|style)\s*=|(?:href|src)\s*=\s*["']?\s*javascript:/i;

export const noCode: Rule = {
  id: 'no-code',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      if (document.tree) yield* judge(document.tree, document.file, document.source);
    }
  },
};

function* judge(node: Node, file: string, source: string): Iterable<Found> {
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if (node.type === 'mdxjsEsm') {
    yield {
      file,
      span,
      message: 'content may not import or export',
      help: 'take the line out: components need no import, and text is written as text',
    };
  } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const { value } = node as Node & { value: string };
    if (!/^\s*(\/\*[\s\S]*\*\/)?\s*$/.test(value))
      yield {
        file,
        span,
        message: 'content may not compute',
        help: 'put braces that are meant as text into a code span, or write a backslash before them',
      };
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const { name, attributes } = node as Node & { name: string | null; attributes: Attribute[] };
    if (!name || !componentNames.includes(name))
      yield { file, span: { start: span.start, end: span.start + (name?.length ?? 1) + 1 }, ...foreign(name) };
    else
      for (const attribute of attributes)
        yield* judgeAttribute(attribute, file, attribute.name ? nameSpan(source, span, attribute.name) : openingTag(source, span));
  } else if (node.type === 'html') {
    const at = active.exec((node as Node & { value: string }).value);
    if (at) {
      const start = span.start + at.index;
      yield {
        file,
        span: { start, end: start + at[0].length },
        message: 'content may not run or load anything',
        help: 'write it as Markdown; pictures and links need no HTML',
      };
    }
  } else if (
    (node.type === 'link' || node.type === 'definition') &&
    /^\s*(javascript|data|vbscript):/i.test((node as Link | Definition).url)
  ) {
    yield { file, span, message: 'a link may not run code', help: 'link to an address that starts with https://' };
  }
  if ('children' in node) for (const child of (node as Parent).children) yield* judge(child, file, source);
}

function foreign(name: string | null): Omit<Found, 'file'> {
  const near = nearest(name ?? '', componentNames);
  return {
    message: name ? `\`${name}\` is not a component that content may use` : 'content may not use fragments',
    expected: `one of: ${componentNames.join(', ')}`,
    ...(near ? didYouMean(near) : { help: 'write it as Markdown, or put it into a code span when it is meant as text' }),
  };
}

function* judgeAttribute({ type, name, value }: Attribute, file: string, span: Found['span']): Iterable<Found> {
  if (type === 'mdxJsxAttribute' && typeof value === 'string') return;
  const message = name ? `\`${name}\` must be plain text between quotation marks` : 'attributes are written one by one';
  yield { file, ...(span && { span }), message, help: `write it like ${name ?? 'owner'}="…"` };
}
