import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL 18 that the whole run shares, as a user who may create databases. */
    pgUrl: string;
  }
}

/** Starts what every test file shares. Browsers are not among it: the first `launchBrowser()` finds one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['GAZETTE_TEST_DATABASE_URL'];
  if (own !== undefined && own !== '') {
    project.provide('pgUrl', own);
    return async () => {};
  }
  const server = await startPostgres();
  project.provide('pgUrl', server.url);
  return () => server.stop();
}
