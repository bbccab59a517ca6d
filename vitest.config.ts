import { defineConfig } from 'vitest/config';

/** Generous: a machine shared with a browser may be slow, and a slow test is not a wrong one. */
const testTimeout = 120_000;

export default defineConfig({
  test: {
    // Of two processors one would stay idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/bundle/**', 'tests/browser/**'],
          testTimeout,
          hookTimeout: testTimeout,
          // Kernel by kernel, as the page takes it: Node would take each for a module of another kind.
          server: { deps: { inline: [/@tensorflow\/tfjs-(?:core|backend-cpu)/] } },
        },
      },
      // Reads dist/, so it runs after the build.
      { test: { name: 'bundle', include: ['tests/bundle/**/*.test.ts'], testTimeout } },
    ],
  },
});
