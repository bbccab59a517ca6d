import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/support/chromium.mjs';

const report = process.env.FALL_LINE_REPORT;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // Journeys wait for workers, paints and clocks: on a busy machine one may be late, but not twice in a row.
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    // Set by the server below, which takes any free port: checks of two checkouts may run at once.
    baseURL: process.env.FALL_LINE_PAGE,
    trace: 'off',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: 'node tests/support/static-server.mjs',
    wait: { stdout: /Serving the build at (?<fall_line_page>\S+)/ },
  },
});
