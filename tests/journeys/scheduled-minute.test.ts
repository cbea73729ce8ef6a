import { Article } from '@gazette/schema/article/article.entity.ts';
import { scheduleArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { askGraph } from './ask-graph.ts';

const isFull = process.env['GAZETTE_FULL'] === '1';
/** More than are asked for at a time, so that a process can be killed in the middle. */
const ARTICLES = isFull ? 1_000 : 60;
/** Milliseconds in which all are to be scheduled before they are due. */
const AHEAD = isFull ? 30_000 : 1_500;
/** SQLite is for one process; with that alone the short form has nothing that `publish-due` has not. */
const kinds = databases.filter(({ name }) => isFull || name === 'postgresql');
const PROCESSES = { sqlite: 1, postgresql: 3 } as const;

describe.each(kinds)(`${ARTICLES} articles of one minute on $name`, ({ name, createMigrated }) => {
  let given: TestDatabase;
  let database: Database;
  let site: Site;
  const processes: GazetteProcess[] = [];

  beforeEach(async () => {
    given = await createMigrated();
    database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
    site = await saveSite(database, { key: 'daily', languages: ['en'], url: null, hosts: ['localhost'] }, new Date());
  });
  afterEach(async () => {
    for (const process of processes) process.signal('SIGKILL');
    for (const process of processes.splice(0)) await process.exited;
    await database.close();
    await given.drop();
  });

  async function start(): Promise<{ readonly process: GazetteProcess; readonly url: string }> {
    const env = { GAZETTE_DATA_DIR: given.dataDir, ...(given.url !== undefined && { DATABASE_URL: given.url }), PORT: '0', HOST: '127.0.0.1' };
    const process = gazette(['start', '--no-build'], env);
    processes.push(process);
    const { local } = await process.logged(/^Gazette runs at/);
    return { process, url: String(local).replace('localhost', '127.0.0.1') };
  }

  async function publications(): Promise<{ subject: string; at: Date }[]> {
    const { reads } = database;
    return reads.selectFrom('outbox_event').select(['subject', 'occurred_at as at']).where('type', '=', 'article.published').execute();
  }

  test('each is published once, not before its moment, though the process that is at it is killed', async () => {
    const ids: string[] = [];
    await database.write(site, new Date(), async (unit) => {
      for (let number = 1; number <= ARTICLES; number += 1) {
        ids.push((await createArticle(unit, { headline: `Of one minute ${number}`, body: '<p>What was to be said at noon.</p>', language: 'en' })).id);
      }
    });
    const started = await Promise.all(Array.from({ length: PROCESSES[name] }, start));
    const due = new Date(Date.now() + AHEAD);
    await database.write(site, new Date(), async (unit) => {
      for (const article of await unit.em.find(Article, {})) await scheduleArticle(unit, article, due);
    });

    // Whichever has the job says so when it has done some; the others are no further than it.
    const busy = await Promise.race(started.map((one) => one.process.logged(/^published on schedule/).then(() => one)));
    busy.process.signal('SIGKILL');
    await busy.process.exited;
    const left = started.filter((one) => one !== busy);
    if (left.length === 0) left.push(await start());
    const killedAt = new Date();

    await vi.waitFor(async () => expect((await publications()).length).toBeGreaterThanOrEqual(ARTICLES), { timeout: 120_000, interval: 100 });
    const published = await publications();
    expect(published.map(({ subject }) => subject).sort()).toEqual(ids.toSorted());
    expect(published.filter(({ at }) => at < due)).toEqual([]);
    for (const { url } of left) {
      const { articles } = await askGraph<{ articles: { nodes: { publishedAt: string }[] } }>(url, '{ articles(first: 50) { nodes { publishedAt } } }');
      expect(articles.nodes).toEqual(Array.from({ length: 50 }, () => ({ publishedAt: due.toISOString() })));
    }
    const lateness = (at: Date) => ((at.getTime() - due.getTime()) / 1_000).toFixed(1);
    const moments = published.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime());
    process.stdout.write(`  ${name}: ${ARTICLES} articles, the first ${lateness(moments[0] ?? due)} s after the minute, killed at ${lateness(killedAt)} s, the last at ${lateness(moments.at(-1) ?? due)} s\n`);
  });
});
