/** Hands the record, read and judged once, to Astro: the prose processor and the pages see the same one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { proseProcessor } from '../markdown/processor.ts';
import type { Config } from '../model/config.ts';
import type { Graph } from '../model/graph.ts';
import { resolveFileLink } from '../model/file-link.ts';

/** A record that is ready to be shown. */
export type ReadyRecord = { readonly graph: Graph; readonly lastChanges: ReadonlyMap<string, string> };

/** Where the record comes from, and how to read it again when a file changes. */
export type RecordSource = {
  readonly root: string;
  readonly config: Config;
  /** The record as it was last read. */
  current(): ReadyRecord;
  /** Reads it anew; keeps the last good one when the new one has errors. */
  refresh(): Promise<void>;
};

const moduleId = 'virtual:docket/record';

/** The integration: registers the processor and a module that holds the record as data. */
export function docket(source: RecordSource): AstroIntegration {
  const contentFolder = join(source.root, 'content');
  return {
    name: 'docket',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          markdown: {
            processor: proseProcessor({
              config: source.config,
              graph: () => source.current().graph,
              resolveFileLink: (from, url) => (from ? resolveFileLink(relativeTo(contentFolder, fileURLToPath(from)), url) : undefined),
            }),
          },
          vite: {
            plugins: [
              {
                name: 'docket-record',
                resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
                load(id) {
                  if (id !== `\0${moduleId}`) return undefined;
                  const { graph, lastChanges } = source.current();
                  const data = JSON.stringify({ records: graph.records, lastChanges: [...lastChanges] });
                  return `export default JSON.parse(${JSON.stringify(data)});`;
                },
                async handleHotUpdate({ file, server }) {
                  if (!file.startsWith(contentFolder)) return;
                  await source.refresh();
                  const module = server.moduleGraph.getModuleById(`\0${moduleId}`);
                  if (module) server.moduleGraph.invalidateModule(module);
                  server.ws.send({ type: 'full-reload' });
                },
              },
            ],
          },
        });
      },
    },
  };
}

function relativeTo(folder: string, file: string): string {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}
