import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { keepLive } from './live.ts';
import type { RecordSource } from './record-source.ts';

const root = join('/', 'community');

/** How often the record is read again after something happened to each of these files. */
function readings(...files: string[]): number {
  let read = 0;
  const watcher = new EventEmitter();
  const server = { watcher, ws: new EventEmitter(), middlewares: { use: () => undefined }, environments: {} };
  const source = { root, errors: () => undefined, refresh: () => Promise.resolve(++read < 0) };
  keepLive(server as unknown as ViteDevServer, source as unknown as RecordSource, () => Promise.resolve());
  for (const file of files) watcher.emit('all', 'add', join(root, file));
  return read;
}

test('The record is read again when one of its files changes', () => {
  expect(readings('content/rfcs/0001-masts/index.mdx')).toBe(1);
  expect(readings('content/rfcs/0001-masts/mast.png')).toBe(1);
});

test('What editors and systems write beside them is no reason to', () => {
  const written = ['.#index.mdx', '4913', 'index.mdx~', '.index.mdx.swp', '#index.mdx#', 'index.mdx___jb_tmp___', '.DS_Store'];
  expect(readings(...written.map((name) => `content/rfcs/0001-masts/${name}`), 'content/.obsidian/workspace.json')).toBe(0);
});
