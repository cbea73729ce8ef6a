import { dropConsumer, ensureConsumer, movePlace, placeOf } from '@gazette/schema/event/event-consumers.ts';
import { latestCursor, readEvents } from '@gazette/schema/event/event-log.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { createPoster } from '../outside/post.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { backoff } from '../webhooks/backoff.ts';
import { changedFeeds } from './changed-feeds.ts';

/** How far the hub has been told, among the consumers of the log. */
export const HUB_CONSUMER = 'hub';
/** Events that are told at once. */
const BATCH = 500;
/** Feeds of one request. */
const MOST_FEEDS = 100;
/** Longest wait between tries, in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;

/** Gives the hub a place in the log from now on, or takes it away where there is none. */
export async function prepareHub({ config, database }: Pick<Services, 'config' | 'database'>): Promise<void> {
  if (config.websubHub === undefined) return database.bookkeep((db) => dropConsumer(db, HUB_CONSUMER));
  const end = await latestCursor(database);
  return database.bookkeep((db) => ensureConsumer(db, HUB_CONSUMER, end));
}

/**
 * Tells the hub which feeds have changed, as a publisher does (WebSub, section 6): it then fetches them and sends them on.
 * The place in the log moves on only when the hub has taken the news; what is told twice is fetched twice, and no more.
 */
export function notifyHub(): JobDefinition {
  let failures = 0;
  let notBefore = 0;
  return {
    name: 'notify-hub',
    every: 1_000,
    async isWanted({ config, database, now }) {
      if (config.websubHub === undefined || now().getTime() < notBefore) return false;
      const place = await placeOf(database, HUB_CONSUMER);
      return place !== undefined && (await readEvents(database, place, 1)).length > 0;
    },
    async run(services) {
      try {
        while ((await notifyNext(services)) === BATCH);
        failures = 0;
        notBefore = 0;
      } catch (error) {
        failures += 1;
        notBefore = services.now().getTime() + Math.min(backoff(failures), LONGEST_WAIT);
        throw error;
      }
    },
  };
}

/** @returns how many events were told. @throws when the hub does not take it. */
async function notifyNext(services: Services): Promise<number> {
  const { database, sites, config } = services;
  const place = await placeOf(database, HUB_CONSUMER);
  const events = place ? await readEvents(database, place, BATCH) : [];
  const last = events.at(-1);
  if (!last) return 0;
  for (const [id, those] of Map.groupBy(events, ({ site }) => site)) {
    const site = sites.all().find((one) => one.id === id);
    const feeds = site ? await changedFeeds(database, site, siteUrl(site, config), those) : [];
    for (let from = 0; from < feeds.length; from += MOST_FEEDS) await publish(services, feeds.slice(from, from + MOST_FEEDS));
  }
  await database.bookkeep((db) => movePlace(db, HUB_CONSUMER, last.cursor));
  return events.length;
}

async function publish({ config }: Services, feeds: readonly string[]): Promise<void> {
  const { websubHub: url } = config;
  if (url === undefined) return;
  // Set by whoever runs this server, who may well mean the own network.
  const poster = createPoster({ allowPrivateAddresses: true, allowedBy: '' });
  try {
    const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.flatMap((feed) => [['hub.url', feed], ['hub.topic', feed]])]).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Gazette' };
    const { status } = await poster.post(url, headers, body, config.webhookTimeout);
    if (status < 200 || status >= 300) throw new Error(`The hub answered ${status} to news of ${feeds.length} feed(s).`);
  } finally {
    await poster.close();
  }
}
