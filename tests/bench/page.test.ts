import { expect, test } from 'vitest';
import { withPart } from './page.ts';

const page = '# Benchmarks\n\nFigures.\n\n## History\n\nOld.\n\n## Imports\n\nKept.\n';

test('a part of the page of benchmarks is written anew, and the others stay', () => {
  expect(withPart(page, 'History', 'New.\n')).toBe('# Benchmarks\n\nFigures.\n\n## History\n\nNew.\n\n## Imports\n\nKept.\n');
  expect(withPart(page, undefined, '# Benchmarks\n\nBetter figures.')).toBe(page.replace('Figures', 'Better figures'));
  expect(withPart('# Benchmarks\n', 'History', 'New.')).toBe('# Benchmarks\n\n## History\n\nNew.\n');
});
