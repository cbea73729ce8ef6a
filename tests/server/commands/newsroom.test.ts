import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from './run-command.ts';

describe.each(databases)('the newsroom from the command line, on $name', ({ createMigrated }) => {
  let database: TestDatabase;
  const run = (...args: string[]) => runCommand(database, args);

  beforeEach(async () => {
    database = await createMigrated();
    const store = await openDatabase(
      { databaseUrl: database.url, dataDir: database.dataDir },
      pino({ level: 'silent' }),
    );
    const now = new Date('2025-07-27T09:00:00Z');
    const site = await saveSite(store, { key: 'daily', languages: ['ar', 'en'] }, now);
    await store.write(site, now, async (unit) => {
      for (const language of ['ar', 'en']) {
        const draft = { headline: 'Harbour reopens', slug: 'harbour', language, body: '<p>Ships return.</p>' };
        await publishArticle(unit, await createArticle(unit, draft));
      }
    });
    await store.close();
  });
  afterEach(() => database.drop());

  test('migrate says that all is done, and backup refuses to overwrite', async () => {
    expect(await run('migrate', '--check')).toMatchObject({ code: 0, stdout: 'The database is up to date.\n' });
    const file = `${database.dataDir}/news.backup`;
    expect(await run('backup', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 articles, 0 comments'),
    });
    expect(await run('backup', file)).toMatchObject({ code: 1, stderr: `${file} exists. --force replaces it.\n` });
    expect(await run('restore', file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The database is not empty.'),
    });
    expect(await run('restore', file, '--force')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Restored 2 articles'),
    });
  });
});
