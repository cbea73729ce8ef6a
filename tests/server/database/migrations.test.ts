import type { Site } from '@gazette/schema/site/site.entity.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { OperatorError } from '@gazette/server/lifecycle/operator-error.ts';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';

const nobody = { id: '00000000-0000-0000-0000-000000000000' } as Site;
const log = pino({ level: 'silent' });

describe.each(databases)('migrations on $name', ({ create }) => {
  let given: TestDatabase;
  beforeEach(async () => {
    given = await create();
  });
  afterEach(() => given.drop());

  const open = () => openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);

  it('bring an empty database up to date once', async () => {
    const database = await open();
    await expect(database.ready()).rejects.toThrow(OperatorError);
    expect(await database.migrations.up()).toEqual(await database.migrations.known());
    await database.ready();
    expect(await database.migrations.up()).toEqual([]);
    await database.close();
  });

  it('run once when two processes start together', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    const applied = await Promise.all([one.migrations.up(), other.migrations.up()]);
    expect(applied.flat()).toEqual(await one.migrations.known());
    await one.close();
    await other.close();
  });

  it('refuse a database that a newer program has written, and leave it alone', async () => {
    const database = await open();
    await database.migrations.up();
    await database.write(nobody, new Date(), (unit) =>
      sql`insert into migration (name, executed_at) values ('Migration29990101000000_future', ${new Date()})`.execute(unit.sql),
    );
    await expect(database.migrations.up()).rejects.toThrow(/newer than this program.*Migration29990101000000_future/);
    await expect(database.ready()).rejects.toThrow(OperatorError);
    await database.close();
  });
});

it('both databases have the same migrations, by which a backup of one knows what the other is', async () => {
  const known = [];
  for (const { create } of databases) {
    const given = await create();
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    known.push(await database.migrations.known());
    await database.close();
    await given.drop();
  }
  expect(known[0]).toEqual(known[1]);
});
