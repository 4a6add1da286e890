/** Hands the record, read and judged once, to Astro: the prose processor and the pages see the same one. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { proseProcessor } from '../markdown/processor.ts';
import { resolveFileLink, resolveOtherFile } from '../model/file-link.ts';
import { readPath } from '../model/kinds.ts';
import { proseOf } from '../parsing/fences.ts';
import { keepLive } from './live.ts';
import { isPictureOf } from './pictures.ts';
import { setRecordSource, type ReadyRecord, type RecordSource } from './record-source.ts';

/** The integration: sets the source of the record, registers the processor, and keeps other files away from Astro. */
export function docket(source: RecordSource): AstroIntegration {
  const contentFolder = join(source.root, 'content');
  setRecordSource(source);
  return {
    name: 'docket',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const nameOf = (file: URL) => relativeTo(contentFolder, fileURLToPath(file));
        updateConfig({
          markdown: {
            processor: proseProcessor({
              config: source.config,
              graph: () => source.current().graph,
              resolveFileLink: (from, url) => (from ? resolveFileLink(nameOf(from), url) : undefined),
              resolveOtherFile: (from, url) => (from ? resolveOtherFile(nameOf(from), url) : undefined),
              recordAt: (file) => file && readPath(nameOf(file)),
              isPicture: (from, url) => from !== undefined && isPictureOf(source, `content/${nameOf(from)}`, url),
            }),
          },
          vite: {
            plugins: [
              {
                name: 'docket-prose',
                enforce: 'pre',
                load(id) {
                  const [path = ''] = id.split('?', 1);
                  if (!path.startsWith(contentFolder + sep) || !path.endsWith('.mdx')) return undefined;
                  return proseOnly(source.current(), `content/${relativeTo(contentFolder, path)}`);
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

/**
 * The text of a record as Astro compiles it: as it was judged, whatever lies on the disk by now, and without front matter, in
 * which Astro knows keys that load code. Files that make no record are empty: they may hang a compiler, or hold anything.
 */
function proseOnly({ graph, documents }: ReadyRecord, file: string): string {
  if (!graph.records.some((record) => record.file === file)) return '';
  return proseOf(documents.get(file)?.source ?? '') ?? '';
}

function relativeTo(folder: string, file: string): string {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}
