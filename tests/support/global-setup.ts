import type { TestProject } from 'vitest/node';
import { makeTemplates, type DatabaseTemplates } from './database-templates.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL 18 that the whole run shares, as a user who may create databases. */
    pgUrl: string;
    databaseTemplates: DatabaseTemplates;
  }
}

/** Starts what every test file shares. Browsers are not among it: the first `launchBrowser()` finds one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['GAZETTE_TEST_DATABASE_URL'] || undefined;
  const server = own === undefined ? await startPostgres() : undefined;
  const pgUrl = own ?? server?.url ?? '';
  try {
    const { templates, remove } = await makeTemplates(pgUrl);
    project.provide('pgUrl', pgUrl);
    project.provide('databaseTemplates', templates);
    return async () => {
      await remove();
      await server?.stop();
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
