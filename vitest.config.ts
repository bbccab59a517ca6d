import { defineConfig } from 'vitest/config';

/** Generous: a machine shared with a browser may be slow, and a slow test is not a wrong one. */
const testTimeout = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/bundle/**', 'tests/browser/**'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      // Reads dist/, so it runs after the build.
      { test: { name: 'bundle', include: ['tests/bundle/**/*.test.ts'], testTimeout } },
    ],
  },
});
