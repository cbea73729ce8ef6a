import type { Site } from '@gazette/schema/site/site.entity.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { sql } from 'kysely';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';

const log = pino({ level: 'silent' });
const site = { id: '00000000-0000-0000-0000-000000000000' } as Site;

describe.each(databases)('two processes that write, on $name', ({ createMigrated }) => {
  test('the one that waits for the other goes on reading, and then writes', async () => {
    const given = await createMigrated();
    const open = () => openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    const [importer, server] = [await open(), await open()];
    const insert = (name: string) =>
      sql`insert into job (name, next_run_at) values (${name}, ${new Date()})
          on conflict (name) do update set next_run_at = excluded.next_run_at`;
    const { promise: hasBegun, resolve: begun } = Promise.withResolvers<void>();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const long = importer.write(site, new Date(), async (unit) => {
      await insert('shared').execute(unit.sql);
      begun();
      await mayEnd;
    });
    await hasBegun;
    let isWritten = false;
    const waiting = server.write(site, new Date(), async (unit) => {
      await insert('shared').execute(unit.sql);
      isWritten = true;
    });
    // Were the waiting done inside the driver, no later line of this process would ever run.
    for (let read = 0; read < 20; read++) await server.reads.selectFrom('job').select('name').execute();
    expect(isWritten).toBe(false);
    end();
    await Promise.all([long, waiting]);
    expect(isWritten).toBe(true);
    await importer.close();
    await server.close();
    await given.drop();
  });
});
