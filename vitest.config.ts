import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const full = process.env['GAZETTE_FULL'] === '1';
const minute = 60_000;

export default defineConfig({
  // Vite would take the package's ES build and Node, for the libraries, its other one: two graphql that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Loading the whole server anew for every file took more time than most files' tests. What a file changes of its
    // process (environment, clock, streams), it puts back; each has databases of its own in any case.
    isolate: false,
    // Most of a test's time is spent waiting for a database or a browser, so two workers pay even on one core;
    // beyond eight the one PostgreSQL and the browsers compete for memory instead.
    maxWorkers: Math.max(2, Math.min(8, availableParallelism())),
    // Generous on purpose: a slow machine must not turn into a red run, and only a hang ever waits this long.
    testTimeout: full ? 15 * minute : 3 * minute,
    hookTimeout: 3 * minute,
    // What is waited for in a browser or another process comes in its own time; a second is short on a busy machine.
    expect: { poll: { timeout: minute / 3 } },
    teardownTimeout: minute,
  },
});
