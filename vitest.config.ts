import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Only a test that never ends should fail for its time: these machines are seldom quiet.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
  },
});
