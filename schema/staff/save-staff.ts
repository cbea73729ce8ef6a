import { v7 as uuid } from 'uuid';
import { InvalidInput, NotAllowed, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { cleanLine } from '../text/clean-text.ts';
import { recordAudit } from './record-audit.ts';
import { normalEmail } from './staff-account.ts';
import type { StaffRole } from './staff-role.ts';
import { checkedSections, narrowedRoles } from './staff-sections.ts';

type By = { readonly id: string } | null;

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Argon2id in PHC form; null for one who works by token only. */
  readonly passwordHash: string | null;
  /** Ids of sections to which the role is narrowed; the whole site when left out. */
  readonly sections?: readonly string[] | null | undefined;
}

const LONGEST_NAME = 80;
const LONGEST_EMAIL = 254;

/**
 * Takes somebody on for the unit's site. Whoever works for another site already keeps their name and password.
 * @throws {InvalidInput} for a name or an e-mail that cannot be used; {NotAllowed} for one who has a role here already.
 */
export async function addStaff(unit: Unit, staff: NewStaff, by: By): Promise<{ id: string; isNew: boolean }> {
  const email = normalEmail(staff.email);
  const name = cleanLine(staff.name);
  const problems = [...problemsOf(email, name)];
  if (problems.length > 0) throw new InvalidInput(problems);
  const made = await unit.sql
    .insertInto('staff')
    .values({ id: uuid(), email, name, password_hash: staff.passwordHash, created_at: unit.now, disabled_at: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  const { id } =
    made ?? (await unit.sql.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirstOrThrow());
  const joined = await unit.sql
    .insertInto('staff_membership')
    .values({ staff_id: id, site_id: unit.site.id, role: staff.role, sections: stored(staff.sections ?? null), created_at: unit.now })
    .onConflict((conflict) => conflict.columns(['staff_id', 'site_id']).doNothing())
    .returning('staff_id')
    .executeTakeFirst();
  if (!joined) throw new NotAllowed(`${email} has a role on this site already.`);
  await recordAudit(unit, { staff: by, action: 'staff.add', subject: id, detail: { role: staff.role } });
  return { id, isNew: made !== undefined };
}

/**
 * Changes what somebody is on the unit's site; null takes them off it, and their tokens for it end.
 * @param sections ids of those to which the role is narrowed; null for the whole site; left out, it stays as narrow as it
 *   was, where the new role can be.
 * @throws {InvalidInput} for sections that cannot be used; {NotAllowed} for one who has no role here, and when staff would leave the site without an owner.
 */
export async function setStaffRole(
  unit: Unit,
  staff: string,
  role: StaffRole | null,
  by: By,
  sections?: readonly string[] | null,
): Promise<{ sections: readonly string[] | null }> {
  await takeTurns(unit, 'staff roles');
  const members = await unit.sql
    .selectFrom('staff_membership')
    .innerJoin('staff', 'staff.id', 'staff_membership.staff_id')
    .select(['staff_membership.staff_id as id', 'staff_membership.role', 'staff_membership.sections', 'staff.disabled_at'])
    .where('staff_membership.site_id', '=', unit.site.id)
    .where((eb) => eb.or([eb('staff_membership.staff_id', '=', staff), eb('staff_membership.role', '=', 'owner')]))
    .execute();
  const member = members.find(({ id }) => id === staff);
  if (!member) throw new NotAllowed('There is nobody like that on this site.');
  const otherOwner = members.some(
    ({ id, role: is, disabled_at }) => id !== staff && is === 'owner' && disabled_at === null,
  );
  if (by && member.role === 'owner' && role !== 'owner' && !otherOwner) {
    throw new NotAllowed('This is the only owner of the site: name another one first.');
  }
  const kept = role !== null && narrowedRoles.includes(role) ? member.sections : null;
  const narrowed = sections === undefined || role === null ? kept : await checkedSections(unit, role, sections);
  if (role) {
    const { sql, site } = unit;
    await sql
      .updateTable('staff_membership')
      .set({ role, sections: stored(narrowed) })
      .where('staff_id', '=', staff)
      .where('site_id', '=', site.id)
      .execute();
  } else {
    await leave(unit, staff);
  }
  await recordAudit(unit, {
    staff: by,
    action: 'staff.set-role',
    subject: staff,
    detail: { from: member.role, to: role, ...(narrowed && { sections: narrowed.length }) },
  });
  return { sections: narrowed };
}

function stored(sections: readonly string[] | null): never {
  return (sections === null ? null : JSON.stringify(sections)) as never;
}

async function leave({ sql, site }: Unit, staff: string): Promise<void> {
  await sql.deleteFrom('staff_token').where('staff_id', '=', staff).where('site_id', '=', site.id).execute();
  await sql.deleteFrom('staff_membership').where('staff_id', '=', staff).where('site_id', '=', site.id).execute();
}

function* problemsOf(email: string, name: string): Generator<InvalidField> {
  if (email.length > LONGEST_EMAIL || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    yield { name: 'email', code: 'INVALID', message: `"${email.slice(0, 100)}" is not an e-mail address.` };
  }
  if (name === '') yield { name: 'name', code: 'REQUIRED', message: 'A name is needed.' };
  if (Array.from(name).length > LONGEST_NAME) {
    yield { name: 'name', code: 'TOO_LONG', message: `A name has at most ${LONGEST_NAME} characters.` };
  }
}
