/** Bytes to a drawing that may be shown, written out again; or why it may not. The same for the checker and for what is published. */
import { imageMetadata } from 'astro/assets/utils';
import { maxPixels, type AssetProblem } from '../../model/asset.ts';
import { judgeRaster } from '../raster/judge-raster.ts';
import { signatureOf } from '../signature.ts';
import { expansionProblem } from './expansion.ts';
import { maxDepth, maxElements, parseXml, type XmlDocument } from './parse-xml.ts';
import { rewriteDrawing, type RewrittenDrawing } from './rewrite-drawing.ts';
import { longestSide, sizedAttributes } from './size.ts';
import { writeDrawing } from './write-drawing.ts';

/** A drawing as it is published: its text, and its size in pixels of CSS. */
export type Drawing = { readonly text: string; readonly width: number; readonly height: number };

type Problem = { readonly problem: AssetProblem };

/** Reads a drawing of at most a megabyte. Never throws. */
export async function readDrawing(bytes: Uint8Array): Promise<{ readonly drawing: Drawing } | Problem> {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof RangeError) return unsafe('styles inside styles, more deeply than can be read', 1);
    throw error;
  }
}

async function read(bytes: Uint8Array): Promise<{ readonly drawing: Drawing } | Problem> {
  const document = openDrawing(bytes);
  if ('problem' in document) return document;
  const { styled, declared } = document;
  if (declared !== undefined) return unsafe('a document type with declarations of its own', declared);
  if (styled !== undefined) return unsafe('an instruction that loads a style sheet', styled);
  const rewritten = await rewrite(document);
  const [first] = rewritten.lost;
  if (first) return unsafe(first.holds, first.line);
  const endless = expansionProblem(rewritten.root, rewritten.references);
  if (endless) return unsafe(endless.holds, endless.line);
  return written(rewritten);
}

/** Rewrites a document; embedded pictures are of a size together as one that stands by itself may be. */
function rewrite({ root }: XmlDocument): Promise<RewrittenDrawing> {
  let pixels = 0;
  return rewriteDrawing(root, async (format, bytes) => {
    if (signatureOf(bytes) !== format) return false;
    const judged = await judgeRaster(format, bytes);
    if ('problem' in judged) return false;
    const { width, height, frames } = judged.picture;
    pixels += width * height * frames;
    return pixels <= maxPixels;
  });
}

/** The document of a drawing, whose root is one. */
function openDrawing(bytes: Uint8Array): XmlDocument | Problem {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: { is: 'damaged', what: 'it is not written in UTF-8' } };
  }
  const document = parseXml(source);
  if ('is' in document) {
    if (document.is === 'cut') return { problem: document };
    if (document.is === 'too-deep') return unsafe(`elements inside ${maxDepth} others`, document.line);
    if (document.is === 'too-large') return unsafe(`more than ${maxElements.toLocaleString('en')} elements`, document.line);
    return { problem: { is: 'damaged', what: `its XML is broken in line ${document.line}` } };
  }
  const { uri, name } = document.root;
  if (name === 'svg' && uri === 'http://www.w3.org/2000/svg') return document;
  if (name === 'svg' && uri === '') return { problem: { is: 'damaged', what: 'its `svg` lacks xmlns="http://www.w3.org/2000/svg"' } };
  return { problem: { is: 'foreign', expected: 'an SVG drawing', holds: 'an XML document' } };
}

/** What Astro looks for in a drawing must stand in its first thousand characters. */
const longestRoot = 900;

async function written({ root }: RewrittenDrawing): Promise<{ readonly drawing: Drawing } | Problem> {
  const attributes = sizedAttributes(root);
  const text = writeDrawing({ ...root, attributes });
  if (text.indexOf('>') > longestRoot) return unsafe(`a root element with more than ${longestRoot} characters`, root.line);
  // The very function that a build asks: it stops for a drawing whose size it cannot tell.
  const { width = 0, height = 0 } = (await imageMetadata(Buffer.from(text)).catch(() => undefined)) ?? {};
  if (![width, height].every((side) => side >= 1 && side <= longestSide)) return { problem: { is: 'without-size' } };
  return { drawing: { text, width, height } };
}

function unsafe(holds: string, line: number): Problem {
  return { problem: { is: 'unsafe-drawing', holds, line } };
}
