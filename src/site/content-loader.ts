/** What Astro is handed: the texts of records that hold, as they were read and judged, and nothing else of the disk. */
import type { Loader } from 'astro/loaders';
import { picturesIn } from '../model/asset.ts';
import { continuityOf, placeOf, type Continuity } from '../model/continuity.ts';
import { pathBelow } from '../model/content-path.ts';
import type { Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { describeState } from '../model/state.ts';
import { noSyntax } from '../model/syntax.ts';
import { titleOf } from '../model/title.ts';
import { codeVersion } from '../record/code-version.ts';
import { linkTarget } from '../markdown/link-target.ts';
import { isPictureOf } from './pictures.ts';
import { proseText } from './prose-text.ts';
import { siteMapOf } from './site-map-of.ts';
import { getRecordSource, loaderName, type RecordSource } from './record-source.ts';

/** The loader for the records of one kind. Front matter stays with us: pages ask the graph. */
export function recordLoader(kind: Exclude<Kind, 'person'>): Loader {
  return {
    name: loaderName,
    async load(context) {
      const { store, config } = context;
      const source = getRecordSource();
      const { graph } = source.current();
      const continuity = kind === 'meeting' ? continuityOf(graph, source.config.routineTopics) : undefined;
      const gone = new Set(store.keys());
      for (const record of graph.all(kind) as readonly AnyRecord[]) {
        const { id, file } = record;
        gone.delete(id);
        const digest = context.generateDigest(whatItDependsOn(record, source, continuity));
        const known = store.get(id);
        const entry = { id, data: {}, filePath: file, digest };
        // Astro notes the modules and pictures of an entry only when the entry is new.
        store.delete(id);
        if (file.endsWith('.mdx')) {
          store.set({ ...entry, deferredRender: true });
          continue;
        }
        const kept = known?.digest === digest ? known.rendered : undefined;
        const rendered = kept ?? (await context.renderMarkdown(proseText(source.current(), file), { fileURL: new URL(file, config.root) }));
        store.set({ ...entry, rendered, assetImports: rendered.metadata?.imagePaths ?? [] });
      }
      for (const id of gone) store.delete(id);
    },
  };
}

/**
 * Everything that the rendered prose is made from: the code and the configuration, its text, what it tells of the records and pictures
 * that it names, and the topics of other meetings that its own come from and go on in.
 */
function whatItDependsOn(record: AnyRecord, source: RecordSource, continuity: ReadonlyMap<string, Continuity> | undefined): string {
  const { graph, documents } = source.current();
  const mentioned = record.mentions.map((mention) => {
    const target = 'record' in mention ? graph.resolve(mention.record) : undefined;
    if (!target || 'missing' in target) return 'none';
    return [target.address, target.title, target.record && describeState(target.record, graph, source.config)?.label];
  });
  const syntax = documents.get(record.file)?.syntax ?? noSyntax;
  const context = { config: source.config, graph, siteMap: siteMapOf(source.current(), source.config) };
  const { links, images, definitions } = syntax;
  const targets = [...links, ...images, ...definitions].map(({ url }) => linkTarget(pathBelow(record.file), url, context));
  const pictures = picturesIn(syntax).map(({ url }) => isPictureOf(source, record.file, url));
  const continued = record.headings.map((heading) => {
    const { earlier = [], later = [] } = continuity?.get(placeOf(record, heading)) ?? {};
    return [earlier, later].map((ends) => ends.map((end) => [placeOf(end.meeting, end.heading), end.heading.text, end.about.map(titleOf)]));
  });
  return JSON.stringify([
    codeVersion(),
    source.config,
    record.file,
    documents.get(record.file)?.source,
    mentioned,
    targets,
    pictures,
    continued,
  ]);
}
