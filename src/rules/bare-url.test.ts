import { expect, test } from 'vitest';
import { readDocument } from '../../tests/read-document.ts';
import { bareUrl } from './bare-url.ts';
import type { RuleContext } from './rule.ts';

const read = (text: string, ending: 'md' | 'mdx') => readDocument(`content/meetings/2015-02-11.${ending}`, text);

/** The text after every fix of the rule was made. */
function mended(text: string, ending: 'md' | 'mdx'): string {
  const document = read(text, ending);
  const context = { documents: [{ document, issues: [] }] } as unknown as RuleContext;
  let result = text;
  for (const { fix } of [...bareUrl.check(context, undefined)].reverse())
    if (fix) result = result.slice(0, fix.span.start) + fix.text + result.slice(fix.span.end);
  return result;
}

test('the mend is a link to the same address, whose label is the address without its scheme', () => {
  expect(mended('At https://a.example/b_c_d/, or www.a.example. Not `https://b.example`.\n', 'mdx')).toBe(
    'At [a.example/b_c_d](https://a.example/b_c_d/), or [a.example](http://www.a.example). Not `https://b.example`.\n',
  );
});

const addresses = [
  'https://a.example/b_c_',
  'https://a.example/_b_/*c*',
  'https://a.example/a_(b)',
  'https://a.example/?a[]=b&c={d}',
  'https://a.example/~a/`b`',
  'https://a.example/é/😀',
  'https://a.example/#:~:text=a',
  'https://a.example/@b@c',
  'https://a.example/a%20b%5B',
];

/** Braces are code in MDX, so an address that holds them is none there. */
const cases = addresses.flatMap((address) => [[address, 'md'] as const, ...(address.includes('{') ? [] : [[address, 'mdx'] as const])]);

test.each(cases)('%s in .%s is mended', (address, ending) => {
  for (const text of [`See ${address} now.\n`, `- (${address})\n`, `| ${address} |\n|---|\n`]) {
    const before = read(text, ending).syntax.links[0];
    const after = read(mended(text, ending), ending);
    expect(before?.form).toBe('bare');
    expect(after.bodyProblem).toBeUndefined();
    expect(after.syntax.links).toMatchObject([
      { url: before?.url, form: 'inline', label: before?.url.replace('https://', '').replace(/\/$/, '') },
    ]);
  }
});
