import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { createPoster } from '../outside/post.ts';
import { prepareListener, tellOfEvents, type Listener } from '../outside/tell-of-events.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { changedFeeds } from './changed-feeds.ts';

/** Feeds of one request. */
const MOST_FEEDS = 100;

/**
 * The hub is told which feeds have changed, as a publisher does (WebSub, section 6): it then fetches them and sends them on.
 * What is told twice is fetched twice, and no more.
 */
const hub: Listener = {
  consumer: 'hub',
  isThere: ({ websubHub }) => websubHub !== undefined,
  job: 'notify-hub',
  every: 1_000,
  longestWait: 15 * 60_000,
  tell: publishChanges,
};

export const prepareHub = (services: Pick<Services, 'config' | 'database'>): Promise<void> => prepareListener(hub, services);
export const notifyHub = (): JobDefinition => tellOfEvents(hub);

async function publishChanges(services: Services, events: readonly RecordedEvent[]): Promise<void> {
  const { database, sites, config } = services;
  for (const [id, those] of Map.groupBy(events, ({ site }) => site)) {
    const site = sites.all().find((one) => one.id === id);
    const feeds = site ? await changedFeeds(database, site, siteUrl(site, config), those) : [];
    for (let from = 0; from < feeds.length; from += MOST_FEEDS) await publish(services, feeds.slice(from, from + MOST_FEEDS));
  }
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
