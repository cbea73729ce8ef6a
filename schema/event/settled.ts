import { sql } from 'kysely';
import type { Store } from '../gate/store.ts';

/** How many transaction ids PostgreSQL writes before it begins anew; `backend_xid` is given without its epoch. */
const EPOCH = 2 ** 32;

/**
 * The transaction id below which every transaction of this database has ended. What is read by a later statement up to
 * here is complete: none can still appear.
 *
 * `pg_snapshot_xmin` would say so in one statement, but for the whole cluster: an hour's work in a neighbouring database
 * would keep this one's events back for an hour.
 */
export async function settledBefore({ reads }: Pick<Store, 'reads'>): Promise<number> {
  const { rows } = await sql<{ next: string; running: string[] }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next,
      array(select backend_xid::text from pg_stat_activity
        where datname = current_database() and backend_xid is not null) as running`.execute(reads);
  const next = Number(rows[0]?.next ?? 0);
  const running = rows[0]?.running ?? [];
  return Math.min(next, ...running.map((id) => withEpoch(Number(id), next)));
}

/** The whole of an id of which only the last 32 bits are known, by one that lies less than half an epoch away. */
export function withEpoch(id: number, near: number): number {
  const ahead = (((id - near) % EPOCH) + EPOCH) % EPOCH;
  return near + (ahead < EPOCH / 2 ? ahead : ahead - EPOCH);
}
