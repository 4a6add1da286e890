import { expect, test } from 'vitest';
import { isByproduct } from './byproducts.ts';

test.each([
  'rfcs/0001-masts/.#index.mdx',
  'rfcs/0001-masts/._index.mdx',
  'rfcs/0001-masts/index.mdx~',
  'rfcs/0001-masts/.index.mdx.swp',
  'rfcs/0001-masts/index.mdx.swo',
  'rfcs/0001-masts/#index.mdx#',
  'rfcs/0001-masts/4913',
  'rfcs/0001-masts/index.mdx.orig',
  'rfcs/0001-masts/index.mdx.rej',
  'rfcs/0001-masts/index.mdx___jb_tmp___',
  'meetings/.2015-02-11.mdx.kate-swp',
  'meetings/~$minutes.docx',
  'meetings/2015-02-11.md.bak',
  'people/Thumbs.db',
  'people/Desktop.ini',
  'people/Icon\r',
  '.obsidian/plugins/tasks/README.md',
  '.trash/rfcs/0001-masts/index.mdx',
  '.DS_Store',
  '.vscode/notes.yaml',
  '__MACOSX/rfcs/0001-masts/index.mdx',
  '@eaDir/rfcs/index.mdx',
])('%s is left by an editor or a system', (path) => {
  expect(isByproduct(path)).toBe(true);
});

test.each([
  'rfcs/0001-masts/index.mdx',
  'rfcs/0001-masts/mast.v2.png',
  'rfcs/0001-original/index.md',
  'rfcs/0001-masts/positions/no-tmp.mdx',
  'meetings/2015-02-11.mdx',
  'people/thumbs.yaml',
  'people/ann-lee.yaml',
  'projects/swp.mdx',
  'decisions/0004-desktop.mdx',
  'decisions/#4-by-hand.mdx',
  'projects/~tilde.mdx',
  'rfcs/4913-a-number/index.mdx',
])('%s is written by people', (path) => {
  expect(isByproduct(path)).toBe(false);
});
