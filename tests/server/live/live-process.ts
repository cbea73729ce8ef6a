import { isAfter } from '@gazette/schema/live/event-cursor.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { createAnswerCache } from '@gazette/server/cache/create-answer-cache.ts';
import { purgeOnCommit, purgeOnEvents } from '@gazette/server/cache/purge-on-events.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { EventBus } from '@gazette/server/events/event-bus.ts';
import { wakeOnWrites } from '@gazette/server/events/wake.ts';
import { createGraphiQL } from '@gazette/server/graphql/graphiql.ts';
import { createGraphqlHandler } from '@gazette/server/graphql/handler.ts';
import { createApp, type App } from '@gazette/server/http/app.ts';
import { LiveHub } from '@gazette/server/live/live-hub.ts';
import type { Services } from '@gazette/server/services.ts';
import type { Newsroom } from '../../support/newsroom.ts';

/** Another process on the newsroom's database, as a load balancer would have it, without its jobs. */
export interface LiveProcess {
  readonly app: App;
  readonly hub: LiveHub;
  readonly services: Services;
  /** Waits until everything committed so far has been told. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function liveProcess(newsroom: Newsroom): Promise<LiveProcess> {
  const { config, log } = newsroom.services;
  const database = await openDatabase(config, log);
  const sites = new SiteDirectory(database);
  await sites.reload();
  const services: Services = { ...newsroom.services, database, sites };
  const hub = new LiveHub(services);
  const events = new EventBus(services);
  events.on((event) => hub.tell(event));
  const cache = createAnswerCache(services);
  purgeOnCommit(cache, services);
  purgeOnEvents(cache, services, events);
  await hub.start();
  await events.start();
  const stopWaking = await wakeOnWrites(database, config, log, () => events.wake());
  const graphiql = createGraphiQL();
  const app = createApp(services, {
    cache,
    graphiql: graphiql.route,
    graphql: createGraphqlHandler(services, graphiql, hub),
  });
  return {
    app,
    hub,
    services,
    async settle() {
      // On PostgreSQL an event is told when no older transaction runs any more, those of other databases included.
      const last = await database.reads
        .selectFrom('outbox_event')
        .select(['transaction_id as transaction', 'position'])
        .orderBy('transaction_id', 'desc')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      const isBehind = () => last !== undefined && hub.cursor !== undefined && isAfter(last, hub.cursor);
      while (isBehind()) {
        events.wake();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async close() {
      app.drain();
      await events.stop();
      await stopWaking();
      await database.close();
    },
  };
}
