import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicyFirst } from './page-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const meta = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;
const page = (head: string, body = '<p>Text</p>') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1];

describe('the policy of a page', () => {
  test('stands before all that it governs, and the page has only one', () => {
    const html = withPolicyFirst(page(`<script>one()</script>${meta(`script-src 'self' ${hashOf('one()')};`)}`));
    expect(html).toBe(page(`<script>one()</script>`).replace('<title>', `${meta(`script-src 'self' ${hashOf('one()')};`)}<title>`));
  });

  test('names the scripts and styles that stand in the head, and no file', () => {
    const all = `script-src 'self' ${hashOf('one()')} ${hashOf('file')}; style-src 'self' ${hashOf('p {}')} ${hashOf('')};`;
    expect(policyOf(withPolicyFirst(page(`<style>p {}</style><script>one()</script>${meta(all)}`)))).toBe(
      `script-src 'self' ${hashOf('one()')}; style-src 'self' ${hashOf('p {}')};`,
    );
  });

  test.each([
    ['a script that Astro did not allow', `<script>other()</script>`, ''],
    ['a script in the text of the page', '', `<script>one()</script>`],
    ['a script in a title', '<title>&lt;script&gt;one()&lt;/script&gt;</title>', ''],
    ['a script with a source', `<script src="/one.js">one()</script>`, ''],
  ])('does not allow %s', (_, head, body) =>
    expect(policyOf(withPolicyFirst(page(`${head}${meta(`script-src 'self' ${hashOf('one()')};`)}`, body)))).toBe(`script-src 'self';`),
  );

  test('is taken over as it is, whatever signs are in it', () =>
    expect(policyOf(withPolicyFirst(page(meta(`script-src 'self' $&amp; $1 $'`))))).toBe(`script-src 'self' $&amp; $1 $'`));
});

test.each([
  ['a page without a policy', page('')],
  ['a policy that only the text of a page has', page('', meta(`script-src 'self'`))],
  ['what is no page', 'Not found'],
])('%s stays as it is', (_, html) => expect(withPolicyFirst(html)).toBe(html));
