import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { databases } from './databases.ts';

async function connect(url: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url ?? '' });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

describe.each(databases)('a fresh database on $name', ({ name, create }) => {
  it('shares nothing with another and leaves nothing behind', async () => {
    const [one, two] = await Promise.all([create(), create()]);
    expect(one.dataDir).not.toBe(two.dataDir);
    expect((await stat(one.dataDir)).isDirectory()).toBe(true);
    expect(one.url === undefined).toBe(name === 'sqlite');
    await Promise.all([one.drop(), two.drop()]);
    await one.drop();
    await expect(stat(one.dataDir)).rejects.toThrow('ENOENT');
  });
});

describe.each(databases)('a filled database on $name', ({ createFilled }) => {
  it('is filled once however many ask for it, and what is written into one copy is in no other', async () => {
    let fillings = 0;
    const jobs = sql<{ name: string }>`select name from job order by name`;
    const open = ({ url, dataDir }: { url: string | undefined; dataDir: string }) => openDatabase({ databaseUrl: url, dataDir }, pino({ level: 'silent' }));
    const add = (database: Database, name: string) =>
      database.write({ id: randomUUID() } as Site, new Date(), ({ sql: writer }) => sql`insert into job (name, next_run_at) values (${name}, ${new Date()})`.execute(writer));
    const copy = async () => {
      const given = await createFilled('one_job', async (place) => {
        fillings += 1;
        const database = await open(place);
        await add(database, 'filled');
        await database.close();
        await writeFile(join(place.dataDir, 'beside'), 'kept');
      });
      const database = await open(given);
      onTestFinished(async () => {
        await database.close();
        await given.drop();
      });
      expect(await readFile(join(given.dataDir, 'beside'), 'utf8')).toBe('kept');
      return database;
    };
    const [one, two] = await Promise.all([copy(), copy()]);
    await add(one, 'own');
    expect((await jobs.execute(one.reads)).rows).toEqual([{ name: 'filled' }, { name: 'own' }]);
    expect((await jobs.execute(two.reads)).rows).toEqual([{ name: 'filled' }]);
    expect(fillings).toBe(1);
  });
});

describe('PostgreSQL', () => {
  const postgresql = databases.find(({ name }) => name === 'postgresql');

  it('is empty, in UTF-8, of version 18, and sorts words as a reader would', async () => {
    const database = await postgresql?.create();
    onTestFinished(async () => database?.drop());
    const client = await connect(database?.url);
    const settings = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
        (select count(*)::int from pg_tables where schemaname = 'public') as tables`,
    );
    expect(settings.rows[0]).toEqual({ version: 18, encoding: 'UTF8', tables: 0 });
    const words = await client.query(`select word from (values ('b'), ('C'), ('a')) as words(word) order by word`);
    expect(words.rows.map((row: { word: string }) => row.word)).toEqual(['a', 'b', 'C']);
  });

  it('is dropped even while someone is connected', async () => {
    const database = await postgresql?.create();
    await connect(database?.url);
    await database?.drop();
    const name = new URL(database?.url ?? '').pathname.slice(1);
    const server = await connect(inject('pgUrl'));
    const { rows } = await server.query('select 1 from pg_database where datname = $1', [name]);
    expect(rows).toEqual([]);
  });
});
