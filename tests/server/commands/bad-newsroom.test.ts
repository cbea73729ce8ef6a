import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { gazette } from '../lifecycle/gazette-process.ts';
import { runCommand } from './run-command.ts';

describe.each(databases)('a newsroom that cannot be worked with, on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  beforeEach(async () => {
    given = await createMigrated();
  });
  afterEach(() => given.drop());

  test('a database newer than the program is refused by the server and by every command, and left as it is', async () => {
    const open = () => openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const database = await open();
    await database.write({ id: '00000000-0000-0000-0000-000000000000' } as Site, new Date(), (unit) =>
      sql`insert into migration (name, executed_at) values ('Migration29990101000000_future', ${new Date()})`.execute(unit.sql),
    );
    const before = await database.migrations.executed();
    await database.close();
    const refusal = /^The database is newer than this program: .*Migration29990101000000_future.*Nothing was changed\.\n$/;
    const env = { GAZETTE_DATA_DIR: given.dataDir, ...(given.url !== undefined && { DATABASE_URL: given.url }) };
    const started = await gazette(['start', '--no-build'], { ...env, PORT: '0', HOST: '127.0.0.1' }).exited;
    expect(started).toMatchObject({ code: 1, stderr: expect.stringMatching(refusal) });
    for (const args of [['site', 'list'], ['article', 'publish', 'x'], ['site', 'create', 'daily'], ['migrate']]) {
      expect(await runCommand(given, args)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(refusal) });
    }
    const after = await open();
    expect(await after.migrations.executed()).toEqual(before);
    await after.close();
  });
});

describe('a data directory that cannot be one', () => {
  let given: TestDatabase;
  beforeEach(async () => {
    given = await (databases[0] as (typeof databases)[number]).create();
  });
  afterEach(() => given.drop());

  const list = (dataDir: string) => runCommand({ url: undefined, dataDir }, ['site', 'create', 'daily']);

  test('because a file is in its place', async () => {
    const dataDir = join(given.dataDir, 'file');
    writeFileSync(dataDir, '');
    const { code, stderr } = await list(dataDir);
    expect(code).toBe(1);
    expect(stderr).toContain(`the data directory ${dataDir} (GAZETTE_DATA_DIR)`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('because it may not be written', async () => {
    const dataDir = join(given.dataDir, 'locked');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    expect((await list(dataDir)).stderr).toContain(`the data directory ${dataDir} (GAZETTE_DATA_DIR)`);
    chmodSync(dataDir, 0o700);
  });

  test('because the database in it is none', async () => {
    writeFileSync(join(given.dataDir, 'gazette.sqlite'), 'This is not a database, however long it may be. '.repeat(100));
    const { code, stderr } = await list(given.dataDir);
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be opened in the data directory .*file is not a database/);
  });
});
