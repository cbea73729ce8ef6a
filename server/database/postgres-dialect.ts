import { planNamed } from '@gazette/schema/gate/planned-once.ts';
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
  pool.on('connect', (client) => {
    // A client in use has no listener of the pool's; what it was running rejects by itself.
    client.on('error', onError);
    keepPlans(client);
  });
  return new PostgresDialect({ pool });
}

/** Sends the look-ups of `planned-once.ts` by name, so that the server keeps their plans for this connection. */
function keepPlans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((text: unknown, values: unknown, ...others: unknown[]) => {
    const name = typeof text === 'string' ? planNamed(text) : undefined;
    return name === undefined ? query(text, values, ...others) : query({ name, text, values }, ...others);
  }) as typeof client.query;
}

function bigintAsNumber(...[oid, format]: Parameters<typeof pg.types.getTypeParser>): (value: string) => unknown {
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
