/** Astro's configuration, made from the community's. */
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { Rolldown } from 'vite';
import { docket } from './integration.ts';
import { lateScripts } from './late-scripts.ts';
import { sha256Of } from './page-policy.ts';
import { publishedFolder } from './published-files.ts';
import type { RecordSource } from './record-source.ts';
import { themeScript } from './theme-script.ts';
import { fontFamilies, type FontFiles } from './fonts.ts';

/** The configuration for building or serving one record. `fonts` are the subset files, made beforehand. */
export function astroConfig(source: RecordSource, fonts: FontFiles): AstroInlineConfig {
  const { config, root } = source;
  return {
    root,
    publicDir: join(publishedFolder(root), 'public'),
    site: config.site,
    base: config.base,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    integrations: [docket(source), mdx()],
    markdown: { syntaxHighlight: false },
    vite: { plugins: [lateScripts], build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } } },
    fonts: fontFamilies(fonts),
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "object-src 'none'",
          "frame-src 'none'",
        ],
        // Pagefind runs as WebAssembly in a worker of this site.
        scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [sha256Of(themeScript)] },
        styleDirective: { resources: ["'self'"] },
      },
    },
  };
}

/** Astro marks every MDX module with a directive of its own, of which the bundler warns once a file. */
function withoutDirectives(level: Rolldown.LogLevel, log: Rolldown.RolldownLog, handle: Rolldown.LogOrStringHandler) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}
