/** Hands the record, read and judged once, to Astro: the prose processor and the pages see the same one. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { proseProcessor } from '../markdown/processor.ts';
import { readPath } from '../model/kinds.ts';
import { idClaims } from '../model/page-ids.ts';
import { keepLive } from './live.ts';
import { isPictureOf } from './pictures.ts';
import { proseText, recordOf } from './prose-text.ts';
import { publishedFolder } from './published-files.ts';
import { setRecordSource, type RecordSource } from './record-source.ts';
import { siteMapOf } from './site-map-of.ts';

/** The name under which Astro imports the middleware. */
const pagePolicy = 'docket:page-policy';

/** The integration: sets the source of the record, registers the processor, and keeps other files away from Astro. */
export function docket(source: RecordSource): AstroIntegration {
  const contentFolder = join(source.root, 'content');
  const publishedContent = join(publishedFolder(source.root), 'content');
  setRecordSource(source);
  return {
    name: 'docket',
    hooks: {
      'astro:config:setup': ({ updateConfig, addMiddleware }) => {
        // Astro writes the name into code as it stands, where a path with an apostrophe would end early.
        addMiddleware({ order: 'post', entrypoint: pagePolicy });
        const nameOf = (file: URL) => relativeTo(contentFolder, fileURLToPath(file));
        const recordAt = (file: URL | undefined) => file && readPath(nameOf(file));
        const bodyAt = (file: URL | undefined) => file && recordOf(source.current(), `content/${nameOf(file)}`);
        updateConfig({
          markdown: {
            processor: proseProcessor({
              config: source.config,
              graph: () => source.current().graph,
              siteMap: () => siteMapOf(source.current(), source.config),
              pathOf: (file) => file && nameOf(file),
              recordAt,
              bodyAt,
              claimIds: (file) => idClaims(recordAt(file)?.kind, bodyAt(file) ?? { headings: [] }),
              isPicture: (from, url) => from !== undefined && isPictureOf(source, `content/${nameOf(from)}`, url),
            }),
          },
          vite: {
            plugins: [
              {
                name: 'docket-page-policy',
                resolveId: {
                  filter: { id: new RegExp(`^${pagePolicy}$`) },
                  handler: () => fileURLToPath(new URL('./page-policy.ts', import.meta.url)),
                },
              },
              {
                name: 'docket-pictures',
                enforce: 'pre',
                resolveId: {
                  filter: { id: /\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?|$)/i },
                  async handler(id, importer, options) {
                    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
                    if (!found?.id.startsWith(contentFolder + sep)) return found;
                    return { ...found, id: join(publishedContent, found.id.slice(contentFolder.length)) };
                  },
                },
              },
              {
                name: 'docket-prose',
                enforce: 'pre',
                load(id) {
                  const [path = ''] = id.split('?', 1);
                  if (!path.startsWith(contentFolder + sep) || !path.endsWith('.mdx')) return undefined;
                  return proseText(source.current(), `content/${relativeTo(contentFolder, path)}`);
                },
                // What happens in content/ is the business of `keepLive`, which reads it before anybody compiles it.
                hotUpdate: ({ file }) => (file.startsWith(contentFolder + sep) ? [] : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        if (refreshContent) keepLive(server, source, refreshContent);
      },
    },
  };
}

function relativeTo(folder: string, file: string): string {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}
