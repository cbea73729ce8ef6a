import { createGraphiQL } from '@gazette/server/graphql/graphiql.ts';
import { createGraphqlHandler } from '@gazette/server/graphql/handler.ts';
import { createApp, type App } from '@gazette/server/http/app.ts';
import { createAnswerCache } from '@gazette/server/cache/create-answer-cache.ts';
import { purgeOnCommit } from '@gazette/server/cache/purge-on-events.ts';
import { createNewsPages } from '@gazette/server/pages/news-pages.ts';
import { createRendering } from '@gazette/server/render/rendering.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { comment, judge, type Written } from '../live/comments-under-test.ts';
import { liveProcess } from '../live/live-process.ts';
import { get, queryPath } from './asking.ts';
import { fill, happenings, questions } from './happenings.ts';

describe.each(databases)('what has happened, on $name', (database) => {
  let newsroom: Newsroom;
  let known: { readonly approved: Written; readonly pending: Written };
  beforeEach(async () => {
    newsroom = await openNewsroom(database);
    known = await fill(newsroom);
  });
  afterEach(() => newsroom.close());

  /** An app on the same newsroom that keeps nothing. */
  function bare(): App {
    const { services } = newsroom;
    const graphql = createGraphqlHandler(services, createGraphiQL());
    return createApp(services, { graphql, pages: createNewsPages(services, createRendering(services, graphql).printer) });
  }

  const told = async (app: App) => {
    const answers: Record<string, string> = {};
    for (const [name, path] of Object.entries(questions)) {
      const { status, body } = await get(app, path);
      answers[name] = `${status} ${body}`;
    }
    return answers;
  };

  test('each makes exactly what it concerns be read anew', async () => {
    const fresh = bare();
    for (const { name, act, leaves } of happenings) {
      await told(newsroom.app);
      await act(newsroom, known);
      // Popular lists stand on pages, and change in their own time: nothing here was looked at.
      for (const left of leaves) {
        const statements = await newsroom.statements(() => get(newsroom.app, questions[left] ?? ''));
        expect([name, left, statements.length]).toEqual([name, left, 0]);
      }
      expect({ name, ...(await told(newsroom.app)) }).toEqual({ name, ...(await told(fresh)) });
    }
  });

  /** On SQLite writers take turns: there is none to wait for. */
  async function besideLongTransaction(work: () => Promise<void>): Promise<void> {
    if (database.name === 'sqlite') return work();
    const mayEnd = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const long = newsroom.write(async (unit) => {
      await unit.sql.updateTable('section').set({ position: 9 }).where('slug', '=', 'inland').execute();
      begun.resolve();
      await mayEnd.promise;
    });
    await begun.promise;
    await work().finally(() => mayEnd.resolve());
    await long;
  }

  test('a like shows at once to whoever asks the process that took it', async () => {
    const words = await get(newsroom.app, questions['thread'] ?? '');
    expect(words.body).toContain('"likeCount":0');
    const id = Buffer.from(`Comment:${known.approved.id}`).toString('base64url');
    const liked = await newsroom.ask('mutation ($id: ID!) { reactToComment(id: $id, like: true) { __typename } }', { id });
    expect(liked.data).toEqual({ reactToComment: { __typename: 'ReactToCommentPayload' } });
    expect((await get(newsroom.app, questions['thread'] ?? '')).body).toContain('"likeCount":1');
  });

  test('another process hears of it, also while a long transaction keeps the log from settling', async () => {
    const other = await liveProcess(newsroom);
    const path = queryPath('{ articles(first: 3) { nodes { headline } } }');
    const elsewhere = async () => (await get(other.app, path)).body;
    try {
      expect(await elsewhere()).toContain('Ferry');
      expect((await newsroom.statements(elsewhere)).length).toBe(0);
      await newsroom.publish({ headline: 'Breaking' });
      // How long it takes is not asserted here: that it comes by itself is.
      await expect.poll(elsewhere).toContain('Breaking');

      await besideLongTransaction(async () => {
        await newsroom.publish({ headline: 'Later' });
        await expect.poll(elsewhere).toContain('Later');
      });
    } finally {
      await other.close();
    }
  });

  test('what was read before a purge is neither kept nor told to whoever asks after it', async () => {
    const { services } = newsroom;
    const cache = createAnswerCache(services);
    purgeOnCommit(cache, services);
    const read = createGraphqlHandler(services, createGraphiQL());
    let isRead = Promise.withResolvers<void>();
    let mayAnswer = Promise.withResolvers<void>();
    const app = createApp(services, {
      cache,
      graphql: async (request, context) => {
        const answer = await read(request, context);
        isRead.resolve();
        await mayAnswer.promise;
        return answer;
      },
    });
    const path = queryPath('{ articles(first: 1) { nodes { headline } } }');
    const slow = get(app, path);
    await isRead.promise;
    await newsroom.publish({ headline: 'Breaking' });
    isRead = Promise.withResolvers();
    const after = get(app, path);
    await isRead.promise;
    mayAnswer.resolve();
    expect((await slow).body).toContain('Ferry');
    expect((await after).body).toContain('Breaking');
    expect((await get(app, path)).body).toContain('Breaking');
  });

  test('publishing, moderating and reading all at once leaves no old answer behind, in this process or another', async () => {
    const other = await liveProcess(newsroom);
    const fresh = bare();
    const apps = [newsroom.app, other.app];
    const paths = Object.values(questions).filter((path) => path.startsWith('/graphql'));
    // The same choices in every run.
    let seed = 7;
    const choose = <T>(list: readonly T[]): T => {
      seed = (seed * 48_271) % 2_147_483_647;
      return list[seed % list.length] as T;
    };
    const over = new AbortController();
    const readers = apps.map(async (app) => {
      while (!over.signal.aborted) {
        await Promise.all(Array.from({ length: 4 }, () => get(app, choose(paths))));
        // Answers from memory never let anything else have its turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    try {
      for (let turn = 0; turn < 24; turn++) {
        await choose([
          () => newsroom.publish({ headline: `Turn ${turn}`, section: choose(['coast', 'inland']) }),
          async () => judge(newsroom, await comment(newsroom, { url: 'https://gazette.test/en/articles/ferry' }), 'approved'),
          () => comment(newsroom, { url: 'https://blog.test/a-post', status: 'approved', body: `Turn ${turn}` }),
        ])();
        if (turn % 4 > 0) continue;
        // Whoever wrote hears the new at once, here.
        const path = choose(paths);
        expect([turn, (await get(newsroom.app, path)).body]).toEqual([turn, (await get(fresh, path)).body]);
      }
    } finally {
      over.abort();
      await Promise.all(readers);
    }
    await other.settle();
    for (const path of paths) {
      const { body } = await get(fresh, path);
      for (const app of apps) expect((await get(app, path)).body).toBe(body);
    }
    await other.close();
  });
});
