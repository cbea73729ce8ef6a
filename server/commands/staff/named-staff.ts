import type { Store } from '@gazette/schema/gate/store.ts';
import { accountByEmail, type Account } from '@gazette/schema/staff/staff-account.ts';
import { staffRoles, type StaffRole } from '@gazette/schema/staff/staff-role.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** @throws {OperatorError} when nobody has this e-mail. */
export async function namedStaff(store: Pick<Store, 'reads'>, email: string): Promise<Account> {
  const account = await accountByEmail(store, email);
  if (!account)
    throw new OperatorError(`Nobody of the staff has the e-mail "${email}". "gazette staff list" shows who there is.`);
  return account;
}

/** @throws {OperatorError} naming the roles there are. */
export function roleNamed(word: string): StaffRole {
  const role = staffRoles.find((known) => known === word);
  if (!role) throw new OperatorError(`The role must be one of ${staffRoles.join(', ')}, not "${word}".`);
  return role;
}
