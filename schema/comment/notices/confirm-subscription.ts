import type { Store } from '../../gate/store.ts';
import { commentPolicy } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';
import { hashOfKey } from '../../staff/random-key.ts';

const DAY = 86_400_000;

/** Of what a link speaks: enough for a page that says so. */
export interface LinkedSubscription {
  readonly id: string;
  readonly site: string;
  readonly language: string;
}

/** What a confirming link stands for; undefined for one that is not good, or not any more. */
export async function subscriptionToConfirm({ reads }: Pick<Store, 'reads'>, token: string, now: Date): Promise<LinkedSubscription | undefined> {
  const row = await reads
    .selectFrom('reply_subscription')
    .select(['id', 'site_id', 'language'])
    .where('confirm_hash', '=', hashOfKey(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { id: row.id, site: row.site_id, language: row.language };
}

/**
 * Confirms an address, for all that the same reader has asked for at it on this site; confirming again changes nothing.
 * @returns whether the link was good.
 */
export async function confirmSubscription(store: Store, site: Site, token: string, now: Date): Promise<boolean> {
  return store.write(site, now, async (unit) => {
    const row = await unit.sql
      .selectFrom('reply_subscription')
      .select(['reader_id', 'address'])
      .where('confirm_hash', '=', hashOfKey(token))
      .where('site_id', '=', site.id)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (!row) return false;
    const expiresAt = new Date(now.getTime() + commentPolicy(site).replyNoticeDays * DAY);
    await unit.sql
      .updateTable('reply_subscription')
      .set({ confirmed_at: now, expires_at: expiresAt })
      .where('site_id', '=', site.id)
      .where('reader_id', '=', row.reader_id)
      .where('address', '=', row.address)
      .where('confirmed_at', 'is', null)
      .execute();
    return true;
  });
}
