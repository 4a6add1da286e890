import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSite, recoverSite, replaceSite, siteFolders, type SiteFolders } from './site-folder.ts';

let root = '';
let folders: SiteFolders;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-site-'));
  folders = siteFolders(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(folder: string, text: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}
const site = () => (existsSync(folders.site) ? readFileSync(join(folders.site, 'index.html'), 'utf8') : undefined);
const beside = () => [existsSync(folders.fresh), existsSync(folders.previous)];

describe('a fresh site takes the place of the one that is there', () => {
  test('or of none', async () => {
    put(folders.fresh, 'new');
    await replaceSite(folders);
    expect([site(), ...beside()]).toEqual(['new', false, false]);
  });

  test('and of whatever an earlier build has left', async () => {
    put(folders.site, 'old');
    put(folders.previous, 'older');
    put(folders.fresh, 'new');
    await replaceSite(folders);
    expect([site(), ...beside()]).toEqual(['new', false, false]);
  });

  test('and where that fails the old one is there', async () => {
    put(folders.site, 'old');
    await expect(replaceSite(folders)).rejects.toThrow('ENOENT');
    expect(site()).toBe('old');
  });
});

const putBoth = (...sites: readonly Parameters<typeof put>[]) => {
  for (const each of sites) put(...each);
};

describe('after a build that was ended from outside', () => {
  test.each<[string, () => void, string | undefined]>([
    ['before it wrote anything', () => put(folders.site, 'old'), 'old'],
    ['while it wrote', () => putBoth([folders.site, 'old'], [folders.fresh, 'half']), 'old'],
    ['while it wrote the first site of all', () => put(folders.fresh, 'half'), undefined],
    ['between taking one site away and putting the other there', () => putBoth([folders.previous, 'old'], [folders.fresh, 'new']), 'old'],
    ['before it removed the old site', () => putBoth([folders.site, 'new'], [folders.previous, 'old']), 'new'],
  ])('%s, the next one begins with what was there', async (_, leave, expected) => {
    leave();
    await recoverSite(folders);
    expect([site(), ...beside()]).toEqual([expected, false, false]);
  });

  test('those who only look at the site find it, and wait for nobody', async () => {
    put(folders.site, 'old');
    mkdirSync(join(root, '.docket'), { recursive: true });
    renameSync(folders.site, folders.previous);
    const said: string[] = [];
    expect(await findSite(root, (sentence) => said.push(sentence))).toBe(folders.site);
    expect([site(), said]).toEqual(['old', []]);
  });
});
