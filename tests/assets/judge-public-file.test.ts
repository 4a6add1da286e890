/** Which files of `public/` are published: by their names and by their bytes. */
import { describe, expect, test } from 'vitest';
import { judgePublicFile, partToRead } from '../../src/assets/judge-public-file.ts';
import { sound } from './pictures.ts';

const text = (words: string) => Buffer.from(words);
const judge = (name: string, read: Buffer, size = read.length) => judgePublicFile(`public/${name}`, { size, read });
const latin = (words: string) => Buffer.from(words, 'latin1');

describe('Published are', () => {
  test.each([
    ['icon.png', sound.png],
    ['pictures/a.JPG', sound.jpeg],
    ['icon.svg', text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>')],
    ['favicon.ico', latin('\0\0\x01\0\x01\0\x10\x10')],
    ['slides.pdf', text('%PDF-1.7\n')],
    ['font.woff2', latin('wOF2\0\x01\0\0')],
    ['font.ttf', latin('\0\x01\0\0\0\x10')],
    ['robots.txt', text('User-agent: *\nDisallow: /\n')],
    ['numbers.csv', text('a,b\n1,2\n')],
    ['data.json', text('\ufeff{"a": "<script>"}')],
    ['site.webmanifest', text('{"name": "Heron"}')],
    ['CNAME', text('heron.example\n')],
    ['.nojekyll', text('')],
    ['.well-known/security.txt', text('Contact: mailto:a@example.org\n')],
    ['.well-known/matrix/server', text('{"m.server": "matrix.example:443"}')],
    ['.well-known/acme-challenge/x-_1', text('token.key')],
    ['report 2024-01.v2.pdf', text('%PDF-1.4')],
    ['next.js.png', sound.png],
  ])('%s', async (name, bytes) => expect(await judge(name, bytes)).not.toHaveProperty('problem'));
});

const page = text('<!doctype html><script>alert(1)</script>');

describe('Refused, since a browser or a server may run them, are', () => {
  test.each([
    'a.html', 'a.htm', 'a.HTML', 'a.xhtml', 'a.xht', 'a.shtml', 'a.svgz', 'a.xml', 'a.xsl', 'feed.rss', 'feed.atom', 'a.html.en', 'a.html.txt', 'a.mhtml', 'a.hta',
    'a.js', 'sw.mjs', 'a.cjs', 'a.wasm', 'a.css', 'a.php', 'a.php5', 'a.phtml.png', 'a.php.jpg', 'a.cgi', 'a.pl', 'a.py', 'a.asp', 'a.aspx', 'a.jsp', '.htaccess', 'a.html ', 'a.phar',
  ])('%s', async (name) => expect(await judge(name, sound.png)).toHaveProperty('problem.is', 'runs')); // prettier-ignore

  test.each([
    'a', 'README', 'evil', 'a.md', 'a.mdx', 'a.yaml', 'a.zip', 'a.exe', 'a.sh', 'a.tar.gz', 'a.gz', 'a.apng', 'a.bmp', 'a.tif', 'a.mp4', 'a.ics', '.htpasswd2', '.git/config', '.env',
    '_headers', '_redirects', 'web.config', '.DS_Store', 'folder/.nojekyll', 'folder/CNAME', 'folder/.well-known/a', '.well-known/.a', '.well-known/a.bin', 'a.en', 'a.html_', 'a.', 'png', '.png',
  ])('%s, of a type that is not on the list', async (name) =>
    expect(await judge(name, text('{"a": 1}'))).toHaveProperty('problem.is', expect.stringMatching(/^(?:unknown-type|odd-name|foreign)$/))); // prettier-ignore

  test.each([
    'a%00.png',
    'a;.png',
    'a:b.png',
    'a\\b.png',
    'a\u202egnp.png',
    'a\n.png',
    ' a.png',
    'a?.png',
    'a#.png',
    'b /a.png',
    'b./a.png',
    'a*.txt',
  ])('%j, whose name does not mean the same everywhere', async (name) =>
    expect(await judge(name, sound.png)).toHaveProperty('problem.is', 'odd-name'),
  );
});

describe('Refused, since their bytes are not what their names say, are', () => {
  test.each([
    ['a.txt', page],
    ['a.txt', text('\ufeff \n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a.csv', page],
    ['.well-known/a', page],
    ['.well-known/security.txt', page],
    ['CNAME', page],
    ['.nojekyll', page],
    ['a.pdf', page],
    ['a.pdf', Buffer.concat([text(' '.repeat(3)), text('%PDF-1.7')])],
    ['a.ico', page],
    ['a.woff2', page],
    ['a.ttf', text('plain')],
    ['a.png', page],
    ['a.svg', page],
    ['a.txt', latin('caf\xe9')],
    ['a.txt', latin('a\0b')],
    ['a.txt', Buffer.from('\ufeff<html>', 'utf16le')],
    ['a.json', text('not json')],
    ['a.webmanifest', text('{"name": ')],
    ['a.json', text('')],
    ['a.pdf', text('')],
    ['a.png', text('')],
    ['a.pdf', text('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n')],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>')],
    ['a.txt', Buffer.concat([text('x'.repeat(5000)), latin('\xff')])],
  ])('%s: %#', async (name, bytes) => expect(await judge(name, bytes)).toHaveProperty('problem'));
});

test('of a large file no more is read than tells what it is', () => {
  expect(partToRead('public/a.pdf', 1e9)).toBe(4096);
  expect(partToRead('public/a.txt', 1000)).toBe(1000);
  expect(partToRead('public/a.txt', 1e9)).toBe(0);
  expect(partToRead('public/a.png', 1e9)).toBe(0);
  expect(partToRead('public/a.zip', 1e9)).toBe(0);
});

test('a text or a picture that is too large to be read is told by its size', async () => {
  expect(await judge('a.txt', Buffer.alloc(0), 1e9)).toHaveProperty('problem.is', 'too-many-bytes');
  expect(await judge('a.png', Buffer.alloc(0), 1e9)).toHaveProperty('problem.is', 'too-many-bytes');
});
