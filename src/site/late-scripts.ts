/** Scripts that a page loads when they are needed. */
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const helper = /^import \{ \w+ as __vitePreload \} from "[^"\n]+";$/m;

/**
 * Leaves Vite's helper out, which would be a request of its own on every page with such a script: it loads style sheets before the script
 * that needs them, and no script here has any. https://vite.dev/guide/features.html#async-chunk-loading-optimization
 */
export const lateScripts: Plugin = {
  name: 'docket-late-scripts',
  renderChunk: (code) =>
    helper.test(code) ? { code: code.replace(helper, 'const __vitePreload = (load) => load();'), map: null } : undefined,
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    for (const { name, fileName } of chunks) {
      const isLeftOut = name === 'preload-helper' && !chunks.some(({ code }) => code.includes(basename(fileName)));
      if (isLeftOut) Reflect.deleteProperty(bundle, fileName);
    }
  },
};
