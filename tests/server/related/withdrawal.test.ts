import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { addViews } from '@gazette/schema/popularity/add-views.ts';
import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { readConfig } from '@gazette/server/config/config.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { serve, type Server } from '@gazette/server/lifecycle/serve.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { runCommand } from '../commands/run-command.ts';

const log = pino({ level: 'silent' });
const HOUR = 3_600_000;
const GONE = 'Hudhud dam opens its gates';
const NEW = 'Fish return to the open gates of the Hudhud dam';

const headlines = 'nodes { headline }';
const questions: Readonly<Record<string, string>> = {
  articles: `{ articles(first: 10) { ${headlines} } }`,
  article: '{ article(by: { slug: "dam" }) { headline } }',
  'related to an article': `{ article(by: { slug: "dam-cost" }) { related(first: 10) { ${headlines} } } }`,
  'related to a page of ours': `{ related(url: "http://localhost/en/articles/dam-cost", first: 10) { ${headlines} } }`,
  'related to any page': `{ related(url: "https://weblog.example/x", title: "Farmers cheer as the gates of Hudhud dam open", language: "en", first: 10) { ${headlines} } }`,
  search: `{ search(query: "Hudhud") { ${headlines} } }`,
  suggestions: '{ searchSuggestions(query: "hudhud dam op", language: "en") { article { headline } } }',
  'popular by views': `{ popular(by: VIEWS) { ${headlines} } }`,
  'popular by comments': `{ popular(by: COMMENTS) { ${headlines} } }`,
  'popular by both': `{ popular(by: BOTH) { ${headlines} } }`,
  trending: `{ popular(by: TRENDING) { ${headlines} } }`,
  comments: '{ latestComments(first: 5) { nodes { thread { article { headline } } } } }',
};
const pages = ['/en', '/en/articles/dam', '/en/articles/dam-cost', '/en/sections/local', '/en/search?q=Hudhud'];

describe.each(databases)('two servers on $name', ({ createMigrated }) => {
  let given: TestDatabase;
  const servers: Server[] = [];
  const urlOf = ({ url }: Server) => url.replace('localhost', '127.0.0.1');

  beforeAll(async () => {
    given = await createMigrated();
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, log);
    const now = new Date();
    const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
    const site = await saveSite(database, { key: 'daily', languages: ['ar', 'en'], hosts: ['localhost:*', '127.0.0.1:*'] }, ago(100));
    const ids = await database.write(site, now, async (unit) => {
      await saveSection(unit, { slug: 'local', names: { en: 'Local' } });
      const publish = async (slug: string, headline: string, body: string, hours: number) => {
        const article = await createArticle(unit, { slug, headline, body, language: 'en', section: 'local' });
        await publishArticle(unit, article, ago(hours));
        return article;
      };
      const dam = await publish('dam', GONE, '<p>Water reached the valley.</p>', 3);
      const cost = await publish('dam-cost', 'What the gates of the Hudhud dam have cost', '<p>Three years of taxes.</p>', 4);
      await createArticle(unit, { slug: 'dam-fish', headline: NEW, body: '<p>Farmers cheer.</p>', language: 'en', section: 'local' });
      const thread = await ensureThread(unit, { key: dam.threadKey, url: 'http://localhost/en/articles/dam' });
      await addComment(unit, thread, { parent: null, authorName: 'Salma', body: 'At last', status: 'approved', createdAt: ago(1) });
      return [dam.id, cost.id];
    });
    await database.bookkeep((db) =>
      addViews(
        db,
        Array.from({ length: 120 }, (_, view) => ({ mark: `m${view}`, block: `b${view}`, site: site.id, article: ids[view % 6 === 0 ? 1 : 0] ?? '', at: ago(0) })),
        1,
      ),
    );
    await rankSite(database, site, now);
    await settleRelated(database, site, now);
    await database.close();
    for (let count = 0; count < 2; count += 1) {
      const env = { PORT: '0', HOST: '127.0.0.1', GAZETTE_SAMPLE: 'false', GAZETTE_DATA_DIR: given.dataDir };
      servers.push(await serve(readConfig({ ...env, ...(given.url !== undefined && { DATABASE_URL: given.url }) }), log));
    }
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await given.drop();
  });

  const answers = async (server: Server): Promise<Record<string, string>> => {
    const told: Record<string, string> = {};
    for (const [name, query] of Object.entries(questions)) {
      const response = await fetch(`${urlOf(server)}/graphql?query=${encodeURIComponent(query)}`);
      const text = await response.text();
      expect(`${name}: ${text}`).not.toContain('"errors"');
      told[name] = text;
    }
    for (const path of pages) told[path] = (await (await fetch(`${urlOf(server)}${path}`)).text()).replaceAll(/<\/?mark>/g, '');
    return told;
  };
  const naming = (told: Record<string, string>, headline: string) => Object.keys(told).filter((name) => told[name]?.includes(headline));

  test('have a withdrawn article in no answer any more as soon as they hear of it, and nothing kept of it a moment later', async () => {
    const everywhere = [...Object.keys(questions), ...pages];
    for (const server of servers) expect(naming(await answers(server), GONE)).toEqual(everywhere);
    const [one, other] = servers;
    if (!one || !other) throw new Error('There are two servers.');
    const kept = await fetch(`${urlOf(other)}/en/articles/dam-cost`);
    await kept.body?.cancel();

    expect(await runCommand(given, ['article', 'withdraw', 'dam'])).toMatchObject({ code: 0 });
    // The command is a process of its own: the servers hear of it, and let go of what they keep.
    for (const server of servers) await expect.poll(async () => naming(await answers(server), GONE)).toEqual([]);
    const again = await fetch(`${urlOf(other)}/en/articles/dam-cost`, { headers: { 'if-none-match': kept.headers.get('etag') ?? '' } });
    await again.body?.cancel();
    expect(again.status).toBe(200);

    // What was kept about pages elsewhere is found anew in both, though another process has published.
    expect(await runCommand(given, ['article', 'publish', 'dam-fish'])).toMatchObject({ code: 0 });
    const filled = ['related to an article', 'related to a page of ours', 'related to any page'];
    for (const server of servers) {
      await expect.poll(async () => naming(await answers(server), NEW), { interval: 100 }).toEqual(expect.arrayContaining(filled));
    }
  });
});
