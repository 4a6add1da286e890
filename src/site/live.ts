/** The dev server's part: when a file of the record changes, it is read and judged before Astro is told of it. */
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { loaderName } from './content-loader.ts';
import type { RecordSource, Trouble } from './integration.ts';

/** What Astro hands an integration so that it can have content loaded again. */
type RefreshContent = (options: { loaders: string[] }) => Promise<void>;

/** Modules that hold data of the record, by their ids in Vite. */
export type DataModules = readonly string[];

/**
 * Keeps the shown record in step with the disk. While it has errors, the last good one is shown, with what is wrong over it;
 * the checker prints the same in the terminal.
 */
export function keepLive(server: ViteDevServer, source: RecordSource, refreshContent: RefreshContent, dataModules: DataModules) {
  const content = (join(source.root, 'content') + sep).replaceAll('\\', '/');
  let changed = false;
  let trouble: Trouble | undefined;
  let running: Promise<void> | undefined;

  const refresh = async () => {
    while (changed) {
      changed = false;
      trouble = await source.refresh();
      if (trouble) {
        show(server, trouble);
        continue;
      }
      for (const environment of Object.values(server.environments)) {
        const { moduleGraph } = environment;
        // What one text says of other records changes with them, so every text is compiled anew when it is next asked for.
        const texts = [...moduleGraph.fileToModulesMap].filter(([file]) => file.startsWith(content)).flatMap(([, modules]) => [...modules]);
        const stale = [...dataModules.map((id) => moduleGraph.getModuleById(id)), ...texts];
        for (const module of stale) if (module) moduleGraph.invalidateModule(module);
      }
      await refreshContent({ loaders: [loaderName] });
      server.environments.client.hot.send({ type: 'full-reload' });
    }
  };

  server.watcher.on('all', (event, path) => {
    if (!path.replaceAll('\\', '/').startsWith(content) || event.endsWith('Dir')) return;
    changed = true;
    running ??= refresh()
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
      .finally(() => (running = undefined));
  });
  server.ws.on('connection', () => {
    if (trouble) show(server, trouble);
  });
}

/** Lays what is wrong over every open page. Astro's overlay takes the message for HTML, so it must not be any. */
function show(server: ViteDevServer, { report, file, line, column }: Trouble) {
  const message = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const err = {
    name: 'Record',
    title: 'The record does not hold',
    message,
    stack: '',
    plugin: 'docket',
    id: file,
    loc: { file, line, column },
  };
  server.environments.client.hot.send({ type: 'error', err });
}
