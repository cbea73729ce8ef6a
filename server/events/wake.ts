import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { listenToPostgres } from './listen-to-postgres.ts';
import { watchSqlite } from './watch-sqlite.ts';

/** Calls `wake` soon after any process has written: this one's commits at once, the others' by the database's own means. */
export async function wakeOnWrites(
  database: Database,
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Logger,
  wake: () => void,
): Promise<() => Promise<void>> {
  const stopCommits = database.onCommit(wake);
  const stopOthers =
    config.databaseUrl === undefined
      ? watchSqlite(config.dataDir, wake)
      : await listenToPostgres(config.databaseUrl, log, wake);
  return async () => {
    stopCommits();
    await stopOthers();
  };
}
