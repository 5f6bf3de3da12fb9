import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Real databases and, on a busy machine, real waiting for one another: a test is only too slow when it hangs. */
const patience = { testTimeout: 180_000, hookTimeout: 240_000 };

/** A test and the database it asks take turns, so one file more than there are processors keeps all of them at work. */
const filesAtOnce = Math.min(6, availableParallelism() + 1);
/** A journey keeps a browser, an app and a database at work by itself. */
const journeysAtOnce = Math.min(4, availableParallelism());

const project = (name: string, include: string[], more = {}) => ({
  test: {
    name,
    include,
    environment: 'node',
    pool: 'forks' as const,
    maxWorkers: filesAtOnce,
    ...patience,
    ...more,
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    globalSetup: './test/server.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', ['{src,sample}/**/*.test.{ts,tsx}', 'test/*.test.ts', 'bench/**/*.test.ts']),
      project('properties', ['test/properties/**/*.test.ts'], { setupFiles: './test/properties/seed.ts' }),
      project('stories', ['test/stories/**/*.test.ts']),
      project('worlds', ['test/worlds/**/*.test.ts']),
      project('browser', ['test/journeys/**/*.test.ts'], {
        globalSetup: './test/journeys/pages.ts',
        maxWorkers: journeysAtOnce,
        // as long as a page waits for what it is asked
        expect: { poll: { timeout: 30_000 } },
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
