import { describe, expect, test } from 'vitest';
import { addressedRecord, isSiteRoot, linkedRecord, readSiteAddress } from './site-address.ts';

const root = { site: 'https://records.example.org', base: '/records/' };
const from = 'rfcs/0001-dock/index.mdx';
const read = (url: string, at = root) => readSiteAddress(from, url, at);

describe('an address of the site', () => {
  test.each([
    ['/', ['/']],
    ['/rfcs/', ['/rfcs']],
    ['/rfcs', ['/rfcs']],
    ['/rfcs/index.html', ['/rfcs']],
    ['/rfcs/0001-dock/?a=/b#c/d', ['/rfcs/0001-dock']],
    ['/%72fcs/d%C3%B6ck/', ['/rfcs/döck']],
    ['/a/../rfcs/%2e%2E/./people/', ['/people']],
    ['/../rfcs/', ['/rfcs']],
    ['/records/rfcs/', ['/records/rfcs', '/rfcs']],
    ['/records/', ['/records', '/']],
    ['/recordsrfcs/', ['/recordsrfcs']],
    ['https://records.example.org/records/rfcs/', ['/rfcs']],
    ['HTTPS://Records.Example.org:443/records/rfcs/', ['/rfcs']],
    ['http://records.example.org:443/records/rfcs/', undefined],
    ['https://records.example.org/records', ['/']],
    ['https://records.example.org/records/records/x', ['/records/x']],
    ['https://records.example.org/', undefined],
    ['https://records.example.org/recordsrfcs/', undefined],
    ['https://example.org/records/rfcs/', undefined],
    ['https://records.example.org@evil.example/records/rfcs/', undefined],
    ['../0002-pier/', ['/rfcs/0002-pier']],
    ['./', ['/rfcs/0001-dock']],
    ['..', ['/rfcs']],
    ['positions/wood', ['/rfcs/0001-dock/positions/wood']],
    ['../../../README.md', undefined],
    ['../..', ['/']],
    ['#goals', undefined],
    ['?a', undefined],
    ['', undefined],
    ['rfc:1', undefined],
    ['mailto:a@example.org', undefined],
    ['//records.example.org/records/', undefined],
    ['https://', undefined],
    ['/rfcs//0001-dock/', []],
    ['//', undefined],
    ['/rfcs%2F0001-dock/', []],
    ['/100%/', ['/100%']],
  ])('%s is read as %j', (url, paths) => expect(read(url)?.paths).toEqual(paths));

  test('tells its end apart: a slash, a query, a fragment', () => {
    expect(read('/a/?q=x#y')).toMatchObject({ folder: true, query: '?q=x', fragment: 'y' });
    expect(read('/a#')).toMatchObject({ folder: false, query: '', fragment: '' });
    expect(read('/a.png')).not.toHaveProperty('fragment');
    expect(read('/a/index.html')).toMatchObject({ folder: true });
    expect(read('..')).toMatchObject({ folder: true });
  });

  test('has no second reading where the site has no base path', () =>
    expect(read('/rfcs/0001-dock/', { ...root, base: '/' })?.paths).toEqual(['/rfcs/0001-dock']));
});

describe('the record that an address names', () => {
  const dock = { kind: 'rfc', target: '1', id: '0001-dock' };
  test.each([
    ['/rfcs/0001-dock/', dock, ''],
    ['/rfcs/0001-dock#a%20b', { ...dock, section: 'a b' }, ''],
    ['/rfcs/0001-dock/positions/wood/', { kind: 'position', target: '1/wood', id: '0001-dock/wood' }, ''],
    ['/decisions/0012-x/index.html', { kind: 'decision', target: '12', id: '0012-x' }, ''],
    ['/meetings/2016-03-02/', { kind: 'meeting', target: '2016-03-02', id: '2016-03-02' }, ''],
    ['/projects/crane/', { kind: 'project', target: 'crane', id: 'crane' }, ''],
    ['/people/ann-lee/', { kind: 'person', target: 'ann-lee', id: 'ann-lee' }, ''],
    ['/topics/water/', { kind: 'topic', target: 'water' }, ''],
    ['/rfc/12/', { kind: 'rfc', target: '12' }, ''],
    ['/dr/3', { kind: 'decision', target: '3' }, ''],
    ['/records/rfcs/0001-dock/', dock, '/records'],
    ['/rfcs/rfcs/0001-dock/', dock, '/rfcs'],
    ['https://records.example.org/records/rfcs/0001-dock/', dock, '//records.example.org/records'],
    ['https://other.example/rfcs/0001-dock/', dock, '//other.example'],
    ['../0001-dock/', dock, ''],
    ['./#goals', { ...dock, section: 'goals' }, ''],
  ])('%s', (url, record, at) => expect(addressedRecord(from, url)).toEqual({ record, root: at }));

  test.each([
    '/', '/rfcs/', '/rfc/', '/rfc/0001/', '/rfc/x/', '/rfcs/1-dock/', '/RFCS/0001-dock/', '/rfcs/0001-dock/history/', '/rfcs//0001-dock/',
    '/rfcs%2F0001-dock/', '/people/Ann/', '/meetings/2016-03-02.ics', '../', '../0001-dock/index.mdx', '#goals', 'rfc:1', 'mailto:rfcs/0001-dock/',
    `/${'a/'.repeat(50)}rfcs/0001-dock/`,
  ])('%s names none', (url) => expect(addressedRecord(from, url)).toBeUndefined()); // prettier-ignore

  test('is that of this site where the address is', () => {
    for (const at of ['', '/records', '//records.example.org/records']) expect(isSiteRoot(at, root)).toBe(true);
    for (const at of ['/other', '//records.example.org', '//other.example/records', '/records/records'])
      expect(isSiteRoot(at, root)).toBe(false);
    expect(isSiteRoot('//records.example.org', { ...root, base: '/' })).toBe(true);
  });

  test('has no doubt about it where a reference or a file names it', () => {
    expect(linkedRecord(from, 'rfc:1#goals')).toEqual({ record: { kind: 'rfc', target: '1', section: 'goals' } });
    expect(linkedRecord(from, '../../meetings/2016-03-02.mdx')).toEqual({ record: { kind: 'meeting', target: '2016-03-02' } });
    expect(linkedRecord(from, 'rfc:one')).toBeUndefined();
  });
});
