import { defineConfig } from 'vitest/config';

/** Fault injection takes minutes and has a command of its own; only its short form runs with the rest. */
const faults = process.env.RUNG_SUITE === 'faults';

export default defineConfig({
  test: {
    // Two cores are the smallest machine this must be pleasant on.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    retry: 0,
    passWithNoTests: false,
    coverage: {
      provider: 'v8',
      reportsDirectory: 'coverage',
      include: ['framework/**/*.{ts,tsx}', 'electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}'],
    },
    projects: faults
      ? [
          {
            extends: true,
            test: { name: 'faults', environment: 'node', include: ['tests/faults/**/*.test.ts'] },
          },
        ]
      : [
          {
            extends: true,
            test: { name: 'framework', environment: 'node', include: ['tests/framework/**/*.test.ts'] },
          },
          {
            extends: true,
            test: {
              name: 'shell',
              environment: 'node',
              include: ['tests/{electron,scripts,rooms}/**/*.test.ts', 'tests/faults/short*.test.ts'],
            },
          },
          {
            extends: true,
            test: {
              name: 'window',
              environment: 'jsdom',
              include: ['tests/renderer/**/*.test.{ts,tsx}'],
            },
          },
        ],
  },
});
