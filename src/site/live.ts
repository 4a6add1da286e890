/** The dev server's part: when a file of the record changes, it is read and judged before Astro is told of it. */
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isByproduct } from '../model/byproducts.ts';
import { loaderName, type RecordErrors, type RecordSource } from './record-source.ts';

/** The module that holds the record as pages see it; whatever imports it is evaluated again with it. */
const recordModule = join(import.meta.dirname, 'record.ts').replaceAll('\\', '/');

/** What Astro hands an integration so that it can have content loaded again. */
type RefreshContent = (options: { loaders: string[] }) => Promise<void>;

/**
 * Keeps the shown record in step with the disk. While it has errors, the last good one is shown, or the part of it that is good,
 * with what is wrong over it; the checker prints the same in the terminal.
 */
export function keepLive(server: ViteDevServer, source: RecordSource, refreshContent: RefreshContent) {
  const [content = '', shared = ''] = ['content', 'public'].map((folder) => (join(source.root, folder) + sep).replaceAll('\\', '/'));
  let changed = false;
  let running: Promise<void> | undefined;
  let takingOver: Promise<void> | undefined;

  const showErrors = () => {
    const errors = source.errors();
    if (errors) show(server, errors);
  };

  const takeOver = async () => {
    await refreshContent({ loaders: [loaderName] });
    for (const environment of Object.values(server.environments)) {
      const { moduleGraph } = environment;
      // What one text says of other records changes with them, so every text is compiled anew when it is next asked for.
      const texts = [...moduleGraph.fileToModulesMap].filter(([file]) => file.startsWith(content)).flatMap(([, modules]) => [...modules]);
      for (const module of [...(moduleGraph.getModulesByFile(recordModule) ?? []), ...texts]) moduleGraph.invalidateModule(module);
    }
  };

  const refresh = async () => {
    while (changed) {
      changed = false;
      if (!(await source.refresh())) {
        showErrors();
        continue;
      }
      takingOver = takeOver().finally(() => (takingOver = undefined));
      await takingOver;
      server.environments.client.hot.send({ type: 'full-reload' });
    }
  };

  // A page is made of one record: what is asked for while another takes its place waits for that.
  server.middlewares.use((_request, _response, next) => {
    if (takingOver) void takingOver.finally(() => next());
    else next();
  });
  server.watcher.on('all', (event, path) => {
    const file = path.replaceAll('\\', '/');
    const isOfRecord = file.startsWith(content) && !isByproduct(file.slice(content.length));
    if (!(isOfRecord || file.startsWith(shared)) || event.endsWith('Dir')) return;
    changed = true;
    running ??= refresh()
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
      .finally(() => (running = undefined));
  });
  // A page that was just opened, or that loads again, hears of it too.
  server.ws.on('connection', showErrors);
}

/**
 * Lays what is wrong over every open page. Astro's overlay takes the message for HTML, so nothing in it may be any. The error is marked
 * as finished: otherwise Astro reads Markdown in the message, where a report quotes a stranger's, and highlights the file itself.
 */
function show(server: ViteDevServer, { report, file, line, column }: RecordErrors) {
  const message = report.replace(/[&<>"'`:*[\]()]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const err = {
    name: 'Record',
    title: 'The record does not hold',
    message,
    stack: '',
    plugin: 'docket',
    id: file,
    loc: { file, line, column },
  };
  const payload = { type: 'error' as const, err, __isEnhancedAstroErrorPayload: true };
  server.environments.client.hot.send(payload);
}
