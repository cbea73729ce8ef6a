import type { Selectable } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

type Reads = Pick<Store, 'reads'>;
export type SourceRow = Selectable<Tables['source']>;
export type SourceItemRow = Selectable<Tables['source_item']>;

/** The feeds and folders that a site follows, the oldest first. */
export function sourcesOf({ reads }: Reads, site: string): Promise<SourceRow[]> {
  return reads.selectFrom('source').selectAll().where('site_id', '=', site).orderBy('created_at').orderBy('id').execute();
}

/** One of a site. */
export function sourceOfSite({ reads }: Reads, site: string, id: string): Promise<SourceRow | undefined> {
  return reads.selectFrom('source').selectAll().where('site_id', '=', site).where('id', '=', id).executeTakeFirst();
}

/** What it has brought lately, the newest first; of one outcome only, where that is asked for. */
export function itemsOfSource({ reads }: Reads, source: string, limit: number, outcome?: string): Promise<SourceItemRow[]> {
  return reads
    .selectFrom('source_item')
    .selectAll()
    .where('source_id', '=', source)
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? ''))
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How many of each outcome it has brought. */
export async function countsOfSource({ reads }: Reads, source: string): Promise<Readonly<Record<string, number>>> {
  const rows = await reads
    .selectFrom('source_item')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .where('source_id', '=', source)
    .groupBy('outcome')
    .execute();
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** Followed sources of all sites whose time has come, those that wait longest first. */
export function dueSources({ reads }: Reads, now: Date, limit: number): Promise<SourceRow[]> {
  return reads
    .selectFrom('source')
    .selectAll()
    .where('active', '=', true)
    .where('next_read_at', '<=', now)
    .orderBy('next_read_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}
