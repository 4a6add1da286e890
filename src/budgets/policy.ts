/** What pages must not contain, whatever it weighs: each place is one line of text. */
import { createHash } from 'node:crypto';
import type { LoadedPage } from './page.ts';
import type { Site } from './site.ts';

const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  object: ['data'],
  use: ['href'],
  image: ['href'],
};
const loadingLink = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/;
const foreign = /^\s*(?:https?:)?\/\//i;
const cssAddress = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|url\(\s*["']?([^"')]+)/g;

/** Requests to another origin that the HTML of a page would make. Links that a reader may follow are none. */
export function foreignInPage({ path, tags, inlineStyles }: LoadedPage): string[] {
  const addresses = tags.flatMap(({ name, attributes }) => {
    if (name === 'link') return loadingLink.test(attributes.get('rel') ?? '') ? [attributes.get('href') ?? ''] : [];
    return (loading[name] ?? []).flatMap((key) => (attributes.get(key) ?? '').split(key === 'srcset' ? ',' : /$/));
  });
  return [...addresses.filter((address) => foreign.test(address)), ...inlineStyles.flatMap(foreignInCss)].map(
    (address) => `${path} asks for ${address.trim()}`,
  );
}

/** Requests to another origin that the style sheets of a site would make. */
export function foreignInStyles(site: Site): string[] {
  return site.paths
    .filter((path) => path.endsWith('.css') && !path.startsWith('/pagefind/'))
    .flatMap((path) => foreignInCss(site.text(path)).map((address) => `${path} asks for ${address}`));
}

/** Elements with a style attribute. */
export function styleAttributes({ path, tags }: LoadedPage): string[] {
  return tags
    .filter(({ attributes }) => attributes.has('style'))
    .map(({ name, attributes }) => `${path} has <${name} style="${attributes.get('style')}">`);
}

/** Inline scripts whose hash the page's content-security policy does not list, and handlers in attributes, which have none. */
export function unhashedScripts({ path, tags, inlineScripts }: LoadedPage): string[] {
  const policy = tags.find(
    ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const directives = (policy?.attributes.get('content') ?? '').split(';').map((directive) => directive.trim());
  const allowed = directives.find((directive) => directive.startsWith('script-src ')) ?? '';
  const scripts = inlineScripts.filter((text) => !allowed.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`));
  const handlers = tags.flatMap(({ name, attributes }) =>
    [...attributes.keys()].filter((key) => /^on[a-z]+$/.test(key)).map((key) => `${path} has <${name} ${key}>`),
  );
  return [...scripts.map((text) => `${path} has the script ${text.trim().replace(/\s+/g, ' ').slice(0, 60)} …`), ...handlers];
}

function foreignInCss(css: string): string[] {
  return [...css.matchAll(cssAddress)]
    .map(([, imported, address]) => imported ?? address ?? '')
    .filter((address) => foreign.test(address) && !address.startsWith('data:'));
}
