import { describe, expect, test } from 'vitest';
import { isSafeUrl, pictureProblem, urlProblem } from './address-safety.ts';

describe('links', () => {
  test.each([
    'https://example.org/a?b=c:d#e',
    'HTTP://example.org',
    'http://[::1]:8080/',
    'mailto:ann@example.org?subject=Hello:%20you',
    'mailto:ann@example.org?subject=Hello&body=Dear%20Ann',
    'mailto:ann@example.org?subject=A&amp;body=B',
    'mailto:ann@example.org?',
    'mailto:ann@example.org#note',
    'rfc:1',
    'meeting:2015-02-11#tls',
    '../meetings/2015-02-11.mdx#tls',
    './a b.pdf',
    '/rfcs/',
    '#end',
    '?page=2:1',
    'a/b:c',
    'https://example.org/100%',
    '',
  ])('%j is safe', (url) => expect(urlProblem(url)).toBeUndefined());

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u00a0:alert(1)',
    'java&#115;cript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'tel:112',
    'RFC:1',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    'https:example.org',
    'https:///example.org',
    'https://example.org@evil.example/',
    'https://[::1',
    'mailto:',
    'mailto:ann@example.org?attach=/etc/passwd',
    'mailto:ann@example.org?subject=Hello&attachment=/etc/passwd',
    'mailto:ann@example.org?subject=Hello&amp;bcc=eve@evil.example',
    'mailto:ann@example.org?BCC=eve@evil.example',
    'mailto:ann@example.org?%62cc=eve@evil.example',
    'mailto:ann@example.org?cc=eve@evil.example',
    'mailto:ann@example.org?to=eve@evil.example',
    'mailto:ann@example.org?in-reply-to=x',
    'mailto:ann@example.org?subject=a?&bcc=b@c.d',
    'a:b',
  ])('%j is refused', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });
});

describe('pictures', () => {
  test.each(['./loop.png', './drawing.svg', 'loop.JPG', '../a%20b.webp', '/icon.svg'])('%j may be shown', (url) =>
    expect(pictureProblem(url)).toBeUndefined(),
  );

  test.each([
    'https://example.org/x.png',
    'data:image/png;base64,AA==',
    '//example.org/x.png',
    './drawing.bmp',
    './evil.js',
    './evil%2ejs',
    './evil.js?x.png',
    './evil.js%3Fx.png',
    './evil.js%00.png',
    './evil.js#x.png',
    './x.png?raw',
    '../../src/pages/index.astro',
    'virtual%3Ax.png',
    '%zz.png',
    '',
  ])('%j may not', (url) => expect(pictureProblem(url)).toEqual(expect.any(String)));
});
