import type { Store } from '@gazette/schema/gate/store.ts';
import { saveSite, withAsciiHosts, type SiteDraft } from '@gazette/schema/site/save-site.ts';
import { Site } from '@gazette/schema/site/site.entity.ts';
import type { SiteRecord } from '../records.ts';
import { policyOf } from '../site-settings.ts';
import type { Outcome } from './import-summary.ts';
import { localizedWords } from './languages.ts';

/** Creates the site that a file describes, or brings its settings up to the file. */
export async function writeSite(
  store: Store,
  record: SiteRecord,
  known: Site | undefined,
  now: Date,
): Promise<{ site: Site; outcome: Outcome }> {
  const { key, locale, languages, timeZone, url, hosts, allowedOrigins, moderation, addressRules, createdAt } = record;
  const written = { languages: languages ?? known?.languages ?? [locale?.split('-')[0] ?? 'en'] };
  const names =
    record.name === undefined
      ? undefined
      : localizedWords({ site: written, language: undefined }, record.name, undefined);
  const policy = policyOf(record.policy, known);
  const draft = withAsciiHosts({
    key,
    names,
    locale,
    languages,
    timeZone,
    url,
    hosts,
    allowedOrigins,
    moderation,
    policy,
    addressRules,
  } as SiteDraft);
  if (known && says(known, draft)) return { site: known, outcome: 'unchanged' };
  const site = await saveSite(store, draft, now);
  if (known || !createdAt) return { site, outcome: known ? 'updated' : 'created' };
  return {
    outcome: 'created',
    site: await store.write(site, now, async ({ em }) =>
      em.assign(await em.findOneOrFail(Site, site.id), { createdAt }),
    ),
  };
}

function says(site: Site, draft: SiteDraft): boolean {
  return Object.entries(draft).every(([field, value]) => {
    const current: unknown = site[field as keyof Site];
    return value === undefined || canonical(value) === canonical(current);
  });
}

function canonical(value: unknown): string {
  const isNames = value !== null && typeof value === 'object' && !Array.isArray(value);
  return JSON.stringify(isNames ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value);
}
