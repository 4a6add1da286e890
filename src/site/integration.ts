/** Hands the record, read and judged once, to Astro: the prose processor and the pages see the same one. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { proseProcessor } from '../markdown/processor.ts';
import type { Config } from '../model/config.ts';
import type { Graph } from '../model/graph.ts';
import { resolveFileLink, resolveOtherFile } from '../model/file-link.ts';
import { readPath } from '../model/kinds.ts';
import type { Document } from '../parsing/document.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import type { History } from '../history/history.ts';
import { handOver } from './handover.ts';
import { keepLive } from './live.ts';
import { isPictureOf } from './pictures.ts';

/** A record that is ready to be shown. */
export type ReadyRecord = {
  readonly graph: Graph;
  /** Every file of `content/` as it was read, by its path from the root, also those that make no record. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that are no documents, such as pictures: paths from the root. */
  readonly assets: ReadonlySet<string>;
  readonly history: Promise<History>;
};

/** What is wrong with a record: the checker's report, the absolute path and place of the first error, and how many files have errors. */
export type Trouble = {
  readonly report: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly files: number;
};

/** Where the record comes from, and how to read it again when a file changes. */
export type RecordSource = {
  readonly root: string;
  readonly config: Config;
  /** The record as it last held; while it never did, the records of files without errors. */
  current(): ReadyRecord;
  /** What is wrong with the record as it was last read. */
  trouble(): Trouble | undefined;
  /** Reads it anew; true when there is another current record now. */
  refresh(): Promise<boolean>;
};

/** Modules that hold data. The history stays outside: pages ask for their part of it. */
const modules: Record<string, (record: ReadyRecord) => unknown> = {
  'virtual:docket/record': ({ graph }) => ({ records: graph.records }),
};

/** The integration: registers the processor, modules that hold the record as data, and what keeps other files away from Astro. */
export function docket(source: RecordSource): AstroIntegration {
  const contentFolder = join(source.root, 'content');
  handOver(source);
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
                name: 'docket-record',
                resolveId: (id) => (id in modules ? `\0${id}` : undefined),
                load(id) {
                  const data = id.startsWith('\0') ? modules[id.slice(1)]?.(source.current()) : undefined;
                  return data === undefined ? undefined : `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
                },
              },
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
        if (refreshContent)
          keepLive(
            server,
            source,
            refreshContent,
            Object.keys(modules).map((id) => `\0${id}`),
          );
      },
    },
  };
}

/**
 * The text of a record as Astro compiles it: as it was judged, whatever lies on the disk by now, and without front matter, in
 * which Astro knows keys that load code. Files that make no record are empty: they may hang a compiler, or hold anything.
 */
function proseOnly({ graph, documents }: ReadyRecord, file: string): string {
  const source = documents.get(file)?.source ?? '';
  if (!graph.records.some((record) => record.file === file)) return '';
  const body = splitFrontMatter(source)?.body ?? 0;
  const lines = source.slice(0, body).split('\n').length - 3;
  return `---\n${'\n'.repeat(Math.max(0, lines))}---\n${source.slice(body)}`;
}

function relativeTo(folder: string, file: string): string {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}
