import { fileURLToPath } from 'node:url';
import { entities } from '@gazette/schema/entities.ts';
import { filters } from '@gazette/schema/filters.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import type { Dialect } from '@gazette/schema/gate/store.ts';
import { MikroORM as PostgresORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as SqliteORM } from '@mikro-orm/sqlite';
import type { Kysely } from 'kysely';

/** Both drivers' ORM has this face; only the SQL it writes differs. */
export type Orm = SqliteORM;

/**
 * MikroORM on a Kysely instance that is already open; the ORM knows entities, filters and migrations, nothing else.
 * `dbName` must be PostgreSQL's own name of the database, or the ORM takes it for absent and would create it.
 * `snapshot` lets it write what the schema is into the migrations folder: for making a migration, never for running one.
 */
export function openOrm(dialect: Dialect, kysely: Kysely<Tables>, { dbName = 'gazette', snapshot = false } = {}): Orm {
  const path = fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url));
  const options = {
    entities: [...entities],
    filters,
    // A filter on a relation would join it into every query; content is read through `visible()`, which joins what it needs.
    autoJoinRefsForFilters: false,
    dbName,
    driverOptions: kysely,
    extensions: [Migrator],
    forceUtcTimezone: true,
    migrations: { path, pathTs: path, glob: '!(*.d).ts', snapshot, snapshotName: 'snapshot', emit: 'ts' as const, tableName: 'migration' },
    discovery: { warnWhenNoEntities: false },
    logger: () => {},
  };
  return dialect === 'sqlite' ? new SqliteORM(options) : (new PostgresORM(options) as unknown as Orm);
}
