import { latestCursor } from '@gazette/schema/event/event-log.ts';
import { isAfter } from '@gazette/schema/live/event-cursor.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
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
  await hub.start();
  await events.start();
  const stopWaking = await wakeOnWrites(database, config, log, () => events.wake());
  const graphiql = createGraphiQL();
  const app = createApp(services, {
    graphiql: graphiql.route,
    graphql: createGraphqlHandler(services, graphiql, hub),
  });
  return {
    app,
    hub,
    services,
    async settle() {
      const wanted = await latestCursor(database);
      events.wake();
      while (hub.cursor && isAfter(wanted, hub.cursor)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async close() {
      app.drain();
      await events.stop();
      await stopWaking();
      await database.close();
    },
  };
}
