import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { openOrm } from '@gazette/server/database/orm-options.ts';
import { postgresDialect } from '@gazette/server/database/postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from '@gazette/server/database/sqlite-dialect.ts';
import { Kysely } from 'kysely';
import { startPostgres } from './postgres-server.ts';

/**
 * Writes the next migration of both databases from what the entities say against the last snapshot:
 * `pnpm migration:create --name add-readers`. Run it after changing an entity, read what it wrote, commit it.
 */
const { values } = parseArgs({ options: { name: { type: 'string' }, initial: { type: 'boolean', default: false } } });

const folder = await mkdtemp(join(tmpdir(), 'gazette-migration-'));
const server = await startPostgres();
try {
  const file = openSqliteFile({ path: join(folder, 'empty.sqlite'), readOnly: false, busyTimeout: 1000 });
  const dialects = {
    sqlite: sqliteDialect(file),
    postgresql: postgresDialect({ url: server.url, poolSize: 2, onError() {} }),
  };
  for (const [name, dialect] of Object.entries(dialects)) {
    const kysely = new Kysely<Tables>({ dialect });
    const orm = openOrm(name as 'sqlite' | 'postgresql', kysely, {
      snapshot: true,
      dbName: name === 'sqlite' ? name : 'postgres',
    });
    const { fileName } = await orm.migrator.create(undefined, false, values.initial, values.name);
    process.stdout.write(`${name}: ${fileName || 'nothing to migrate'}\n`);
    await orm.close();
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
