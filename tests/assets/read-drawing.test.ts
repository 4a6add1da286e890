/** A drawing is written out again so that it draws and does nothing else; one that is more than a drawing is refused as well. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../src/assets/svg/parse-xml.ts';
import { readDrawing } from '../../src/assets/svg/read-drawing.ts';
import { rewriteDrawing } from '../../src/assets/svg/rewrite-drawing.ts';
import { writeDrawing } from '../../src/assets/svg/write-drawing.ts';
import { hostileDrawings } from './drawings.ts';
import { sound } from './pictures.ts';

const read = async (text: string) => readDrawing(Buffer.from(text));
const svg = (inside: string, attributes = 'width="60" height="40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
/** What is inside the root of a drawing as it is published. */
const published = async (inside: string) => {
  const drawn = await read(svg(inside));
  return 'drawing' in drawn ? drawn.drawing.text.replace(/^<svg[^>]*>|(?:<\/svg>)?\n$/g, '') : drawn.problem;
};

/** Whatever in a text could run, load or lead elsewhere, as another reader sees it. */
function dangersIn(text: string): string[] {
  const found: string[] = [];
  let inStyle = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => void found.push(error.message));
  parser.on('processinginstruction', ({ target }) => void found.push(target));
  parser.on('doctype', (doctype) => void found.push(doctype));
  const suspicious = (value: string) =>
    value
      .replaceAll(/data:(?:image\/(?:png|jpeg|gif|webp)|font\/\w+);base64,[\w+/=]+/g, '')
      .match(/:\/\/|\/\/|javascript|data:|@import|url\((?!["']?#)|image-set|\\/i)?.[0];
  parser.on('text', (inside) => {
    if (inStyle) found.push(suspicious(inside) ?? '');
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    inStyle = name === 'style';
    if (uri !== 'http://www.w3.org/2000/svg' || name.includes(':')) found.push(`${uri} ${name}`);
    if (/^(?:script|foreignObject|a|set|animate.*|iframe|feImage|handler|audio|video|discard|link|meta)$/i.test(name)) found.push(name);
    for (const { name: attribute, value } of Object.values(attributes)) {
      if (attribute === 'xmlns') continue;
      if (/^on|^xlink:|^xml:base|^xmlns|src/i.test(attribute)) found.push(`${attribute}="${value}"`);
      if (attribute === 'href' && !/^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/.test(value)) found.push(value);
      if (!['id', 'class'].includes(attribute)) found.push(suspicious(value) ?? '');
    }
  });
  parser.on('closetag', () => (inStyle = false));
  parser.write(text).close();
  return found.filter(Boolean);
}

describe('A drawing that is more than a drawing', () => {
  test('is tried in at least forty ways', () => expect(Object.keys(hostileDrawings).length).toBeGreaterThanOrEqual(40));

  test.each(Object.entries(hostileDrawings))('%s: it is refused, or it draws and nothing else', async (_, text) => {
    const drawn = await read(text);
    if ('drawing' in drawn) expect(dangersIn(drawn.drawing.text)).toEqual([]);
    else expect(drawn.problem.is).toMatch(/^(?:unsafe-drawing|damaged|cut)$/);
  });

  test.each(Object.entries(hostileDrawings))('%s: what is left of it would do nothing either', async (_, text) => {
    const document = parseXml(text);
    if ('is' in document) return;
    const { root } = await rewriteDrawing(document.root, () => Promise.resolve(true));
    expect(dangersIn(writeDrawing(root))).toEqual([]);
  });

  test.each([
    ['<script>1</script>', 'a script'],
    ['\n\n<g onclick="x()"/>', 'an event handler (`onclick`)'],
    ['<foreignObject/>', 'HTML in a `foreignObject`'],
    ['<rect><animate attributeName="x"/></rect>', 'an animation'],
    ['<image href="https://a.example/b.png"/>', 'an address outside itself (`https://a.example/b.png`)'],
    ['<style>@import "https://a.example/b.css"</style>', 'an address outside itself (`@import`)'],
    ['<a href="javascript:x()"/>', 'a link to `javascript:x()`'],
    ['<p xmlns="http://www.w3.org/1999/xhtml"/>', 'HTML'],
    ['<feImage/>', '`feImage`, which a drawing may not have'],
    [`<image href="data:image/png;base64,${Buffer.from('no picture').toString('base64')}"/>`, 'an embedded picture that is none'],
    ['<g id="a"><use href="#a"/></g>', 'an element that refers to itself'],
    ['<g>'.repeat(100) + '</g>'.repeat(100), 'elements inside 100 others'],
    ['<g/>'.repeat(50_000), 'more than 50,000 elements'],
  ])('%.40s is told by its name', async (inside, holds) => {
    const drawn = await read(svg(inside));
    expect('problem' in drawn && drawn.problem).toEqual({ is: 'unsafe-drawing', holds, line: inside.startsWith('\n\n') ? 3 : 1 });
  });
});

describe('What is no drawing', () => {
  test.each([
    ['', { is: 'cut' }],
    [svg('<g>').replace('</svg>', ''), { is: 'cut' }],
    [svg('<rect width="4"').slice(0, -9), { is: 'cut' }],
    [svg('<g></h>'), { is: 'damaged', what: 'its XML is broken in line 1' }],
    [svg('&nbsp;'), { is: 'damaged' }],
    [svg('<g a="1" a="2"/>'), { is: 'damaged' }],
    [svg('<i:g/>'), { is: 'damaged' }],
    ['<svg width="4" height="4"/>', { is: 'damaged', what: `its \`svg\` lacks xmlns="http://www.w3.org/2000/svg"` }],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', { is: 'foreign', holds: 'an XML document' }],
    [svg('', ''), { is: 'without-size' }],
    [svg('', 'width="100%" height="100%"'), { is: 'without-size' }],
    [svg('', 'width="0" height="4"'), { is: 'without-size' }],
    [svg('', 'viewBox="0 0 0 4"'), { is: 'without-size' }],
    [svg('', 'width="4" viewBox="0 0 1000 1"'), { is: 'without-size' }],
    [svg('', 'width="99999999" height="4"'), { is: 'without-size' }],
    [svg(`<style>${'a{fill:red}'.repeat(5000)}</style>`), { is: 'unsafe-drawing', holds: 'a style sheet with more than 5,000 rules' }],
    [svg('', `width="4" height="4" font-family="${'long '.repeat(300)}"`), { is: 'unsafe-drawing' }],
  ])('%.60s', async (text, problem) => expect(await read(text)).toMatchObject({ problem }));

  test('a drawing in another encoding than UTF-8', async () => {
    const latin = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${svg('<desc>\xe9</desc>')}`, 'latin1');
    expect(await readDrawing(latin)).toMatchObject({ problem: { is: 'damaged' } });
  });
});

describe('A drawing', () => {
  test.each([
    ['width="60" height="40"', 60, 40, 'width="60" height="40"'],
    ['width="60px" height="1in" viewBox="0 0 6 4"', 60, 96, 'width="60px" height="1in" viewBox="0 0 6 4"'],
    ['width="100%" height="100%" viewBox="-5,-5 30,20"', 30, 20, 'viewBox="-5 -5 30 20"'],
    ['viewBox="0 0 24 24"', 24, 24, 'viewBox="0 0 24 24"'],
    ['width="3e1" height="2.54cm"', 30, 96, 'width="30" height="2.54cm"'],
    ['width="auto" height="40" viewBox=" 0  0\n60 40 "', 60, 40, 'height="40" viewBox="0 0 60 40"'],
  ])('%s has the size that browsers give it', async (attributes, width, height, root) => {
    const drawn = await read(svg('', attributes));
    expect(drawn).toMatchObject({ drawing: { width, height } });
    expect('drawing' in drawn && drawn.drawing.text).toBe(`<svg xmlns="http://www.w3.org/2000/svg" ${root}/>\n`);
  });

  test.each([
    '<path d="M0 0 L10,10 a1e-3 2 0 01-3 4z" stroke-width="2" transform="rotate(-45 3 4)"/>',
    '<text x="1" y="2" xml:space="preserve" text-anchor="middle">Masts &amp; <tspan font-weight="bold">&lt;wind&gt;</tspan> 風</text>',
    '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0.5" stop-color="#ff0000"/></linearGradient></defs>',
    '<linearGradient href="#a" id="b" x1="0%"/><rect width="4" height="4" fill="url(#b)" stroke="url(#a)none"/>',
    '<clipPath id="c"><circle cx="3" cy="3" r="2"/></clipPath><g clip-path="url(#c)" opacity=".5"/>',
    '<marker id="m" orient="auto-start-reverse" markerWidth="4" markerHeight="4" refX="1" refY="1"/><path d="M0 0h9" marker-end="url(#m)"/>',
    '<mask id="d"><rect width="4" height="4" fill="#fff"/></mask><pattern id="e" width="4" height="4" patternUnits="userSpaceOnUse"/>',
    '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/><feColorMatrix values="0 0 0 0 0"/></filter>',
    '<symbol id="g" viewBox="0 0 4 4"/><use href="#g" x="4"/>',
    '<switch><g systemLanguage="de"/><g/></switch><title>Masts</title><desc>Three of them</desc>',
    '<text><textPath href="#p" startOffset="50%">along</textPath></text>',
    '<style>.a,rect:first-child&gt;.b{fill:#123;stroke:rgb(1 2 3/.5)}@media (prefers-color-scheme:dark){.a{fill:#fff!important}}</style>',
    '<rect style="fill:#123;transform:translate(3px,4px)" class="a b"/>',
    '<rect fill="light-dark(#000,#fff)" width="calc(1px + 2px)"/>',
    `<image href="data:image/png;base64,${sound.png.toString('base64')}" width="16" height="10"/>`,
  ])('keeps %.80s', async (inside) => {
    expect(await published(inside)).toBe(inside);
  });

  test.each([
    ['<!-- kept by an editor --><g inkscape:label="a" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/>', '<g/>'],
    ['<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>', ''],
    ['<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>', ''],
    ['<a xlink:href="https://example.org/" target="_blank"><rect width="4"/></a>', '<g><rect width="4"/></g>'],
    ['<text><a href="#x">here</a></text>', '<text><tspan>here</tspan></text>'],
    ['<linearGradient xlink:href="#a" id="b"/>', '<linearGradient href="#a" id="b"/>'],
    ['<rect data-name="x" tabindex="0" role="img" fill="red"/>', '<rect fill="red"/>'],
    [`<rect style="-inkscape-stroke:none;fill:var(--x, #fff);stroke:#000; marker : none"/>`, '<rect style="stroke:#000;marker:none"/>'],
    ['<rect fill="#000 icc-color(#CMYK, 0, 0)"/>', '<rect/>'],
    ['<switch><foreignObject width="9"/><text>words</text></switch>', '<switch><text>words</text></switch>'],
    [
      '<style>@keyframes k{to{fill:red}}.a{animation:k 1s;fill:red}@font-face{font-family:a;src:url(https://a.example/b.woff2)}</style>',
      '<style>.a{fill:red}</style>',
    ],
    ['<style type="text/plain">.a{fill:red}</style>', ''],
    ['<style>.a\\:b{fill:red}.c[d]{fill:red}.e{fill:red}</style>', '<style>.e{fill:red}</style>'],
    ['<use/><image/>', ''],
    ['between <g> elements </g>', '<g/>'],
  ])('loses of %.80s what shows nothing', async (inside, expected) => expect(await published(inside)).toBe(expected));

  test('keeps a font that it holds itself', async () => {
    const font = `data:font/woff2;base64,${Buffer.from('wOF2\0\x01\0\0').toString('base64')}`;
    const style = (url: string) => `<style>@font-face{font-family:Hand;src:url(${url})}</style>`;
    expect(await published(style(`"${font}") format("woff2"`))).toBe(style(font));
    expect(await published(style(`data:font/woff2;base64,${Buffer.from('<script>').toString('base64')}`))).toBe('');
  });

  test('is the same once it was written out', async () => {
    const icon = readFileSync(join(import.meta.dirname, '../../public/icon.svg'), 'utf8');
    const once = await read(icon);
    expect('drawing' in once && (await read(once.drawing.text))).toEqual(once);
  });
});

describe('Reading a drawing takes no longer than its size is worth', () => {
  const million = (inside: string) => svg(inside.repeat(Math.floor(900_000 / inside.length)));
  test.each([
    ['shapes', million('<path d="M0 0h9"/>')],
    ['attributes', svg(`<g ${Array.from({ length: 60_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`)],
    ['prefixes', svg(`<g ${Array.from({ length: 30_000 }, (_, index) => `xmlns:a${index}="b${index}"`).join(' ')}/>`)],
    [
      'rules',
      svg(
        `<style>${Array.from({ length: 30_000 }, (_, index) => `.a${index},b{fill:url(#c)}`).join('')}</style>${'<g class="a"/>'.repeat(10_000)}`,
      ),
    ],
    ['brackets in a value', svg(`<rect fill="${'rgb('.repeat(200_000)}"/>`)],
    ['brackets in a sheet', svg(`<style>a{fill:${'('.repeat(400_000)}}</style>`)],
    ['rules in rules', svg(`<style>${'@media all{'.repeat(70_000)}</style>`)],
    ['selectors in selectors', svg(`<style>${':not('.repeat(150_000)}a{fill:red}</style>`)],
    ['comments', million('<!---->')],
    ['a long comment that does not end', svg(`<!--${'-'.repeat(800_000)}`)],
    ['comments in a style', svg(`<style>${'/*'.repeat(400_000)}</style>`)],
    ['links of a chain', svg(Array.from({ length: 20_000 }, (_, index) => `<g id="a${index}"><use href="#a${index + 1}"/></g>`).join(''))],
    [
      'references from everywhere',
      svg(
        `${Array.from({ length: 900 }, (_, index) => `<g id="a${index}"/>`).join('')}<style>${Array.from({ length: 900 }, (_, index) => `*{fill:url(#a${index})}`).join('')}</style>${'<g/>'.repeat(40_000)}`,
      ),
    ],
    ['data that is nearly base64', svg(`<image href="data:image/png;base64,${'A '.repeat(400_000)}!"/>`)],
    ['a font that is nearly base64', svg(`<style>@font-face{src:url("data:font/woff2;base64,${'A'.repeat(800_000)}!")}</style>`)],
    ['numbers', svg(`<path d="${'1 '.repeat(450_000)}"/><g transform="${'('.repeat(100_000)}"/>`)],
    ['spaces in a class', svg(`<style>a{fill:url(#b)}</style><g class="${' '.repeat(800_000)}"/>`)],
  ])('%s', async (_, text) => {
    const start = performance.now();
    await read(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('whatever a drawing is made of, what is published of it does nothing', async () => {
  const names = [
    'svg',
    'g',
    'script',
    'style',
    'a',
    'use',
    'image',
    'set',
    'foreignObject',
    'text',
    'rect',
    'switch',
    'filter',
    'h:script',
    'h:img',
    'metadata',
  ];
  const values = [
    'javascript:x()',
    'https://evil.example/',
    '#a',
    'url(#a)',
    'url(https://evil.example/)',
    'u\\72l(//x)',
    'data:image/svg+xml,<svg/>',
    '1',
    '//x',
    'image-set("//x" 1x)',
    '@import "//x";',
    'a{fill:url(//x)}',
    '</style><script>',
  ];
  const attributes = ['href', 'xlink:href', 'onload', 'style', 'fill', 'filter', 'src', 'id', 'class', 'xml:base', 'mask', 'cursor'];
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const attribute = fc.tuple(fc.constantFrom(...attributes), fc.constantFrom(...values));
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom(...names),
        fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 }),
        fc.oneof(
          { depthSize: 'small' },
          fc.constantFrom(...values).map(escape),
          fc.array(tie('element'), { maxLength: 3 }).map((all) => all.join('')),
        ),
      )
      .map(
        ([name, written, inside]) =>
          `<${name}${written.map(([each, value]) => ` ${each}="${escape(value)}"`).join('')}>${inside}</${name}>`,
      ),
  }));
  await fc.assert(
    fc.asyncProperty(element, async (inside) => {
      const text = svg(inside, 'width="4" height="4" xmlns:h="http://www.w3.org/1999/xhtml"');
      const document = parseXml(text);
      if ('is' in document) return;
      const { root } = await rewriteDrawing(document.root, () => Promise.resolve(true));
      expect(dangersIn(writeDrawing(root)), text).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
