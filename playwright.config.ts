import { defineConfig } from '@playwright/test';

/** Virtual ones, see scripts/display.mjs; without them everything happens on the display that is there. */
const displays = process.env.RUNG_DISPLAYS?.split(' ') ?? [];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{spec,test}.ts',
  outputDir: 'out/e2e',
  // One window at a time on each display: keys go to the window that has the focus.
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  // A test that needs a second try is a bug.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
