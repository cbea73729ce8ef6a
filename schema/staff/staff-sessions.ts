import type { Kysely } from 'kysely';
import type { Unit } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import { hashOfKey, randomKey } from './random-key.ts';
import { recordAudit } from './record-audit.ts';
import { sitesOf, type Account } from './staff-account.ts';

/** However often it is used, a session ends after 30 days; milliseconds. */
export const LONGEST_SESSION = 30 * 86_400_000;

/** Moving the end for every request would make every read a write; milliseconds. */
const WORTH_MOVING = 60_000;

/**
 * Opens a session for an account whose password was right.
 * @param idle milliseconds without use after which it ends.
 * @returns the word to be kept by the browser; undefined when the account was closed or got another password since.
 */
export async function openSession(unit: Unit, account: Account, idle: number): Promise<string | undefined> {
  const sound = await unit.sql
    .selectFrom('staff')
    .select('id')
    .where('id', '=', account.id)
    .where('password_hash', '=', account.passwordHash)
    .where('disabled_at', 'is', null)
    // A change of password waits until this session is there to be ended by it.
    .$if(unit.dialect === 'postgresql', (query) => query.forShare())
    .executeTakeFirst();
  if (!sound) return undefined;
  const key = randomKey();
  await unit.sql.deleteFrom('staff_session').where('expires_at', '<=', unit.now).execute();
  await unit.sql
    .insertInto('staff_session')
    .values({
      hash: hashOfKey(key),
      staff_id: account.id,
      created_at: unit.now,
      expires_at: new Date(unit.now.getTime() + Math.min(idle, LONGEST_SESSION)),
    })
    .execute();
  await recordAudit(
    unit,
    { staff: account, action: 'staff.sign-in', subject: account.id },
    await sitesOf(unit, account.id),
  );
  return key;
}

/** Ends one session. */
export async function closeSession(unit: Unit, hash: string): Promise<void> {
  const ended = await unit.sql
    .deleteFrom('staff_session')
    .where('hash', '=', hash)
    .returning('staff_id')
    .executeTakeFirst();
  if (!ended) return;
  const staff = ended.staff_id;
  await recordAudit(
    unit,
    { staff: { id: staff }, action: 'staff.sign-out', subject: staff },
    await sitesOf(unit, staff),
  );
}

/** When a session that is used now ends; undefined while that is hardly later than it was. */
export function laterEnd(
  session: { readonly createdAt: Date; readonly expiresAt: Date },
  now: Date,
  idle: number,
): Date | undefined {
  const end = Math.min(now.getTime() + idle, session.createdAt.getTime() + LONGEST_SESSION);
  return end - session.expiresAt.getTime() > WORTH_MOVING ? new Date(end) : undefined;
}

/** Lets a session that is in use last longer. */
export async function moveEnd(db: Kysely<Tables>, hash: string, expiresAt: Date): Promise<void> {
  await db.updateTable('staff_session').set({ expires_at: expiresAt }).where('hash', '=', hash).execute();
}
