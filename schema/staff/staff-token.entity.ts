import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import type { Permission } from './staff-role.ts';
import { Staff } from './staff.entity.ts';

/** A key for programs, for one site and some permissions; only its hash is kept. */
export const StaffTokenSchema = defineEntity({
  name: 'StaffToken',
  tableName: 'staff_token',
  properties: {
    id: p.uuid().primary(),
    staff: () => p.manyToOne(Staff).mapToPk().index(false).deleteRule('cascade'),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    name: p.text(),
    /** SHA-256 of the token, base64url: the token itself has 256 random bits, so that no slow hash is needed. */
    hash: p.text().unique().hidden(),
    permissions: p.json().$type<Permission[]>(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
  indexes: [
    { name: 'staff_token_staff', properties: ['staff'] },
    { name: 'staff_token_site', properties: ['site'] },
  ],
});
export class StaffToken extends StaffTokenSchema.class {}
StaffTokenSchema.setClass(StaffToken);
