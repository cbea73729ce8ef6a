import { publishArticle, scheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../server/commands/run-command.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';

describe.each(databases)('a running server on $name', ({ name, createMigrated }) => {
  let given: TestDatabase;
  let server: GazetteProcess;
  let url: string;
  let id: string;

  beforeAll(async () => {
    given = await createMigrated();
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const now = new Date();
    const site = await saveSite(
      database,
      { key: 'daily', languages: ['en', 'ar'], url: null, hosts: ['localhost:*'] },
      now,
    );
    id = await database.write(site, now, async (unit) => {
      const article = await createArticle(unit, {
        headline: 'Harbour reopens',
        slug: 'harbour',
        body: '<p>Ships return.</p>',
      });
      await publishArticle(unit, article);
      await createArticle(unit, { headline: 'The bridge is open', slug: 'bridge', body: '' });
      return article.id;
    });
    await database.close();
    server = gazette(['start', '--no-build'], { GAZETTE_DATA_DIR: given.dataDir, ...(given.url !== undefined && { DATABASE_URL: given.url }), PORT: '0', HOST: '127.0.0.1' });
    const { local } = await server.logged(/^Gazette runs at/);
    url = String(local).replace('localhost', '127.0.0.1');
  });
  afterAll(async () => {
    server?.signal('SIGTERM');
    await server?.exited;
    await given?.drop();
  });

  const ask = async (query: string) => {
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
    return ((await response.json()) as { data: Record<string, { nodes?: { slug: string }[] } | null> }).data;
  };
  const seen = async () => {
    const globalId = Buffer.from(`Article:${id}`).toString('base64url');
    const data = await ask(`{
      article(by: { slug: "harbour" }) { slug }
      articles(first: 10) { nodes { slug } }
      search(query: "harbour", first: 10) { nodes { slug } }
      node(id: "${globalId}") { id }
      thread(url: "http://localhost/articles/harbour") { commentCount }
    }`);
    const page = await fetch(`${url}/articles/harbour`, { redirect: 'manual' });
    await page.body?.cancel();
    return {
      article: data['article'] !== null,
      articles: data['articles']?.nodes?.length ?? 0,
      search: data['search']?.nodes?.length ?? 0,
      node: data['node'] !== null,
      thread: data['thread'] !== null,
      page: page.status,
    };
  };
  /** The promise is a second. A machine that stands still for some must not turn the run red, so that is only measured. */
  const measured = async (what: string, since: number, expected: object) => {
    await expect.poll(seen, { interval: 20 }).toEqual(expected);
    process.stdout.write(`  ${name}: ${what} after ${Math.round(performance.now() - since)} ms\n`);
  };

  test('loses an article that another process withdraws, everywhere, and gets it back', async () => {
    const shown = { article: true, articles: 1, search: 1, node: true, thread: true, page: 200 };
    const gone = { article: false, articles: 0, search: 0, node: false, thread: false, page: 410 };
    expect(await seen()).toEqual(shown);
    const withdrawn = await runCommand(given, ['article', 'withdraw', 'harbour', '--reason', 'By mistake.']);
    const end = performance.now();
    expect(withdrawn).toEqual({ code: 0, stdout: 'Withdrew "harbour".\n', stderr: '' });
    await measured('withdrawn', end, gone);
    expect(await (await fetch(`${url}/articles/harbour`)).text()).toContain('By mistake.');
    await runCommand(given, ['article', 'publish', 'harbour']);
    await measured('published', performance.now(), shown);
  });

  test('shows a scheduled article at its moment, by itself, and hears of a site made elsewhere', async () => {
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    const now = new Date();
    const due = new Date(now.getTime() + 1_000);
    const site = await saveSite(database, { key: 'evening', languages: ['en'] }, now);
    await database.write(site, now, async (unit) => {
      const article = await createArticle(unit, { headline: 'The evening bridge', slug: 'evening-bridge', body: '' });
      await scheduleArticle(unit, article, due);
    });
    await database.close();
    const slugs = async () => {
      const query = encodeURIComponent('{ articles(first: 10) { nodes { slug publishedAt } } }');
      const response = await fetch(`${url}/graphql?site=evening&query=${query}`);
      return ((await response.json()) as { data?: { articles: { nodes: unknown[] } } }).data?.articles.nodes;
    };
    const expected = [{ slug: 'evening-bridge', publishedAt: due.toISOString() }];
    await expect.poll(slugs, { interval: 50 }).toEqual(expected);
    process.stdout.write(
      `  ${name}: a scheduled article was public ${Date.now() - due.getTime()} ms after its moment\n`,
    );
    const shown = await runCommand(given, ['article', 'list', '--site', 'evening', '--status', 'published']);
    expect(shown.stdout).toContain('evening-bridge');
  });
});
