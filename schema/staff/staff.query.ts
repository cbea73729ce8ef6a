import { window, type Window } from '../gate/keyset.ts';
import type { Store } from '../gate/store.ts';
import type { Site } from '../site/site.entity.ts';
import type { StaffRole } from './staff-role.ts';

type Reads = Pick<Store, 'reads'>;
type OnSite = Pick<Site, 'id'>;

/** The sites on which somebody has a role, by key. */
export function sitesOfAccount({ reads }: Reads, account: string) {
  return reads
    .selectFrom('staff_membership')
    .innerJoin('site', 'site.id', 'staff_membership.site_id')
    .select(['site.key', 'site.names', 'site.languages', 'staff_membership.role'])
    .where('staff_membership.staff_id', '=', account)
    .orderBy('site.key')
    .$narrowType<{ role: StaffRole }>()
    .execute();
}
export type SiteOfAccount = Awaited<ReturnType<typeof sitesOfAccount>>[number];

/** The staff of a site, those who joined first in front. */
export function staffOfSite({ reads }: Reads, site: OnSite, part: Window) {
  const query = reads
    .selectFrom('staff_membership')
    .innerJoin('staff', 'staff.id', 'staff_membership.staff_id')
    .select([
      'staff.id',
      'staff.name',
      'staff.email',
      'staff.disabled_at as disabledAt',
      'staff_membership.role',
      'staff_membership.sections',
      'staff_membership.created_at as joinedAt',
    ])
    .where('staff_membership.site_id', '=', site.id)
    .$narrowType<{ role: StaffRole }>();
  const order = { at: 'staff_membership.created_at', id: 'staff.id', newestFirst: false } as const;
  return window(query, order, part).execute();
}
export type StaffOfSite = Awaited<ReturnType<typeof staffOfSite>>[number];

/** Invitations of a site that nobody has used or taken back, the newest first; on the default site, those to found one as well. */
export function invitationsOfSite({ reads }: Reads, site: Pick<Site, 'id' | 'isDefault'>, part: Window) {
  const query = reads
    .selectFrom('staff_invitation')
    .select(['id', 'site_id as site', 'email', 'role', 'sections', 'invited_by as invitedBy', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where((eb) => eb.or([eb('site_id', '=', site.id), ...(site.isDefault ? [eb('site_id', 'is', null)] : [])]))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);
  return window(query, { at: 'created_at', id: 'id', newestFirst: true }, part).execute();
}
export type InvitationRow = Awaited<ReturnType<typeof invitationsOfSite>>[number];

/** The tokens of a site, or only one person's, the newest first; never their hashes. */
export function tokensOfSite({ reads }: Reads, site: OnSite, owner: string | undefined, part: Window) {
  const query = reads
    .selectFrom('staff_token')
    .select([
      'id',
      'name',
      'permissions',
      'staff_id as staff',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ])
    .where('site_id', '=', site.id)
    .$if(owner !== undefined, (narrowed) => narrowed.where('staff_id', '=', owner as string));
  return window(query, { at: 'created_at', id: 'id', newestFirst: true }, part).execute();
}
export type TokenRow = Awaited<ReturnType<typeof tokensOfSite>>[number];

export interface AuditFilter {
  readonly staff?: string | undefined;
  readonly subject?: string | undefined;
  /** The whole of it, or the noun before its dot. */
  readonly action?: string | undefined;
}

/** What was done on a site and who did it, the newest first. */
export function auditOfSite({ reads }: Reads, site: OnSite, { staff, subject, action }: AuditFilter, part: Window) {
  const query = reads
    .selectFrom('audit_entry')
    .select(['id', 'action', 'subject', 'detail', 'staff_id as staff', 'at'])
    .where('site_id', '=', site.id)
    .$if(staff !== undefined, (narrowed) => narrowed.where('staff_id', '=', staff as string))
    .$if(subject !== undefined, (narrowed) => narrowed.where('subject', '=', subject as string))
    .$if(action !== undefined, (narrowed) =>
      narrowed.where((eb) =>
        eb.or([
          eb('action', '=', action as string),
          eb('action', 'like', `${(action as string).replaceAll(/[%_\\]/g, '')}.%`),
        ]),
      ),
    );
  return window(query, { at: 'at', id: 'id', newestFirst: true }, part).execute();
}
export type AuditRow = Awaited<ReturnType<typeof auditOfSite>>[number];
