import type { Store, Unit } from '../gate/store.ts';
import { writeMail } from '../mail/write-mail.ts';
import { passwordChangedLetter, resetLetter } from './letters/staff-letters.ts';
import { linkIsGone } from './open-invitation.ts';
import { hashOfKey, randomKey } from './random-key.ts';
import { normalEmail, setPassword } from './staff-account.ts';

/** How links to a new password are made. */
export interface ResetLinks {
  /** How long they are good, in milliseconds. */
  readonly goodFor: number;
  urlOf(token: string): string;
}

/** Sends the way to a new password to whoever signs in with this e-mail, if there is anybody with a password. */
export async function requestReset(unit: Unit, email: string, { goodFor, urlOf }: ResetLinks): Promise<void> {
  const { sql, site, now } = unit;
  const staff = await sql
    .selectFrom('staff')
    .select(['id', 'name', 'email'])
    .where('email', '=', normalEmail(email))
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .executeTakeFirst();
  if (!staff) return;
  const token = randomKey();
  const hash = hashOfKey(token);
  const expiresAt = new Date(now.getTime() + goodFor);
  await sql.insertInto('password_reset').values({ hash, staff_id: staff.id, created_at: now, expires_at: expiresAt }).execute();
  const letter = resetLetter(site, { url: urlOf(token), expiresAt, name: staff.name });
  await writeMail(unit, site.id, { key: `reset:${hash}`, to: staff.email, letter });
}

/** Whether a link to a new password still works, before time is spent on hashing one. */
export async function isResetOpen({ reads }: Pick<Store, 'reads'>, token: string, now: Date): Promise<boolean> {
  const row = await reads
    .selectFrom('password_reset')
    .select('staff_id')
    .where('hash', '=', hashOfKey(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Gives whoever holds a link another password. Their sessions end, and so do all their other links; they are told by a
 * letter, should it not have been they.
 * @throws {NotAllowed} for a link that does not work, and for an account that was closed since.
 */
export async function resetPassword(unit: Unit, token: string, passwordHash: string): Promise<void> {
  const { sql, site, now } = unit;
  const used = await sql
    .deleteFrom('password_reset')
    .where('hash', '=', hashOfKey(token))
    .where('expires_at', '>', now)
    .returning('staff_id')
    .executeTakeFirst();
  const staff =
    used &&
    (await sql.selectFrom('staff').select(['id', 'name', 'email']).where('id', '=', used.staff_id).where('disabled_at', 'is', null).executeTakeFirst());
  if (!staff) throw linkIsGone();
  await sql.deleteFrom('password_reset').where('staff_id', '=', staff.id).execute();
  await setPassword(unit, staff.id, passwordHash, { id: staff.id });
  const letter = passwordChangedLetter(site, { name: staff.name, at: now });
  await writeMail(unit, site.id, { key: `password-changed:${hashOfKey(token)}`, to: staff.email, letter });
}
