/** A drawing as text: UTF-8 without a declaration, and every character that means something in XML escaped. */
import { escapeHtml } from '../../model/escape-html.ts';
import type { DrawnElement } from './rewrite-drawing.ts';

/** Writes a drawing out from its root. */
export function writeDrawing(root: DrawnElement): string {
  return `${write({ ...root, attributes: [['xmlns', 'http://www.w3.org/2000/svg'], ...root.attributes] })}\n`;
}

function write({ name, attributes, children }: DrawnElement): string {
  const tag = `<${name}${attributes.map(([each, value]) => ` ${each}="${escapeHtml(value)}"`).join('')}`;
  if (children.length === 0) return `${tag}/>`;
  return `${tag}>${children.map((child) => (typeof child === 'string' ? escapeHtml(child) : write(child))).join('')}</${name}>`;
}
