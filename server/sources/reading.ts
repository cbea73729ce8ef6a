import { MovedThreads } from '@gazette/schema/comment/moved-threads.ts';
import type { CopyMemory } from '@gazette/schema/source/find-copy.ts';
import type { SourceRow } from '@gazette/schema/source/sources.query.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { ImportRun } from '../exchange/write/writing.ts';
import type { Services } from '../services.ts';
import { servedSite, siteUrl } from '../site-url.ts';

/** What became of one item: `unchanged` said nothing new. */
export type Outcome = 'published' | 'held' | 'duplicate' | 'refused' | 'unchanged';

/** One reading of one source. */
export interface Reading {
  readonly services: Services;
  readonly source: SourceRow;
  readonly run: ImportRun;
  readonly copies: CopyMemory;
  /** By which its items are called in this reading: an item that is still called so has not changed its name. */
  readonly keys: ReadonlySet<string>;
  /** Ids of items that it has named without a change, to be noted. */
  readonly listed: string[];
}

export async function beginReading(
  services: Services,
  site: Site,
  source: SourceRow,
  { copies, keys }: Pick<Reading, 'copies' | 'keys'>,
): Promise<Reading> {
  const { database, config } = services;
  const served = servedSite(site, config);
  const run: ImportRun = {
    store: database,
    site: served,
    siteUrl: siteUrl(site, config),
    language: undefined,
    section: source.section ?? undefined,
    dryRun: false,
    told: new Set(),
    moved: await MovedThreads.read(database, served),
  };
  return { services, source, run, copies, keys, listed: [] };
}
