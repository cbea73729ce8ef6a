import { stat } from 'node:fs/promises';
import pg from 'pg';
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
