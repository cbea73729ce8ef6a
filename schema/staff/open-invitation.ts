import { NotAllowed } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import { hashOfKey } from './random-key.ts';
import type { StaffRole } from './staff-role.ts';

type Reads = Pick<Store, 'reads'>;
type OnSite = Pick<Site, 'id'>;

/** A link that still works. */
export interface OpenInvitation {
  readonly id: string;
  /** To join the staff of this site, or to found another. */
  readonly kind: 'join' | 'found';
  /** Whom it was sent to; null for a link that was handed over. */
  readonly email: string | null;
  readonly role: StaffRole;
  readonly sections: readonly string[] | null;
  /** Who invites; null for the command line. */
  readonly by: string | null;
  readonly expiresAt: Date;
}

/**
 * The invitation that a link carries, as this site may hear of it. One of somebody who may invite no more has ended.
 * @returns undefined for a link that is unknown, used, taken back, expired, or of another site.
 */
export async function openInvitation({ reads }: Reads, { id: here }: OnSite, token: string, now: Date): Promise<OpenInvitation | undefined> {
  const row = await reads
    .selectFrom('staff_invitation')
    .leftJoin('staff as inviter', 'inviter.id', 'staff_invitation.invited_by')
    .select(['staff_invitation.id', 'staff_invitation.site_id', 'staff_invitation.email', 'staff_invitation.role'])
    .select(['staff_invitation.sections', 'staff_invitation.expires_at', 'staff_invitation.invited_by'])
    .select(['inviter.name', 'inviter.disabled_at'])
    .where('staff_invitation.hash', '=', hashOfKey(token))
    .where((eb) => eb.or([eb('staff_invitation.site_id', '=', here), eb('staff_invitation.site_id', 'is', null)]))
    .where('staff_invitation.accepted_at', 'is', null)
    .where('staff_invitation.revoked_at', 'is', null)
    .where('staff_invitation.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.invited_by !== null && (row.disabled_at !== null || !(await mayInvite(reads, row.invited_by, row.site_id)))) return undefined;
  return {
    id: row.id,
    kind: row.site_id === null ? 'found' : 'join',
    email: row.email,
    role: row.role,
    sections: row.sections,
    by: row.name,
    expiresAt: row.expires_at,
  };
}

/** Who invites to a site is its owner; who invites others to found one, an owner of the default site. */
async function mayInvite(reads: Store['reads'], staff: string, site: string | null): Promise<boolean> {
  const owner = await reads
    .selectFrom('staff_membership')
    .innerJoin('site', 'site.id', 'staff_membership.site_id')
    .select('staff_membership.staff_id')
    .where('staff_membership.staff_id', '=', staff)
    .where('staff_membership.role', '=', 'owner')
    .$if(site !== null, (query) => query.where('site.id', '=', site ?? ''))
    .$if(site === null, (query) => query.where('site.is_default', '=', true))
    .executeTakeFirst();
  return owner !== undefined;
}

/**
 * Uses an invitation up, in the transaction that does what it promises: of two who follow one link at once, one does.
 * @throws {NotAllowed} when it does not work any more.
 */
export async function takeInvitation(unit: Unit, site: OnSite, kind: OpenInvitation['kind'], token: string): Promise<OpenInvitation> {
  const found = await openInvitation({ reads: unit.sql }, site, token, unit.now);
  if (found?.kind !== kind) throw linkIsGone();
  const { numUpdatedRows } = await unit.sql
    .updateTable('staff_invitation')
    .set({ accepted_at: unit.now })
    .where('id', '=', found.id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw linkIsGone();
  return found;
}

/** The same for every link that does not work, so that trying tells nothing. */
export function linkIsGone(): NotAllowed {
  return new NotAllowed('This link does not work any more: it was used, has expired, was taken back, or is for another site. Ask for a new one.');
}
