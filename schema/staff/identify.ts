import type { Kysely } from 'kysely';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { Site } from '../site/site.entity.ts';
import type { StaffIdentity } from './staff-identity.ts';
import { rolePermissions } from './staff-role.ts';

type Reads = Pick<Store, 'reads'>;
type OnSite = Pick<Site, 'id'>;

/** A sound session: of whom, and who that is on the site that is asked. */
export interface KnownSession {
  /** Id of the staff, also where they are nobody on this site. */
  readonly account: string;
  readonly staff: StaffIdentity | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A sound token of the site that is asked. */
export interface KnownToken {
  readonly id: string;
  readonly staff: StaffIdentity;
  readonly lastUsedAt: Date | null;
}

/**
 * Reads on every request what the holder of a session may do, so that a role that was changed, or an account that was
 * disabled, counts at once.
 * @returns undefined for a session that is unknown, expired or of a disabled account.
 */
export async function identifySession(
  { reads }: Reads,
  hash: string,
  site: OnSite,
  now: Date,
): Promise<KnownSession | undefined> {
  const row = await reads
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
    .leftJoin('staff_membership', (join) =>
      join.onRef('staff_membership.staff_id', '=', 'staff.id').on('staff_membership.site_id', '=', site.id),
    )
    .select(['staff.id', 'staff.name', 'staff_membership.role', 'staff_membership.sections', 'staff_session.created_at', 'staff_session.expires_at'])
    .where('staff_session.hash', '=', hash)
    .where('staff_session.expires_at', '>', now)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, name, role, sections } = row;
  return {
    account: id,
    staff: role ? { id, name, permissions: new Set(rolePermissions[role]), sections, via: 'session' } : null,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/**
 * What the holder of a token may do: what it carries and the role still implies.
 * @returns undefined for a token that is unknown, expired, revoked, of a disabled account, or of another site.
 */
export async function identifyToken(
  { reads }: Reads,
  hash: string,
  site: OnSite,
  now: Date,
): Promise<KnownToken | undefined> {
  const row = await reads
    .selectFrom('staff_token')
    .innerJoin('staff', 'staff.id', 'staff_token.staff_id')
    .innerJoin('staff_membership', (join) =>
      join
        .onRef('staff_membership.staff_id', '=', 'staff.id')
        .onRef('staff_membership.site_id', '=', 'staff_token.site_id'),
    )
    .select([
      'staff.id',
      'staff.name',
      'staff_membership.role',
      'staff_membership.sections',
      'staff_token.id as tokenId',
      'staff_token.permissions',
      'staff_token.last_used_at',
    ])
    .where('staff_token.hash', '=', hash)
    .where('staff_token.site_id', '=', site.id)
    .where('staff_token.expires_at', '>', now)
    .where('staff_token.revoked_at', 'is', null)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const implied = rolePermissions[row.role];
  const permissions = new Set(row.permissions.filter((permission) => implied.includes(permission)));
  return {
    id: row.tokenId,
    staff: { id: row.id, name: row.name, permissions, sections: row.sections, via: 'token' },
    lastUsedAt: row.last_used_at,
  };
}

/** Notes that a token was used, for its owner to see which ones are still needed. */
export async function noteUse(db: Kysely<Tables>, token: string, now: Date): Promise<void> {
  await db.updateTable('staff_token').set({ last_used_at: now }).where('id', '=', token).execute();
}
