import { v7 as uuid } from 'uuid';
import { InvalidInput, NotAllowed, type InvalidField } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { writeMail } from '../mail/write-mail.ts';
import { foundingLetter, invitationLetter } from './letters/staff-letters.ts';
import { hashOfKey, randomKey } from './random-key.ts';
import { recordAudit } from './record-audit.ts';
import { normalEmail } from './staff-account.ts';
import type { StaffRole } from './staff-role.ts';
import { checkedSections } from './staff-sections.ts';

type By = { readonly id: string; readonly name: string } | null;

/** How links are made: how long they are good, and where they lead. */
export interface InvitationLinks {
  /** Milliseconds. */
  readonly goodFor: number;
  /** Address of the page on which a link is followed, as its letter and whoever invites are to have it. */
  urlOf(kind: 'join' | 'found', site: { readonly key: string }, token: string): string;
}

export interface NewInvitation {
  readonly email: string;
  readonly role: StaffRole;
  /** Ids of sections to which the role is narrowed; null for the whole site. */
  readonly sections: readonly string[] | null;
}

/** A link that is to be handed over; it is kept nowhere and cannot be shown again. */
export interface MadeLink {
  readonly id: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Makes a link by which somebody joins the staff of the unit's site, and writes them a letter. A link made for the same
 * e-mail before ends.
 * @throws {InvalidInput} for an e-mail or sections that cannot be used; {NotAllowed} for one who has a role here already.
 */
export async function inviteStaff(unit: Unit, { email: given, role, sections }: NewInvitation, links: InvitationLinks, by: By): Promise<MadeLink> {
  const email = normalEmail(given);
  const problems = [...problemsOf(email)];
  if (problems.length > 0) throw new InvalidInput(problems);
  const narrowed = await checkedSections(unit, role, sections);
  const member = await unit.sql
    .selectFrom('staff_membership')
    .innerJoin('staff', 'staff.id', 'staff_membership.staff_id')
    .select('staff.id')
    .where('staff.email', '=', email)
    .where('staff_membership.site_id', '=', unit.site.id)
    .executeTakeFirst();
  if (member) throw new NotAllowed(`${email} has a role on this site already.`);
  await unit.sql
    .updateTable('staff_invitation')
    .set({ revoked_at: unit.now })
    .where('site_id', '=', unit.site.id)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  const made = await writeInvitation(unit, { site: unit.site.id, email, role, sections: narrowed, kind: 'join' }, links, by);
  await writeMail(unit, unit.site.id, {
    key: `invitation:${made.id}`,
    to: email,
    letter: invitationLetter(unit.site, { ...made, role, by: by?.name ?? null }),
  });
  await recordAudit(unit, { staff: by, action: 'invitation.create', subject: made.id, detail: { role } });
  return made;
}

/**
 * Makes a link by which somebody founds a site of their own, and writes them a letter where their e-mail is known.
 * @throws {InvalidInput} for an e-mail that cannot be used.
 */
export async function inviteSite(unit: Unit, { email: given }: { readonly email: string | null }, links: InvitationLinks, by: By): Promise<MadeLink> {
  const email = given === null ? null : normalEmail(given);
  const problems = email === null ? [] : [...problemsOf(email)];
  if (problems.length > 0) throw new InvalidInput(problems);
  const made = await writeInvitation(unit, { site: null, email, role: 'owner', sections: null, kind: 'found' }, links, by);
  if (email !== null) {
    const letter = foundingLetter(unit.site, { ...made, by: by?.name ?? null });
    await writeMail(unit, unit.site.id, { key: `invitation:${made.id}`, to: email, letter });
  }
  await recordAudit(unit, { staff: by, action: 'invitation.create-site', subject: made.id });
  return made;
}

/**
 * Ends a link that nobody has used.
 * @throws {NotAllowed} where there is no such link.
 */
export async function revokeInvitation(unit: Unit, id: string, by: By): Promise<void> {
  const ended = await unit.sql
    .updateTable('staff_invitation')
    .set({ revoked_at: unit.now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('site_id', '=', unit.site.id), ...(unit.site.isDefault ? [eb('site_id', 'is', null)] : [])]))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new NotAllowed('There is no such invitation that still waits.');
  // A letter that has not left yet would bring a link that leads nowhere.
  await unit.sql.deleteFrom('mail').where('key', '=', `invitation:${id}`).where('sent_at', 'is', null).execute();
  await recordAudit(unit, { staff: by, action: 'invitation.revoke', subject: id });
}

interface Written {
  readonly site: string | null;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly sections: readonly string[] | null;
  readonly kind: 'join' | 'found';
}

async function writeInvitation({ sql, site: here, now }: Unit, { site, email, role, sections, kind }: Written, links: InvitationLinks, by: By): Promise<MadeLink> {
  const id = uuid();
  const token = randomKey();
  const expiresAt = new Date(now.getTime() + links.goodFor);
  await sql
    .insertInto('staff_invitation')
    .values({
      id,
      site_id: site,
      hash: hashOfKey(token),
      email,
      role,
      sections: (sections === null ? null : JSON.stringify(sections)) as never,
      invited_by: by?.id ?? null,
      created_at: now,
      expires_at: expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
  return { id, url: links.urlOf(kind, here, token), expiresAt };
}

function* problemsOf(email: string): Generator<InvalidField> {
  if (!isMailAddress(email)) yield { name: 'email', code: 'INVALID', message: `"${email.slice(0, 100)}" is not an e-mail address.` };
}
