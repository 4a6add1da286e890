import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Whether a machine is fast or busy is no business of a test: what never ends is ended, and nothing else is timed. */
const unit = { testTimeout: 120_000, hookTimeout: 240_000 };
const proof = { testTimeout: 600_000, hookTimeout: 600_000 };
const setupFiles = ['tests/environment.ts', 'tests/parsers.ts'];

export default defineConfig({
  test: {
    // By default Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**'],
          setupFiles,
          ...unit,
        },
      },
      // What takes minutes, because it tries very much: a step of its own, `npm test -- proof`.
      { test: { name: 'proof', include: ['tests/**/*.proof.ts'], setupFiles, ...proof } },
    ],
  },
});
