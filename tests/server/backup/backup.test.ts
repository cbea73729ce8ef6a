import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unpinRelated } from '@gazette/schema/related/choose-related.ts';
import { backUp } from '@gazette/server/backup/backup.ts';
import { restore } from '@gazette/server/backup/restore.ts';
import type { Config } from '@gazette/server/config/config.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatabaseKind, databases, type TestDatabase } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { configOf, contentOf, fill, migrationsOf, publishOne } from './newsroom.ts';
import { fillForReaders, whatReadersGet } from './for-readers.ts';

const now = new Date('2025-07-27T12:00:00Z');
const directions = databases.flatMap((from) => databases.map((to) => ({ from, to })));

async function backedUp(config: Config, path: string): Promise<string[]> {
  const migrations = await migrationsOf(config);
  await fill(config);
  await backUp({ config, path, migrations, now });
  return migrations;
}

describe.each(directions)('a backup from $from.name restored on $to.name', ({ from, to }) => {
  let source: TestDatabase;
  let target: TestDatabase;
  let path: string;
  beforeEach(async () => {
    [source, target] = await Promise.all([from.createMigrated(), to.createMigrated()]);
    path = join(source.dataDir, 'news.backup');
  });
  afterEach(() => Promise.all([source.drop(), target.drop()]));

  test('brings back every row, but for what belonged to the old database', async () => {
    await backedUp(configOf(source), path);
    const config = configOf(target);
    await restore({ config, path, migrations: await migrationsOf(config), replace: false });
    const original = await contentOf(configOf(source));
    const { job: jobs, outbox_event: events, ...rest } = await contentOf(config);
    expect(original['comment']).toHaveLength(2);
    expect({ ...original, ...rest }).toEqual(original);
    expect(jobs?.map((row) => JSON.parse(row) as unknown)).toMatchObject([{ name: 'publish', lease_owner: null }]);
    expect(events?.map((row) => JSON.parse(row) as unknown)).toMatchObject([
      { type: 'article.published', transaction_id: 0 },
    ]);
  });

  test('leaves a database that goes on: new rows get new numbers', async () => {
    await backedUp(configOf(source), path);
    const config = configOf(target);
    await restore({ config, path, migrations: await migrationsOf(config), replace: false });
    await publishOne(config);
    expect((await contentOf(config))['article_text']).toHaveLength(2);
  });
});

describe.each(directions)('what readers get from $from.name, restored on $to.name', ({ from, to }) => {
  const rooms: Newsroom[] = [];
  afterEach(async () => {
    for (const room of rooms.splice(0)) await room.close();
  });

  test('is the same, lists beside articles, popular ones and search included', async () => {
    const room = await openNewsroom(from);
    rooms.push(room);
    const ids = await fillForReaders(room);
    const before = await whatReadersGet(room);
    expect(before['related']).toMatch(/PICKED.*SAME_STORY/);
    expect(before['popular']).toContain('dam-cost');
    const path = join(room.services.config.dataDir, 'news.backup');
    await backUp({ config: room.services.config, path, migrations: await room.services.database.migrations.executed(), now });

    const given = await to.createMigrated();
    const config = configOf(given);
    await restore({ config, path, migrations: await migrationsOf(config), replace: false });
    const copy = await openNewsroom({ ...to, createMigrated: async () => given });
    rooms.push(copy);
    expect(await whatReadersGet(copy)).toEqual(before);

    // And goes on: a pin that is taken back leaves the list that is made of the restored rows.
    await copy.write((unit) => unpinRelated(unit, { article: ids.dam, other: ids.poem }, null));
    await copy.settleRelated();
    expect((await whatReadersGet(copy))['related']).not.toContain('poem');
  });
});

describe.each(databases)('on $name', ({ createMigrated }: DatabaseKind) => {
  let database: TestDatabase;
  let config: Config;
  let path: string;
  beforeEach(async () => {
    database = await createMigrated();
    config = configOf(database);
    path = join(database.dataDir, 'news.backup');
  });
  afterEach(() => database.drop());

  test('a backup taken while others write holds one moment, whole', async () => {
    const migrations = await migrationsOf(config);
    await fill(config);
    for (let count = 0; count < 20; count += 1) await publishOne(config);
    const backup = backUp({ config, path, migrations, now });
    const finished = backup.then(() => true);
    // SQLite answers without waiting, so the backup gets its turns only when the writer leaves room for them.
    while (!(await Promise.race([finished, immediate(false)]))) await publishOne(config);
    const { tables } = await backup;
    expect(tables['article']?.rows).toBeGreaterThanOrEqual(21);
    expect(tables['article_text']?.rows).toBe(tables['article']?.rows);
    const after = await contentOf(config);
    expect(after['article']?.length).toBeGreaterThan(tables['article']?.rows ?? 0);
  });

  test('a database that is not empty is left as it is, unless it is to be replaced', async () => {
    const migrations = await backedUp(config, path);
    await publishOne(config);
    const before = await contentOf(config);
    await expect(restore({ config, path, migrations, replace: false })).rejects.toThrow('The database is not empty.');
    expect(await contentOf(config)).toEqual(before);
    await restore({ config, path, migrations, replace: true });
    expect((await contentOf(config))['article']).toHaveLength(1);
  });

  test('nothing half-written is left when the file cannot be written', async () => {
    const migrations = await migrationsOf(config);
    const nowhere = join(database.dataDir, 'missing', 'news.backup');
    await expect(backUp({ config, path: nowhere, migrations, now })).rejects.toThrow(`${nowhere} cannot be written`);
    await backUp({ config, path, migrations, now });
    expect(readdirSync(database.dataDir).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});

describe('a file that is no good', () => {
  let database: TestDatabase;
  let config: Config;
  let path: string;
  let migrations: string[];
  beforeEach(async () => {
    database = await (databases[0] as DatabaseKind).createMigrated();
    config = configOf(database);
    path = join(database.dataDir, 'news.backup');
    migrations = await backedUp(config, path);
  });
  afterEach(() => database.drop());

  const edit = (change: (text: string) => string) =>
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(path)).toString())));

  test.each<[string, () => void, RegExp]>([
    ['missing', () => (path += '.not'), /cannot be read: ENOENT/],
    ['empty', () => writeFileSync(path, ''), /is cut off: its end is missing/],
    ['something else', () => writeFileSync(path, 'hello'), /is no backup of Gazette, or it is damaged/],
    ['something else, zipped', () => writeFileSync(path, gzipSync('{"a":1}\n')), /is no backup of Gazette/],
    [
      'cut off in the middle',
      () => writeFileSync(path, readFileSync(path).subarray(0, -200)),
      /is cut off: its end is missing/,
    ],
    [
      'cut off after a line',
      () => edit((text) => text.split('\n').slice(0, -2).join('\n')),
      /is cut off: its end is missing/,
    ],
    [
      'edited',
      () => edit((text) => text.replace('"asia"', '"mars"')),
      /is damaged: the table section is not what was written/,
    ],
    ['lacking a row', () => edit((text) => text.replace(/\n\[.*"asia".*\]/, '')), /is damaged: the table section/],
    [
      'newer than the program',
      () => edit((text) => text.replace('"migrations":[', '"migrations":["Migration29990101000000",')),
      /was written by Gazette \d.*, which is newer than this program/,
    ],
  ])('%s: it is named, and the newsroom stays', async (_name, spoil, message) => {
    const before = await contentOf(config);
    spoil();
    await expect(restore({ config, path, migrations, replace: true })).rejects.toThrow(message);
    expect(await contentOf(config)).toEqual(before);
  });
});
