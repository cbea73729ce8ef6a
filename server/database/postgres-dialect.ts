import { PostgresDialect } from 'kysely';
import pg from 'pg';

export interface PostgresServer {
  readonly url: string;
  /** Connections at the most, of this process. */
  readonly poolSize: number;
  readonly onError: (error: Error) => void;
}

/** Kysely on one pool, shared by reads and by MikroORM. */
export function postgresDialect({ url, poolSize, onError }: PostgresServer): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'gazette',
    // A session that inherits another zone would write timestamps MikroORM formats in UTC as local ones.
    options: '-c TimeZone=UTC',
    types: { getTypeParser: bigintAsNumber },
  });
  // Without a listener, a connection that the database drops ends the process.
  pool.on('error', onError);
  // A client in use has no listener of the pool's; what it was running rejects by itself.
  pool.on('connect', (client) => client.on('error', onError));
  return new PostgresDialect({ pool });
}

function bigintAsNumber(...[oid, format]: Parameters<typeof pg.types.getTypeParser>): (value: string) => unknown {
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
