import { defineConfig } from 'vitest/config';

/** Real databases and, on a busy machine, real waiting: a test is only too slow when it hangs. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };
const project = (name: string, include: string[]) => ({
  test: { name, include, environment: 'node', pool: 'forks' as const, ...patience },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    globalSetup: './test/server.ts',
    projects: [
      project('unit', ['src/**/*.test.{ts,tsx}', 'test/*.test.ts', 'bench/**/*.test.ts']),
      project('properties', ['test/properties/**/*.test.ts']),
      project('stories', ['test/stories/**/*.test.ts']),
      project('worlds', ['test/worlds/**/*.test.ts']),
      project('browser', ['test/journeys/**/*.test.ts']),
    ],
  },
});
