import { openSqliteFile } from '../database/sqlite-dialect.ts';
import { sqlitePath } from '../database/open.ts';

/** How often the file is looked at, in milliseconds; a look reads one number from shared memory. */
const INTERVAL = 100;

/** `PRAGMA data_version` changes when any other connection, of whatever process, has committed. */
export function watchSqlite(dataDir: string, wake: () => void): () => Promise<void> {
  const connection = openSqliteFile({ path: sqlitePath(dataDir), readOnly: true, busyTimeout: 0 });
  const version = connection.prepare('pragma data_version').pluck();
  const look = () => {
    try {
      return version.get();
    } catch {
      // Locked for a moment, so somebody is at work there.
      return undefined;
    }
  };
  let known = look();
  const timer = setInterval(() => {
    const current = look();
    if (current === known) return;
    known = current;
    wake();
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    connection.close();
  };
}
