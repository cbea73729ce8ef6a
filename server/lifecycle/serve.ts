import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Logger } from 'pino';
import { prepareCdn, purgeCdn } from '../cache/cdn/purge-cdn.ts';
import { createAnswerCache } from '../cache/create-answer-cache.ts';
import { purgeOnCommit, purgeOnEvents } from '../cache/purge-on-events.ts';
import type { Config } from '../config/config.ts';
import { consoleRoutes } from '../console/console-routes.ts';
import { advertisementRoute } from '../console/advertisement-route.ts';
import { previewRoute } from '../console/preview-route.ts';
import { embedRoutes } from '../embed/embed-routes.ts';
import { openDatabase } from '../database/open.ts';
import { warnOfLoss } from '../database/warn-of-loss.ts';
import { EventBus } from '../events/event-bus.ts';
import { wakeOnWrites } from '../events/wake.ts';
import { KnownDocuments } from '../graphql/documents.ts';
import { formatRoutes } from '../formats/format-routes.ts';
import { createGraphiQL } from '../graphql/graphiql.ts';
import { createGraphqlHandler } from '../graphql/handler.ts';
import { createApp } from '../http/app.ts';
import { listen } from '../http/listen.ts';
import { notifyHub, prepareHub } from '../feeds/notify-hub.ts';
import { imageRoutes } from '../images/image-routes.ts';
import { jobs } from '../jobs/jobs.ts';
import { publishDue } from '../jobs/publish-due.ts';
import { startJobs } from '../jobs/runner.ts';
import { LiveHub } from '../live/live-hub.ts';
import { mailJobs } from '../mail/mail-jobs.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createModerationDesk } from '../moderation/moderation-desk.ts';
import { createNoticeHandler } from '../notices/notice-handler.ts';
import { noticeJobs, prepareNotices } from '../notices/notice-jobs.ts';
import { createNewsPages } from '../pages/news-pages.ts';
import { Impressions } from '../placement/impressions.ts';
import { createPlacementHandler } from '../placement/placement-handler.ts';
import { createChallengeHandler } from '../reader/challenge-handler.ts';
import { Readers } from '../reader/readers.ts';
import { createPageAnswers } from '../related/page-answers.ts';
import { relatedJobs } from '../related/settle-due.ts';
import { createRendering } from '../render/rendering.ts';
import type { Services } from '../services.ts';
import { fetchSourceImages } from '../sources/fetch-source-images.ts';
import { sourceJobs } from '../sources/read-sources.ts';
import { createBeaconTaker } from '../views/beacon-taker.ts';
import { Views } from '../views/views.ts';
import { webhookJobs } from '../webhooks/webhook-jobs.ts';
import { keepWidgets, servedDocuments } from './keep-widgets.ts';
import { loadSample } from './load-sample.ts';

/** A running server. */
export interface Server {
  readonly services: Services;
  /** Where this process itself listens, on this machine. */
  readonly url: string;
  /** Finishes what runs within the grace time, then lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts everything in order: port, database and its migrations, handlers, jobs. When a step fails, those before it are
 * undone and the error is thrown on.
 * @param now the clock by which it publishes, lets sessions end and everything else.
 */
export async function serve(settings: Config, log: Logger, metrics = createMetrics(), now = () => new Date()): Promise<Server> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    // First the port: whoever starts a second server by mistake learns it before anything is touched.
    const listener = await listen(settings, log);
    undo.push(() => listener.stop(settings.shutdownGrace));
    const config = withPort(settings, listener.port);

    const database = await openDatabase(config, log);
    undo.unshift(() => database.close());
    database.onStatement(({ milliseconds }) => metrics.statement(milliseconds / 1000));
    await database.migrations.up();
    await warnOfLoss(database, log);

    const sites = new SiteDirectory(database);
    await sites.reload();
    const readers = new Readers({ config, database, now });
    const views = new Views({ config, database, metrics, log, now });
    const impressions = new Impressions({ config, database, metrics, log, now });
    const moderationDesk = createModerationDesk({ database, now });
    const pageAnswers = createPageAnswers(now);
    const services: Services = { config, log, metrics, database, sites, readers, views, impressions, moderationDesk, pageAnswers, now };

    // After the last request has been answered, before the database closes.
    undo.splice(1, 0, views.start(), impressions.start());

    await loadSample(services);

    const events = new EventBus(services);
    events.on((event) => (event.type === 'site.changed' ? sites.reload() : undefined));
    const live = new LiveHub(services);
    events.on((event) => live.tell(event));
    await live.start();
    events.on((event) => {
      if (event.type === 'words.changed' && event.site) moderationDesk.wordLists.forget(event.site);
    });
    events.on((event) => {
      if (event.type.startsWith('article.')) pageAnswers.forget(event.site);
    });
    const cache = createAnswerCache(services);
    purgeOnCommit(cache, services);
    purgeOnEvents(cache, services, events);
    await events.start();
    undo.push(() => events.stop());
    undo.push(await wakeOnWrites(database, config, log, () => events.wake()));
    // Publishing waits for no housekeeping, which may go through the whole archive.
    undo.push(startJobs(services, [publishDue]));
    undo.push(startJobs(services, jobs));
    undo.push(startJobs(services, webhookJobs));
    undo.push(startJobs(services, mailJobs));
    undo.push(startJobs(services, sourceJobs));
    // A picture that takes its time holds up no news.
    undo.push(startJobs(services, [fetchSourceImages]));
    await prepareNotices(services);
    undo.push(startJobs(services, noticeJobs()));
    await prepareCdn(services);
    await prepareHub(services);
    undo.push(startJobs(services, [purgeCdn(), notifyHub()]));
    undo.push(startJobs(services, relatedJobs));

    await keepWidgets(config, log);
    const known = KnownDocuments.read(await servedDocuments(config), log);
    const graphiql = createGraphiQL();
    const graphql = createGraphqlHandler(services, graphiql, live, known);
    const { printer, ...rendering } = createRendering(services, graphql);
    const app = createApp(services, {
      cache,
      graphiql: graphiql.route,
      graphql,
      ...rendering,
      challenge: createChallengeHandler(services),
      notices: createNoticeHandler(services),
      views: createBeaconTaker(services),
      placements: createPlacementHandler(services),
      images: imageRoutes(services),
      console: [previewRoute(services), advertisementRoute(services), ...consoleRoutes()],
      embed: embedRoutes(),
      formats: formatRoutes(services),
      pages: createNewsPages(services, printer),
    });
    undo.push(async () => app.drain());
    listener.serve(app);
    return { services, url: `http://localhost:${listener.port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** With port 0 the port is known only now, and the public address that names it. */
function withPort(config: Config, port: number): Config {
  const publicUrl =
    config.port === 0
      ? config.publicUrl.replace(/^http:\/\/localhost:0$/, `http://localhost:${port}`)
      : config.publicUrl;
  return Object.freeze({ ...config, port, publicUrl });
}
