import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from './database.ts';

/**
 * Tells the operator of a PostgreSQL that acknowledges what a power cut can still lose. SQLite is opened so that it does
 * not (see `sqlite-dialect.ts`); PostgreSQL's own settings are its owner's, and may ask for more than the default.
 */
export async function warnOfLoss({ dialect, reads }: Pick<Database, 'dialect' | 'reads'>, log: Logger): Promise<void> {
  if (dialect === 'sqlite') return;
  const { rows } = await sql<{ synchronousCommit: string; fsync: string }>`select
    current_setting('synchronous_commit') as "synchronousCommit", current_setting('fsync') as fsync`.execute(reads);
  const [settings] = rows;
  if (settings?.synchronousCommit !== 'off' && settings?.fsync !== 'off') return;
  log.warn(settings, 'PostgreSQL acknowledges what it has not yet written to disk: a power cut can lose comments');
}
