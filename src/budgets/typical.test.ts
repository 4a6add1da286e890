import { expect, test } from 'vitest';
import { readDocument } from '../../tests/read-document.ts';
import { typicalRfc } from './typical.ts';

const code = '\n```ocaml\nlet x = 1\n```\n';

/** An RFC with a body of so many bytes, and what comes behind it. */
function rfc(number: number, bytes: number, more = '') {
  const frontMatter = `---\ntitle: ${'a'.repeat(3000)}\n---\n`;
  return readDocument(`content/rfcs/000${number}-a/index.mdx`, frontMatter + 'é'.repeat(bytes / 2) + more);
}

const decision = readDocument('content/decisions/0001-a.mdx', `---\ntitle: A\n---\n${'a'.repeat(9000)}${code}`);

test.each([
  ['the nearest to 9 kB, front matter left out', [rfc(1, 4000, code), rfc(2, 11000, code), rfc(3, 14000, code), decision], 2],
  ['one with code', [rfc(1, 9000), rfc(2, 4000, code)], 2],
  ['code inside a list', [rfc(1, 9000), rfc(2, 4000, '\n\n- a\n\n  ```\n  b\n  ```\n')], 2],
  ['one without code when none has any', [rfc(1, 2000), rfc(2, 9000)], 2],
])('takes %s', (_, documents, number) => expect(typicalRfc(documents)?.path?.number).toBe(number));

test('finds none in a record without RFCs', () => expect(typicalRfc([decision])).toBeUndefined());
