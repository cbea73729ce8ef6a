import type { Store, Unit } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import { hashOfKey } from '../../staff/random-key.ts';
import type { LinkedSubscription } from './confirm-subscription.ts';

const columns = ['id', 'address', 'question'] as const;

interface Ended {
  readonly id: string;
  readonly question: string | null;
}

/** What an ending link stands for; undefined for one whose letters have ended already. */
export async function subscriptionToEnd({ reads }: Pick<Store, 'reads'>, token: string): Promise<LinkedSubscription | undefined> {
  const row = await reads.selectFrom('reply_subscription').select(['id', 'site_id', 'language']).where('end_hash', '=', hashOfKey(token)).executeTakeFirst();
  return row && { id: row.id, site: row.site_id, language: row.language };
}

/**
 * Ends the letters about a comment, or all that the site sends to the same address, whoever has asked for them. Ending what
 * has ended changes nothing.
 */
export async function endLetters(store: Store, site: Site, token: string, scope: 'comment' | 'site', now: Date): Promise<void> {
  await store.write(site, now, async (unit) => {
    const own = unit.sql.selectFrom('reply_subscription').select(columns).where('site_id', '=', site.id);
    const row = await own.where('end_hash', '=', hashOfKey(token)).executeTakeFirst();
    if (row) await endAll(unit, scope === 'comment' ? [row] : await own.where('address', '=', row.address).execute());
  });
}

/** Ends those of a reader who is forgotten. */
export async function endSubscriptionsOf(unit: Unit, reader: string): Promise<void> {
  await endAll(unit, await unit.sql.selectFrom('reply_subscription').select(columns).where('reader_id', '=', reader).execute());
}

/** Ends that of a comment which is taken back. */
export async function endSubscriptionAt(unit: Unit, comment: string): Promise<void> {
  await endAll(unit, await unit.sql.selectFrom('reply_subscription').select(columns).where('comment_id', '=', comment).execute());
}

/**
 * Ends those whose time is over, that of an answer to the question or that of the letters; at most so many at once.
 * @returns how many those were.
 */
export async function endExpired(unit: Unit, limit: number): Promise<number> {
  const rows = await unit.sql
    .selectFrom('reply_subscription')
    .select(columns)
    .where('site_id', '=', unit.site.id)
    .where('expires_at', '<=', unit.now)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  await endAll(unit, rows);
  return rows.length;
}

/**
 * Nothing of them is left: not the address, and no letter that was to go there or did. Of a question it stays known that it
 * was put, by a hash: else whoever is forgotten could have the same address asked again and again.
 */
async function endAll({ sql }: Unit, rows: readonly Ended[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const letters = sql.selectFrom('reply_notice').select('letter').where('subscription_id', 'in', ids).where('letter', 'is not', null);
  await sql.deleteFrom('mail').where('key', 'in', letters).execute();
  await sql.deleteFrom('reply_subscription').where('id', 'in', ids).execute();
  const questions = rows.map(({ question }) => question).filter((key) => key !== null);
  if (questions.length === 0) return;
  await sql
    .updateTable('mail')
    .set({ to: '', text: '', html: null, next_attempt_at: null })
    .where('key', 'in', questions)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('reply_subscription').select('id').whereRef('question', '=', 'mail.key'))))
    .execute();
}
