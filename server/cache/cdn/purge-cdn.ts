import { dropConsumer, ensureConsumer, movePlace, placeOf } from '@gazette/schema/event/event-consumers.ts';
import { latestCursor, readEvents, type RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { JobDefinition } from '../../jobs/job.ts';
import { createPoster } from '../../outside/post.ts';
import { signedHeaders } from '../../outside/sign.ts';
import type { Services } from '../../services.ts';
import { backoff } from '../../webhooks/backoff.ts';
import { siteTag } from '../cache-headers.ts';
import { concernedTags } from '../concerned-tags.ts';

/** How far the CDN has been told, among the consumers of the log. */
export const CDN_CONSUMER = 'cdn';
/** Events that are told at once. */
const BATCH = 500;
/** Tags of one request. */
const MOST_TAGS = 256;
/** Longest wait between tries, in milliseconds: what is not purged is old to readers. */
const LONGEST_WAIT = 60_000;

interface Purge {
  readonly site: string;
  readonly tags: readonly string[];
}

/** Gives the CDN a place in the log from now on, or takes it away where there is none. */
export async function prepareCdn({ config, database }: Pick<Services, 'config' | 'database'>): Promise<void> {
  if (config.cdnPurgeUrl === undefined) return database.bookkeep((db) => dropConsumer(db, CDN_CONSUMER));
  const end = await latestCursor(database);
  return database.bookkeep((db) => ensureConsumer(db, CDN_CONSUMER, end));
}

/**
 * Tells the CDN which tags to forget. The place in the log moves on only when it has taken them: a try that fails, or a
 * process that dies, is followed by another with the same tags and perhaps more.
 */
export function purgeCdn(): JobDefinition {
  let failures = 0;
  let notBefore = 0;
  return {
    name: 'purge-cdn',
    every: 250,
    async isWanted({ config, database, now }) {
      if (config.cdnPurgeUrl === undefined || now().getTime() < notBefore) return false;
      const place = await placeOf(database, CDN_CONSUMER);
      return place !== undefined && (await readEvents(database, place, 1)).length > 0;
    },
    async run(services) {
      try {
        while ((await purgeNext(services)) === BATCH);
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

/** @returns how many events were told. @throws when the CDN does not take it. */
async function purgeNext(services: Services): Promise<number> {
  const { database } = services;
  const place = await placeOf(database, CDN_CONSUMER);
  const events = place ? await readEvents(database, place, BATCH) : [];
  const last = events.at(-1);
  if (!last) return 0;
  const name = `${last.cursor.transaction}.${last.cursor.position}`;
  for (const [index, purge] of (await purgesFor(services, events)).entries()) await send(services, `cdn.${name}.${index}`, purge);
  await database.bookkeep((db) => movePlace(db, CDN_CONSUMER, last.cursor));
  return events.length;
}

async function purgesFor({ database, sites }: Services, events: readonly RecordedEvent[]): Promise<Purge[]> {
  const purges: Purge[] = [];
  for (const [id, those] of Map.groupBy(events, ({ site }) => site)) {
    const site = sites.all().find((one) => one.id === id);
    const concern = id === null ? [] : await concernedTags(database, { id }, those);
    if (concern === 'everything') return sites.all().map(wholeSite);
    if (!site) continue;
    if (concern === 'site') purges.push(wholeSite(site));
    else for (let start = 0; start < concern.length; start += MOST_TAGS) purges.push({ site: site.key, tags: concern.slice(start, start + MOST_TAGS) });
  }
  return purges;
}

function wholeSite(site: { readonly key: string }): Purge {
  return { site: site.key, tags: [siteTag(site)] };
}

async function send({ config, now }: Services, id: string, purge: Purge): Promise<void> {
  const { cdnPurgeUrl: url, cdnPurgeSecret: secret } = config;
  if (url === undefined) return;
  // Set by whoever runs this server, who may well mean the own network.
  const poster = createPoster({ allowPrivateAddresses: true, allowedBy: '' });
  try {
    const body = JSON.stringify(purge);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Gazette',
      ...(secret !== undefined && { authorization: `Bearer ${secret}`, ...signedHeaders(secret, id, now(), body) }),
    };
    const { status } = await poster.post(url, headers, body, config.webhookTimeout);
    if (status < 200 || status >= 300) throw new Error(`The CDN answered ${status} to a purge.`);
  } finally {
    await poster.close();
  }
}
