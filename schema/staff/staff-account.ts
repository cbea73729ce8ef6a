import { InvalidInput } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { cleanLine } from '../text/clean-text.ts';
import { recordAudit } from './record-audit.ts';

const SHORTEST_PASSWORD = 12;
/** A hash takes as long as its input: nobody types more than this. */
const LONGEST_PASSWORD = 1_000;

/** Who can sign in with this e-mail. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

type By = { readonly id: string } | null;

/** The way in which an e-mail is kept and compared. */
export function normalEmail(email: string): string {
  return cleanLine(email).toLowerCase();
}

/** @throws {InvalidInput} unless this can be a password. */
export function checkPassword(password: string, field = 'password'): void {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) {
    throw new InvalidInput([
      { name: field, code: 'TOO_SHORT', message: `A password has at least ${SHORTEST_PASSWORD} characters.` },
    ]);
  }
  if (length > LONGEST_PASSWORD) {
    throw new InvalidInput([
      { name: field, code: 'TOO_LONG', message: `A password has at most ${LONGEST_PASSWORD} characters.` },
    ]);
  }
}

/** Whoever signs in with this e-mail, on whatever site they work. */
export async function accountByEmail({ reads }: Pick<Store, 'reads'>, email: string): Promise<Account | undefined> {
  return account(reads, 'email', normalEmail(email));
}

export async function accountById({ reads }: Pick<Store, 'reads'>, id: string): Promise<Account | undefined> {
  return account(reads, 'id', id);
}

async function account(reads: Store['reads'], column: 'email' | 'id', value: string): Promise<Account | undefined> {
  const row = await reads
    .selectFrom('staff')
    .select(['id', 'name', 'password_hash', 'disabled_at'])
    .where(column, '=', value)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, passwordHash: row.password_hash, isDisabled: row.disabled_at !== null };
}

/** Gives somebody another password; whoever is signed in as them is so no more. */
export async function setPassword(unit: Unit, staff: string, passwordHash: string, by: By): Promise<void> {
  await unit.sql.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', staff).execute();
  await endSessions(unit, staff);
  await recordAudit(unit, { staff: by, action: 'staff.change-password', subject: staff }, await sitesOf(unit, staff));
}

/** Closes an account on every site at once: no session and no token of theirs is good while it is closed. */
export async function disableStaff(unit: Unit, staff: string, by: By): Promise<void> {
  await unit.sql.updateTable('staff').set({ disabled_at: unit.now }).where('id', '=', staff).execute();
  await endSessions(unit, staff);
  await recordAudit(unit, { staff: by, action: 'staff.disable', subject: staff }, await sitesOf(unit, staff));
}

/** Opens a closed account again; its tokens are as good as they were, its sessions stay ended. */
export async function enableStaff(unit: Unit, staff: string, by: By): Promise<void> {
  await unit.sql.updateTable('staff').set({ disabled_at: null }).where('id', '=', staff).execute();
  await recordAudit(unit, { staff: by, action: 'staff.enable', subject: staff }, await sitesOf(unit, staff));
}

/** The sites on which somebody has a role: those whose logs tell what they do to their account. */
export async function sitesOf({ sql }: Pick<Unit, 'sql'>, staff: string): Promise<string[]> {
  const rows = await sql.selectFrom('staff_membership').select('site_id').where('staff_id', '=', staff).execute();
  return rows.map((row) => row.site_id);
}

async function endSessions({ sql }: Unit, staff: string): Promise<void> {
  await sql.deleteFrom('staff_session').where('staff_id', '=', staff).execute();
}
