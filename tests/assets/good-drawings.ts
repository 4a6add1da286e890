/** Drawings as editors and programs write them, which look the same once they are written out again. */
import { sound } from './pictures.ts';

const svg = (inside: string, attributes = 'width="240" height="160" viewBox="0 0 240 160"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** By what they hold. */
export const goodDrawings: Readonly<Record<string, string>> = {
  'shapes and paths': svg(
    '<rect x="5" y="5" width="50" height="40" rx="8" fill="#c33"/><circle cx="100" cy="30" r="20" fill="none" stroke="navy" stroke-width="4" stroke-dasharray="6 3"/><ellipse cx="170" cy="30" rx="40" ry="15" fill="rgb(40 160 90 / .6)"/><path d="M10 100 C 40 60, 80 60, 110 100 S 180 140 210 100 A 20 12 30 0 1 230 150 z" fill="gold" stroke="#000" stroke-linejoin="round"/><polyline points="10,150 30,120 50,150 70,120" fill="none" stroke="teal"/><polygon points="150,70 170,90 150,110 130,90" transform="rotate(20 150 90)"/>',
  ),
  'gradients, also of gradients': svg(
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#f40"/><stop offset="1" style="stop-color:#04f;stop-opacity:.4"/></linearGradient><linearGradient id="b" xlink:href="#a" x1="0" y1="0" x2="0" y2="1"/><radialGradient id="c" href="#a" cx=".3" cy=".3" r=".8" spreadMethod="reflect"/></defs><rect width="120" height="160" fill="url(#b)"/><rect x="120" width="120" height="160" fill="url(\'#c\') red"/>',
  ),
  'text, along a path as well': svg(
    '<style>.b{font-weight:bold;font-family:serif}text>tspan{fill:#a0f}</style><text x="10" y="30" font-size="20" font-family="sans-serif">Masts &amp; <tspan class="b">wind</tspan> &lt;5 m/s</text><text x="120" y="60" text-anchor="middle" xml:space="preserve">two   spaces</text><path id="p" d="M20 140 Q 120 60 220 140" fill="none"/><text font-size="14"><textPath xlink:href="#p" startOffset="10%">along the path of the wind</textPath></text>',
  ),
  'markers, clips, masks and patterns': svg(
    '<defs><marker id="m" markerWidth="8" markerHeight="8" refX="4" refY="4" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="#063"/></marker><clipPath id="c"><circle cx="60" cy="100" r="45"/></clipPath><mask id="k"><rect width="240" height="160" fill="#fff"/><circle cx="180" cy="100" r="20" fill="#000"/></mask><pattern id="t" width="12" height="12" patternUnits="userSpaceOnUse"><path d="M0 12L12 0" stroke="#36c"/></pattern></defs><path d="M20 20H200" stroke="#063" stroke-width="2" marker-start="url(#m)" marker-end="url(#m)"/><rect y="50" width="120" height="110" fill="#fc6" clip-path="url(#c)"/><rect x="125" y="50" width="110" height="100" fill="url(#t)" stroke="#36c" mask="url(#k)"/>',
  ),
  'filters and blending': svg(
    '<filter id="s" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur in="SourceAlpha" stdDeviation="3"/><feOffset dx="4" dy="4" result="o"/><feComponentTransfer><feFuncA type="linear" slope=".5"/></feComponentTransfer><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><rect x="30" y="30" width="80" height="60" fill="#e55" filter="url(#s)"/><g style="mix-blend-mode:multiply;opacity:.8"><circle cx="150" cy="80" r="40" fill="#5be"/><circle cx="190" cy="80" r="40" fill="#fc3"/></g>',
  ),
  'symbols and copies': svg(
    '<symbol id="s" viewBox="0 0 10 10"><path d="M5 0L10 10H0z"/></symbol><g id="g" fill="#480"><use xlink:href="#s" width="40" height="40"/></g><use href="#g" x="60" y="20" transform="scale(1.2)"/><use href="#s" x="150" y="90" width="60" height="60" fill="#c08"/>',
  ),
  'a style sheet of classes': svg(
    '<style type="text/css"><![CDATA[ /* Generator */ .st0 { fill : #00A0C6; stroke:#231F20; stroke-width:2;stroke-miterlimit:10 } .st1,.st2:first-child>rect{fill:url(#g);} #own{opacity:.5} @media screen { .st0 { fill:#7a2 } } ]]></style><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#222"/></linearGradient><rect class="st0" x="10" y="10" width="60" height="60"/><rect class="st1" id="own" x="90" y="10" width="60" height="60"/>',
  ),
  'an embedded picture': svg(
    `<image x="10" y="10" width="160" height="100" preserveAspectRatio="none" xlink:href="data:image/png;base64,\n${sound.png.toString('base64').replaceAll(/.{60}/g, '$&\n')}"/>`,
  ),
  'what Inkscape writes': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="60mm" height="40mm" viewBox="0 0 60 40" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="masts.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="1.4"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1"><svg:path style="fill:#d40000;fill-opacity:1;stroke:#2b1100;stroke-width:0.5;stroke-linecap:round;-inkscape-stroke:none;paint-order:stroke fill markers" d="m 5,35 10,-30 10,30 z" id="path31" sodipodi:nodetypes="cccc"/>
  <text xml:space="preserve" style="font-size:5px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';font-variant-ligatures:normal;stroke-width:0.26" x="28" y="20"><tspan sodipodi:role="line" x="28" y="20">mast 1</tspan></text></g>
</svg>`,
  'what Graphviz writes': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generated by graphviz version 2.43.0 (0) -->
<svg width="150pt" height="116pt" viewBox="0.00 0.00 150.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 112)"><title>%3</title><polygon fill="white" stroke="transparent" points="-4,4 -4,-112 146,-112 146,4 -4,4"/>
<g id="node1" class="node"><title>a</title><g id="a_node1"><a xlink:href="https://example.org/" xlink:title="a"><ellipse fill="none" stroke="black" cx="60" cy="-90" rx="27" ry="18"/><text text-anchor="middle" x="60" y="-86.3" font-family="Times,serif" font-size="14.00">a</text></a></g></g>
<g id="edge1" class="edge"><title>a&#45;&gt;b</title><path fill="none" stroke="black" d="M60,-71.7C60,-63.98 60,-54.71 60,-46.11"/><polygon fill="black" stroke="black" points="63.5,-46.1 60,-36.1 56.5,-46.1 63.5,-46.1"/></g></g></svg>`,
  'what Matplotlib writes': `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="144pt" height="108pt" viewBox="0 0 144 108" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:format>image/svg+xml</dc:format></rdf:RDF></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
 <g id="figure_1"><path d="M 0 108 L 144 108 L 144 0 L 0 0 z" style="fill: #ffffff"/><g clip-path="url(#pc6f)"><path d="M 20 90 L 60 40 L 130 12" style="fill: none; stroke: #1f77b4; stroke-width: 1.5; stroke-linecap: square"/></g>
 <defs><path id="m7a" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs><use xlink:href="#m7a" x="20" y="95" style="stroke: #000000; stroke-width: 0.8"/></g>
 <defs><clipPath id="pc6f"><rect x="18" y="10" width="111" height="83"/></clipPath></defs></svg>`,
};
