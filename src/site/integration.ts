/** Hands the record, read and judged once, to Astro: the prose processor and the pages see the same one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { proseProcessor } from '../markdown/processor.ts';
import type { Block } from '../difference/block.ts';
import type { Config } from '../model/config.ts';
import type { Graph } from '../model/graph.ts';
import type { RevisionFacts } from '../model/history.ts';
import type { History } from '../reading/history.ts';
import { resolveFileLink } from '../model/file-link.ts';

/** A record that is ready to be shown. */
export type ReadyRecord = {
  readonly graph: Graph;
  readonly history: History;
  /** The blocks of every revision, by the file's path, in the order of the revisions. */
  readonly blocks: ReadonlyMap<string, readonly (readonly Block[])[]>;
};

/** Where the record comes from, and how to read it again when a file changes. */
export type RecordSource = {
  readonly root: string;
  readonly config: Config;
  /** The record as it was last read. */
  current(): ReadyRecord;
  /** Reads it anew; keeps the last good one when the new one has errors. */
  refresh(): Promise<void>;
};

/** Modules that hold data: the record, and what only pages of history need. */
const modules: Record<string, (record: ReadyRecord) => unknown> = {
  'virtual:docket/record': ({ graph, history }) => ({ records: graph.records, history: withoutSources(history) }),
  'virtual:docket/blocks': ({ blocks }) => [...blocks],
};

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
                resolveId: (id) => (id in modules ? `\0${id}` : undefined),
                load(id) {
                  const data = id.startsWith('\0') ? modules[id.slice(1)]?.(source.current()) : undefined;
                  return data === undefined ? undefined : `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
                },
                async handleHotUpdate({ file, server }) {
                  if (!file.startsWith(contentFolder)) return;
                  await source.refresh();
                  for (const id of Object.keys(modules)) {
                    const module = server.moduleGraph.getModuleById(`\0${id}`);
                    if (module) server.moduleGraph.invalidateModule(module);
                  }
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

/** Pages tell revisions by their facts; the texts stay behind. */
function withoutSources(history: History): [file: string, revisions: RevisionFacts[]][] | undefined {
  if (!history.known) return undefined;
  return [...history.revisions].map(([file, revisions]) => [file, revisions.map(({ source: _, ...facts }) => facts)]);
}

function relativeTo(folder: string, file: string): string {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}
