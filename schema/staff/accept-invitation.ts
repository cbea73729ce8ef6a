import { NotAllowed } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeInvitation } from './open-invitation.ts';
import { recordAudit } from './record-audit.ts';
import { addStaff } from './save-staff.ts';
import { normalEmail } from './staff-account.ts';

/** Whoever follows a link, when it has been seen that they may. */
export interface Newcomer {
  readonly email: string;
  readonly name: string;
  /** Of a new account; null where the password of an account that there is was right. */
  readonly passwordHash: string | null;
}

/**
 * Takes whoever holds an invitation on for the unit's site, once.
 * @returns the id of the staff.
 * @throws {NotAllowed} {InvalidInput}
 */
export async function acceptInvitation(unit: Unit, token: string, who: Newcomer): Promise<string> {
  const invitation = await takeInvitation(unit, unit.site, 'join', token);
  const email = invitation.email ?? normalEmail(who.email);
  const { role, sections } = invitation;
  const id = await addNewcomer(unit, { ...who, email }, role, sections);
  await recordAudit(unit, { staff: { id }, action: 'invitation.accept', subject: invitation.id, detail: { role } });
  return id;
}

/** Joins a newcomer to the unit's site. @throws {NotAllowed} when an account appeared or went since the password was looked at. */
export async function addNewcomer(
  unit: Unit,
  { email, name, passwordHash }: Newcomer,
  role: Parameters<typeof addStaff>[1]['role'],
  sections: readonly string[] | null,
): Promise<string> {
  const { id, isNew } = await addStaff(unit, { email, name, role, passwordHash, sections }, null);
  // Whoever has just been made by somebody else has a password of their own, which nobody has proved.
  if (isNew !== (passwordHash !== null)) throw new NotAllowed('There has been a change to this account just now. Try again.');
  return id;
}
