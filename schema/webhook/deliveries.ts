import type { Kysely, Selectable } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

/** A delivery whose time has come, and where it goes. */
export interface DueDelivery {
  readonly id: string;
  readonly webhook: string;
  readonly url: string;
  readonly secret: string;
  readonly payload: Record<string, unknown>;
  /** Tries before this one. */
  readonly attempts: number;
  readonly nextAttemptAt: Date;
}

type Reads = Pick<Store, 'reads'>;

/** No try is planned further ahead than this, in milliseconds; one that is was planned by a clock that was wrong, and is due. */
const FURTHEST = 48 * 3_600_000;

/** The deliveries that wait longest, at most `perWebhook` for each, so that one that never answers does not hold up the others. */
export async function dueDeliveries({ reads }: Reads, now: Date, limit: number, perWebhook: number): Promise<DueDelivery[]> {
  const beyond = new Date(now.getTime() + FURTHEST);
  const webhooks = await reads
    .selectFrom('webhook')
    .select(['id', 'url', 'secret'])
    .where('disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('webhook_delivery')
          .select('webhook_delivery.id')
          .whereRef('webhook_delivery.webhook_id', '=', 'webhook.id')
          .where(({ or, eb }) => or([eb('webhook_delivery.next_attempt_at', '<=', now), eb('webhook_delivery.next_attempt_at', '>', beyond)])),
      ),
    )
    .execute();
  const due = await Promise.all(
    webhooks.map(async ({ id: webhook, url, secret }) => {
      const rows = await reads
        .selectFrom('webhook_delivery')
        .select(['id', 'payload', 'attempts', 'next_attempt_at'])
        .where('webhook_id', '=', webhook)
        .where(({ or, eb }) => or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', beyond)]))
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(perWebhook)
        .execute();
      return rows.map(({ id, payload, attempts, next_attempt_at: at }) => ({
        id,
        webhook,
        url,
        secret,
        payload,
        attempts,
        nextAttemptAt: at ?? now,
      }));
    }),
  );
  return due
    .flat()
    .sort((one, other) => one.nextAttemptAt.getTime() - other.nextAttemptAt.getTime())
    .slice(0, limit);
}

/**
 * Takes a try of a delivery before it is made, and says when the next one is due should this process die in the middle.
 * @returns whether it was still to be had.
 */
export async function claimDelivery(db: Kysely<Tables>, { id, attempts, nextAttemptAt }: DueDelivery, retryAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ attempts: attempts + 1, next_attempt_at: retryAt })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('next_attempt_at', '=', nextAttemptAt)
    .where('delivered_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markDelivered(db: Kysely<Tables>, { id }: DueDelivery, at: Date): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ delivered_at: at, next_attempt_at: null, last_error: null })
    .where('id', '=', id)
    .execute();
}

/** @param retryAt null gives up. */
export async function markFailed(db: Kysely<Tables>, { id }: DueDelivery, error: string, retryAt: Date | null): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ next_attempt_at: retryAt, last_error: error })
    .where('id', '=', id)
    .where('delivered_at', 'is', null)
    .execute();
}

/** The receiver has said that it is gone for good. */
export async function markGone(db: Kysely<Tables>, { webhook }: DueDelivery, at: Date): Promise<void> {
  await db.updateTable('webhook').set({ disabled_at: at }).where('id', '=', webhook).where('disabled_at', 'is', null).execute();
  await db
    .updateTable('webhook_delivery')
    .set({ next_attempt_at: null, last_error: 'The receiver answered 410 Gone.' })
    .where('webhook_id', '=', webhook)
    .where('delivered_at', 'is', null)
    .execute();
}

/** Forgets what arrived or was given up before `until`. */
export async function forgetDeliveries(db: Kysely<Tables>, until: Date): Promise<void> {
  await db.deleteFrom('webhook_delivery').where('created_at', '<', until).where('next_attempt_at', 'is', null).execute();
}

export type WebhookRow = Omit<Selectable<Tables['webhook']>, 'secret'>;
export type DeliveryRow = Selectable<Tables['webhook_delivery']>;

/** The webhooks of a site without their secrets, the oldest first. */
export async function webhooksOf({ reads }: Reads, site: string): Promise<WebhookRow[]> {
  return reads
    .selectFrom('webhook')
    .select(['id', 'site', 'url', 'topics', 'created_at', 'disabled_at'])
    .where('site', '=', site)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** What was last sent to a webhook, the newest first. */
export async function deliveriesOf({ reads }: Reads, webhook: string, limit: number): Promise<DeliveryRow[]> {
  return reads
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhook)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
