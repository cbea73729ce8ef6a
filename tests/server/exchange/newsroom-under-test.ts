import { visible } from '@gazette/schema/gate/visible.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import type { Database } from '@gazette/server/database/database.ts';
import { exportNewsroom } from '@gazette/server/exchange/export/export-newsroom.ts';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { importNewsroom, type ImportOptions } from '@gazette/server/exchange/import-newsroom.ts';
import { readSource } from '@gazette/server/exchange/read-source.ts';
import type { ImportSource } from '@gazette/server/exchange/source/open-source.ts';
import type { ImportSummary } from '@gazette/server/exchange/write/import-summary.ts';
import { pino } from 'pino';
import type { TestDatabase } from '../../support/databases.ts';
import { memorySource } from './memory-source.ts';

/** Noon of the day in which these tests happen. */
export const noon = new Date('2026-11-23T12:00:00Z');

/** A newsroom in a database of its own, to import into and to export from. */
export interface Newsroom {
  readonly database: Database;
  readonly sites: SiteDirectory;
  import(content: string | ImportSource, options?: ImportOptions): Promise<ImportSummary>;
  export(site?: string): Promise<string>;
  site(key?: string): Site;
  /** All of a site, as its staff sees it. */
  staff(site?: string): ReturnType<typeof visible>;
  public(site?: string): ReturnType<typeof visible>;
  close(): Promise<void>;
}

export async function openNewsroom(given: TestDatabase, now: () => Date = () => noon): Promise<Newsroom> {
  const database = await openDatabase({ databaseUrl: given.url, dataDir: given.dataDir }, pino({ level: 'silent' }));
  const sites = new SiteDirectory(database);
  await sites.reload();
  const site = (key?: string): Site => {
    const found = key === undefined ? sites.default() : sites.byKey(key);
    if (!found) throw new Error(`There is no site ${key}.`);
    return found;
  };
  return {
    database,
    sites,
    site,
    async import(content, options = {}) {
      const source = typeof content === 'string' ? memorySource(content) : content;
      const { entries } = await readSource(source, { limits: importLimits });
      const services = { database, sites, now, config: { publicUrl: 'https://news.example' } };
      return (await importNewsroom(services, entries, options)).summary;
    },
    async export(key) {
      const lines: string[] = [];
      for await (const line of exportNewsroom(database, site(key))) lines.push(line);
      return lines.join('');
    },
    staff: (key) => visible(database, { site: site(key), viewer: 'newsroom' }),
    public: (key) => visible(database, { site: site(key), viewer: 'public' }),
    async close() {
      await database.close();
      await given.drop();
    },
  };
}

export const lines = (...records: readonly object[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

export function outcomes(summary: ImportSummary): Record<string, string> {
  return Object.fromEntries(
    [...summary.counts].map(([what, { created, updated, unchanged }]) => [what, `${created} ${updated} ${unchanged}`]),
  );
}
