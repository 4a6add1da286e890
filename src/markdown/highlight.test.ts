import { expect, test } from 'vitest';
import { codeTokens } from './highlight.ts';

const colours = async (source: string) => (await codeTokens(source, 'js')).flatMap(({ colour }) => colour ?? []);
const textOf = async (source: string) => (await codeTokens(source, 'js')).map(({ text }) => text).join('');

test('code is coloured by its language', async () => {
  expect(await colours('const a = "b";')).toContain('string-expression');
});

test('a line of more than 2,000 characters is left plain, and the lines around it are not', async () => {
  const source = `const a = "b";\n${'"x" + '.repeat(500)}1;\nconst c = 2;`;
  const tokens = await codeTokens(source, 'js');
  expect(tokens.some(({ text, colour }) => text.includes('"x" + "x"') && colour === undefined)).toBe(true);
  expect(await colours(source)).toContain('string-expression');
  expect(await textOf(source)).toBe(source);
});

test('a block of more than 100,000 characters is left plain', async () => {
  const source = 'const a = 1;\n'.repeat(8_000);
  expect(await codeTokens(source, 'js')).toEqual([{ text: source }]);
});
