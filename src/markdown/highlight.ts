/** Code is coloured while the site is built: classes, never inline styles, so that one style sheet serves both themes. */
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  createJavaScriptRegexEngine,
  type BundledLanguage,
  type Highlighter,
} from 'shiki';
import { plainLanguages } from '../model/languages.ts';
import { opam } from './languages/opam.ts';

/** Shiki writes colours as `var(--t-…)`; the part after the prefix becomes the class. */
const theme = createCssVariablesTheme({ name: 'docket', variablePrefix: '--t-', fontStyle: false });

const variable = /^var\(--t-(?:token-)?([a-z-]+)\)/;

let highlighter: Promise<Highlighter> | undefined;

/** One highlighter for the whole build. The JavaScript engine takes 5.0 s where Oniguruma takes 8.0 s (measured over 3,416 blocks). */
function getHighlighter(): Promise<Highlighter> {
  highlighter ??= createHighlighter({
    themes: [theme],
    langs: [opam],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

/** Languages whose blocks are left as they are. */
const plain = new Set(['', ...plainLanguages]);

/** The plugin: fenced code becomes a focusable, labelled, coloured block. An unknown language is shown uncoloured. */
export function highlight() {
  return defineHastPlugin({
    name: 'highlight',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
        if (!code) return undefined;
        const language = languageOf(code);
        const source = context.textContent(code).replace(/\n$/, '');
        return block(language, toElements(await codeTokens(source, language)));
      },
    },
  });
}

/**
 * What is coloured is bounded by length, never by time: Shiki leaves a line plain after 500 ms of its own accord, and then a page
 * would say how busy the machine was that built it.
 */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2_000 } as const;

/** Characters of the largest block that is coloured; a larger one is shown plain. */
const largestBlock = 100_000;

/** A stretch of code and the name of its colour, as in the class `t-string`; most code has none. */
export type CodeToken = { readonly text: string; readonly colour?: string };

/** A piece of code in the colours of its language; in none when the language is not known. */
export async function codeTokens(source: string, language: string): Promise<CodeToken[]> {
  if (plain.has(language) || source.length > largestBlock) return [{ text: source }];
  const shiki = await getHighlighter();
  if (!shiki.getLoadedLanguages().includes(language)) {
    if (!Object.hasOwn(bundledLanguages, language)) return [{ text: source }];
    await shiki.loadLanguage(language as BundledLanguage);
  }
  const { tokens } = shiki.codeToTokens(source, { lang: language as BundledLanguage, theme: 'docket', ...limits });
  const result: { text: string; colour?: string }[] = [];
  const add = (text: string, colour?: string) => {
    const last = result.at(-1);
    if (last && last.colour === colour) last.text += text;
    else result.push({ text, ...(colour && { colour }) });
  };
  for (const [index, line] of tokens.entries()) {
    if (index > 0) add('\n');
    for (const { content, color } of line) {
      const name = variable.exec(color ?? '')?.[1];
      add(content, name === 'foreground' || name === 'punctuation' ? undefined : name);
    }
  }
  return result;
}

function toElements(tokens: readonly CodeToken[]): ElementContent[] {
  return tokens.map(({ text, colour }): ElementContent => {
    const value: ElementContent = { type: 'text', value: text };
    return colour ? { type: 'element', tagName: 'span', properties: { className: [`t-${colour}`] }, children: [value] } : value;
  });
}

/** A `pre` scrolls when it must, so the keyboard has to reach it, and it says what was reached. */
function block(language: string, children: ElementContent[]): Element {
  const known = plain.has(language) ? { ariaLabel: 'Code' } : { ariaLabel: `Code: ${language}`, 'data-language': language };
  return {
    type: 'element',
    tagName: 'pre',
    properties: { tabIndex: 0, role: 'group', ...known },
    children: [{ type: 'element', tagName: 'code', properties: {}, children }],
  };
}

function languageOf(code: Element): string {
  const names = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
  const name = names.find((each) => each.startsWith('language-'));
  return name?.slice('language-'.length).toLowerCase() ?? '';
}
