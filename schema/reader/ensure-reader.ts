import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { confusableSkeleton } from '../text/confusable-skeleton.ts';
import type { ReaderIdentity } from './reader-identity.ts';
import { Reader } from './reader.entity.ts';

/** How exactly it is kept when somebody was last here, in milliseconds: enough for retention, no diary. */
export const SEEN_GRAIN = 86_400_000;

/**
 * The row of whoever writes, made now if they write for the first time. An anonymous reader goes by the name given last, a
 * signed one by the name the publisher gives.
 * @returns `isNew` when an anonymous reader was made, who must be handed a token.
 */
export async function ensureReader(
  unit: Unit,
  identity: ReaderIdentity | null,
  name: string,
): Promise<{ reader: Reader; isNew: boolean }> {
  const id = identity?.id ?? uuid();
  const shown = identity?.kind === 'signed' ? identity.name : name;
  const seen = new Date(Math.floor(unit.now.getTime() / SEEN_GRAIN) * SEEN_GRAIN);
  const current = {
    external_id: identity?.externalId ?? null,
    name: shown,
    name_skeleton: confusableSkeleton(shown),
    badges: JSON.stringify(identity?.badges ?? []) as never,
    last_seen_at: seen,
  };
  await unit.sql
    .insertInto('reader')
    .values({
      id,
      site_id: unit.site.id,
      kind: identity?.kind ?? 'anonymous',
      approved_count: 0,
      rejected_count: 0,
      created_at: unit.now,
      erased_at: null,
      ...current,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...current, erased_at: null }))
    .execute();
  return { reader: await unit.em.findOneOrFail(Reader, { id, site: unit.site.id }), isNew: identity === null };
}
