import type { Unit } from '../gate/store.ts';

export interface Banned {
  /** `reader`: somebody banned; refuse. `address`: somebody else from a banned reader's address block; look twice. */
  readonly by: 'reader' | 'address';
  /** When a suspension ends; null for a ban. */
  readonly until: Date | null;
  readonly reason: string;
}

/** The ban or suspension that is in force now for a reader, or else for the address block; the one that ends last. */
export async function isBanned(
  { sql, site, now }: Pick<Unit, 'sql' | 'site' | 'now'>,
  { readerId, addressHash }: { readonly readerId: string | null; readonly addressHash: string | null },
): Promise<Banned | undefined> {
  if (readerId === null && addressHash === null) return undefined;
  const inForce = () =>
    sql
      .selectFrom('ban')
      .select(['reader_id', 'until', 'reason'])
      .where('lifted_at', 'is', null)
      .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', now)]));
  // Two look-ups and no `or`, for which a database reads all that were ever banned. A reader is of one site only.
  const ofReader = inForce().where('reader_id', '=', readerId);
  const ofAddress = inForce().where('site_id', '=', site.id).where('address_hash', '=', addressHash);
  const bans = await ofReader.unionAll(ofAddress).execute();
  const own = bans.filter((ban) => ban.reader_id === readerId);
  const last = (own.length > 0 ? own : bans).toSorted((a, b) => ends(b.until) - ends(a.until))[0];
  return last && { by: own.length > 0 ? 'reader' : 'address', until: last.until, reason: last.reason };
}

function ends(until: Date | null): number {
  return until?.getTime() ?? Number.POSITIVE_INFINITY;
}
