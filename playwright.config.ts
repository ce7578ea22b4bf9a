import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{spec,test}.ts',
  // Each half of the tests has a folder and a report of its own (scripts/suites.mjs).
  outputDir: process.env.RUNG_E2E_RESULTS ?? 'out/e2e',
  // One window at a time: keys go to the window that has the focus. A test that needs a second try is a bug.
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.RUNG_E2E_REPORT ?? 'out/reports/e2e.json' }]],
});
