import type { Selectable } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { matchesHost } from './host-pattern.ts';
import type { Site } from './site.entity.ts';

/**
 * The sites of the installation, kept in memory: every request begins with one.
 *
 * `reload` after a `site.changed` event; a site that another process made is known here within that time.
 */
export class SiteDirectory {
  readonly #store: Pick<Store, 'reads'>;
  #sites: readonly Site[] = [];

  constructor(store: Pick<Store, 'reads'>) {
    this.#store = store;
  }

  async reload(): Promise<void> {
    const rows = await this.#store.reads.selectFrom('site').selectAll().orderBy('key').execute();
    this.#sites = rows.map(siteOf);
  }

  all(): readonly Site[] {
    return this.#sites;
  }

  byKey(key: string): Site | undefined {
    return this.#sites.find((site) => site.key === key);
  }

  /** The site whose pages live on this `Host`; the default one where none claims it. */
  byHost(host: string): Site | undefined {
    return (
      this.#sites.find((site) => site.hosts.includes(host.toLowerCase())) ??
      this.#sites.find((site) => site.hosts.some((pattern) => matchesHost(pattern, host))) ??
      this.default()
    );
  }

  default(): Site | undefined {
    return this.#sites.find((site) => site.isDefault);
  }
}

/** A site as the database has it in this moment, for whoever is about to change it; undefined once it is gone. */
export async function siteAtHand({ reads }: Pick<Store, 'reads'>, { id }: Pick<Site, 'id'>): Promise<Site | undefined> {
  const row = await reads.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst();
  return row && siteOf(row);
}

function siteOf(row: Selectable<Tables['site']>): Site {
  return {
    id: row.id,
    key: row.key,
    names: row.names,
    locale: row.locale,
    languages: row.languages,
    timeZone: row.time_zone,
    url: row.url,
    hosts: row.hosts,
    allowedOrigins: row.allowed_origins,
    moderation: row.moderation,
    addressRules: row.address_rules,
    policy: row.policy,
    isDefault: row.is_default,
    createdAt: row.created_at,
    version: row.version,
  };
}
