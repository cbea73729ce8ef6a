import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { gazette } from '../lifecycle/gazette-process.ts';

describe.each(databases)('the newsroom from the command line, on $name', ({ create }) => {
  let database: TestDatabase;
  let env: Record<string, string>;
  const run = (...args: string[]) => gazette(args, env).exited;

  beforeEach(async () => {
    database = await create();
    env = { GAZETTE_DATA_DIR: database.dataDir, ...(database.url !== undefined && { DATABASE_URL: database.url }) };
    const store = await openDatabase(
      { databaseUrl: database.url, dataDir: database.dataDir },
      pino({ level: 'silent' }),
    );
    await store.migrations.up();
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

  test('an article withdrawn disappears from a running server', async () => {
    const server = gazette(['start', '--no-build'], { ...env, PORT: '0', HOST: '127.0.0.1' });
    const { local } = await server.logged(/^Gazette runs at/);
    const slugs = async () => {
      const query = encodeURIComponent('{ articles(first: 5) { nodes { slug language } } }');
      const response = await fetch(`${String(local)}/graphql?query=${query}`);
      const { data } = (await response.json()) as { data: { articles: { nodes: { language: string }[] } } };
      return data.articles.nodes.map(({ language }) => language).sort();
    };
    expect(await slugs()).toEqual(['ar', 'en']);
    expect(await run('article', 'withdraw', 'harbour', '--language', 'en', '--reason', 'It was wrong.')).toEqual({
      code: 0,
      stdout: 'Withdrew “Harbour reopens”.\n',
      stderr: '',
    });
    expect(await slugs()).toEqual(['ar']);
    server.signal('SIGTERM');
    expect((await server.exited).code).toBe(0);
  });

  test('a step that cannot be taken is one clear sentence', async () => {
    const ambiguous = await run('article', 'withdraw', 'harbour');
    expect(ambiguous).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^"harbour" is there in .*: choose one with --language\.\n$/),
    });
    const missing = await run('article', 'publish', 'nothing');
    expect(missing).toMatchObject({ code: 1, stderr: 'The site "daily" has no article "nothing".\n' });
    const again = await run('article', 'publish', 'harbour', '--language', 'ar');
    expect(again.code).toBe(1);
    expect(again.stderr.trim().split('\n')).toHaveLength(1);
    expect(again.stderr).not.toContain('Unexpected');
  });

  test('a site is created, changed and listed', async () => {
    expect(
      await run('site', 'save', 'weekly', '--name', 'ar=الأسبوعية,en=The Weekly', '--hosts', 'weekly.example'),
    ).toMatchObject({
      code: 0,
      stdout: 'Created the site "weekly".\n',
    });
    expect(await run('site', 'save', 'weekly', '--moderation', 'after')).toMatchObject({
      stdout: 'Changed the site "weekly".\n',
    });
    const { stdout } = await run('site', 'list');
    const sites = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(sites).toMatchObject([
      { key: 'daily', isDefault: true },
      {
        key: 'weekly',
        names: { ar: 'الأسبوعية', en: 'The Weekly' },
        hosts: ['weekly.example'],
        moderation: 'after',
        isDefault: false,
      },
    ]);
  });

  test('a site that cannot be is refused by field, and none is made', async () => {
    const { code, stderr } = await run('site', 'save', 'No Spaces!', '--locale', 'nowhere at all');
    expect(code).toBe(1);
    expect(stderr).toContain('The key "No Spaces!"');
    expect(stderr).toContain('"nowhere at all" is not a language tag');
    expect((await run('site', 'list')).stdout.trim().split('\n')).toHaveLength(1);
  });

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
