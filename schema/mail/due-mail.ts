import type { Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';

/** A letter whose time has come. */
export interface DueMail {
  readonly id: string;
  readonly key: string;
  readonly site: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly unsubscribeUrl: string | null;
  /** Tries before this one. */
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly createdAt: Date;
}

type Reads = Pick<Store, 'reads'>;

/** No try is planned further ahead than this, in milliseconds; one that is was planned by a clock that was wrong, and is due. */
const FURTHEST = 48 * 3_600_000;

/** The letters that wait longest. */
export async function dueMail({ reads }: Reads, now: Date, limit: number): Promise<DueMail[]> {
  const beyond = new Date(now.getTime() + FURTHEST);
  const rows = await reads
    .selectFrom('mail')
    .selectAll()
    .where(({ or, eb }) => or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', beyond)]))
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    site: row.site_id,
    to: row.to,
    subject: row.subject,
    text: row.text,
    html: row.html,
    unsubscribeUrl: row.unsubscribe_url,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at ?? now,
    createdAt: row.created_at,
  }));
}

/** Whether anything is to be sent. */
export async function hasDueMail(store: Reads, now: Date): Promise<boolean> {
  return (await dueMail(store, now, 1)).length > 0;
}

/**
 * Takes a try before it is made, and says when the next one is due should this process die in the middle.
 * @returns whether it was still to be had.
 */
export async function claimMail(db: Kysely<Tables>, { id, attempts, nextAttemptAt }: DueMail, retryAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ attempts: attempts + 1, next_attempt_at: retryAt })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('next_attempt_at', '=', nextAttemptAt)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a letter said is over with its sending: it holds links that let somebody in. */
const emptied = { text: '', html: null, unsubscribe_url: null } as const;

export async function markMailSent(db: Kysely<Tables>, { id }: DueMail, at: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: at, next_attempt_at: null, last_error: null, ...emptied })
    .where('id', '=', id)
    .execute();
}

/** @param retryAt null gives up. */
export async function markMailFailed(db: Kysely<Tables>, { id }: DueMail, error: string, retryAt: Date | null): Promise<void> {
  await db
    .updateTable('mail')
    .set({ next_attempt_at: retryAt, last_error: error, ...(retryAt === null ? emptied : {}) })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute();
}

/** Forgets what was sent or given up before `until`. */
export async function forgetMail(db: Kysely<Tables>, until: Date): Promise<void> {
  await db.deleteFrom('mail').where('created_at', '<', until).where('next_attempt_at', 'is', null).execute();
}
