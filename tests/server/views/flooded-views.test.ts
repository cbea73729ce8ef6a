import { Writable } from 'node:stream';
import { readConfig } from '@gazette/server/config/config.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { serve } from '@gazette/server/lifecycle/serve.ts';
import { Views } from '@gazette/server/views/views.ts';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createSample } from '../../journeys/sample-newsroom.ts';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { BROWSER, countedViews, household, pageOf } from './onlookers.ts';

const quiet = pino({ level: 'silent' });

describe.each(databases)('views on $name', (kind) => {
  let newsroom: Newsroom;
  let article: string;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_VIEWS_WAITING: '60', GAZETTE_VIEWS_PER_BLOCK: '10' });
    article = await newsroom.publish({ slug: 'read' });
  });
  afterEach(() => newsroom.close());

  const look = (views: Views, address: string, browser = BROWSER) =>
    views.record(newsroom.site, { headers: new Headers({ 'user-agent': browser }), address }, { url: pageOf('read') });

  it('of one block are as many as it may add, however many processes they come to, and however often one is started anew', async () => {
    const { services } = newsroom;
    const outcomes = async () => {
      const metric = await services.metrics.registry.getSingleMetric('gazette_views_total')?.get();
      return Object.fromEntries(metric?.values.map(({ labels, value }) => [labels['outcome'], value]) ?? []);
    };
    const processes = [services.views, new Views(services), new Views(services)];
    for (const [index, views] of processes.entries()) {
      for (let reader = 0; reader < 8; reader += 1) look(views, `203.0.113.${reader}`, `${BROWSER} ${index}${reader}`);
      look(views, household(index));
    }
    await Promise.all(processes.map((views) => views.flush()));
    expect(await countedViews(newsroom)).toEqual([['2026-03-01T12:00:00.000Z', article, 10 + 3]]);
    const anew = new Views(services);
    look(anew, '203.0.113.200');
    await anew.flush();
    expect(await countedViews(newsroom)).toEqual([['2026-03-01T12:00:00.000Z', article, 10 + 3]]);
    expect(await outcomes()).toEqual({ counted: 13, damped: 15 });
  });

  it('wait while the database takes none, up to a bound, and none of those is lost or counted twice', async () => {
    const lines: string[] = [];
    const log = pino({}, new Writable({ write: (line: Buffer, _encoding, done) => (lines.push(String(line)), done()) }));
    const { services } = newsroom;
    const views = new Views({ ...services, log });
    const rename = (from: string, to: string) =>
      services.database.bookkeep((db) => sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(db));
    look(views, household(0));
    await views.flush();
    await rename('article_view', 'away');
    for (let reader = 1; reader <= 100; reader += 1) {
      look(views, household(reader));
      if (reader % 25 === 0) await views.flush();
    }
    await rename('away', 'article_view');
    await views.flush();
    expect(await countedViews(newsroom)).toEqual([['2026-03-01T12:00:00.000Z', article, 1 + 60]]);
    expect(lines.map((line) => JSON.parse(line) as { level: number; views: number; msg: string })).toMatchObject(
      [25, 50, 60, 60].map((waiting) => ({ level: 50, views: waiting, msg: 'views could not be written; they wait' })),
    );
    const keys = await services.database.reads.selectFrom('secret').select('value').execute();
    for (const secret of ['Firefox', household(7), ...keys.map(({ value }) => value)]) expect(lines.join('')).not.toContain(secret);
    await views.flush();
    expect(await countedViews(newsroom)).toEqual([['2026-03-01T12:00:00.000Z', article, 61]]);
  });
});

describe.each(databases)('many views on $name', (kind) => {
  it('are written a few at a time while they come, and others have their turn in between', async () => {
    const newsroom = await openNewsroom(kind, { GAZETTE_VIEWS_TOGETHER: '50' });
    onTestFinished(() => newsroom.close());
    await newsroom.publish({ slug: 'read' });
    const { database, views } = newsroom.services;
    const look = (readers: number, from: number) => {
      for (let reader = from; reader < from + readers; reader += 1) {
        views.record(newsroom.site, { headers: new Headers({ 'user-agent': BROWSER }), address: household(reader) }, { url: pageOf('read') });
      }
    };
    const counted = async () => {
      const rows = await database.reads.selectFrom('article_view').select('views').where('span', '=', 'hour').execute();
      return rows.reduce((sum, row) => sum + row.views, 0);
    };
    look(50, 0);
    // Nobody has asked for them to be written, and no clock is running.
    await expect.poll(counted).toBe(50);

    look(140, 50);
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const written = await newsroom.statements(() => views.flush());
    clearImmediate(next);
    expect(written.filter((statement) => /^insert into "view_mark"/.test(statement))).toHaveLength(3);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(await counted()).toBe(190);
  });
});

describe('a server', () => {
  it('takes a flood of forged views from one block, answers everybody else meanwhile, and writes what waits when it is stopped', async () => {
    const given = await createSample(databases[0]!);
    const env = { HOST: '127.0.0.1', PORT: '0', GAZETTE_DATA_DIR: given.dataDir, GAZETTE_VIEWS_FLUSH: '5m' };
    const config = readConfig({ ...env, ...(given.url === undefined ? {} : { DATABASE_URL: given.url }) });
    const server = await serve(config, quiet);
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= server.stop());
    onTestFinished(async () => {
      await stop();
      await given.drop();
    });
    const page = `${server.url}/en/articles/hudhud-canal-reaches-last-village`;
    const forge = (number: number) =>
      fetch(`${server.url}/views`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'user-agent': `${BROWSER} ${number}` },
        body: JSON.stringify({ url: number % 4 === 3 ? `${page}-${number}` : page }),
      });
    const ask = () => fetch(`${server.url}/graphql?query=${encodeURIComponent('{ articles(first: 3) { nodes { headline } } }')}`);
    const answers = await Promise.all(Array.from({ length: 400 }, (_, number) => (number % 40 === 39 ? ask() : forge(number))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 204]));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(390);
    for (const answer of answers.filter(({ status }) => status === 200)) {
      expect(((await answer.json()) as { data: { articles: { nodes: unknown[] } } }).data.articles.nodes).toHaveLength(3);
    }
    await stop();
    const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, quiet);
    const rows = await database.reads
      .selectFrom('article_view')
      .innerJoin('article', 'article.id', 'article_view.article_id')
      .select('views')
      .where('span', '=', 'hour')
      .where('article.slug', '=', 'hudhud-canal-reaches-last-village')
      .execute();
    await database.close();
    expect(rows.reduce((sum, { views }) => sum + views, 0)).toBe(config.viewsPerBlock);
  });
});
