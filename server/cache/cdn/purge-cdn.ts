import type { RecordedEvent } from '@gazette/schema/event/event-log.ts';
import type { JobDefinition } from '../../jobs/job.ts';
import { createPoster } from '../../outside/post.ts';
import { signedHeaders } from '../../outside/sign.ts';
import { prepareListener, tellOfEvents, type Listener } from '../../outside/tell-of-events.ts';
import type { Services } from '../../services.ts';
import { siteTag } from '../cache-headers.ts';
import { concernedTags } from '../concerned-tags.ts';

/** Tags of one request. */
const MOST_TAGS = 256;

interface Purge {
  readonly site: string;
  readonly tags: readonly string[];
}

/** The CDN is told which tags to forget. What is not purged is old to readers, so it is tried again every minute at least. */
const cdn: Listener = {
  consumer: 'cdn',
  isThere: ({ cdnPurgeUrl }) => cdnPurgeUrl !== undefined,
  job: 'purge-cdn',
  every: 250,
  longestWait: 60_000,
  async tell(services, events, name) {
    for (const [index, purge] of (await purgesFor(services, events)).entries()) await send(services, `cdn.${name}.${index}`, purge);
  },
};

export const prepareCdn = (services: Pick<Services, 'config' | 'database'>): Promise<void> => prepareListener(cdn, services);
export const purgeCdn = (): JobDefinition => tellOfEvents(cdn);

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
