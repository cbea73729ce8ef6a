import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import type { StaffRole } from './staff-role.ts';

/** A link by which somebody joins the staff of a site, or founds one. The link itself is kept nowhere, only its hash. */
export const StaffInvitationSchema = defineEntity({
  name: 'StaffInvitation',
  tableName: 'staff_invitation',
  properties: {
    id: p.uuid().primary(),
    /** Absent for a link that founds a site. */
    site: () => p.manyToOne(Site).mapToPk().index(false).nullable().deleteRule('cascade'),
    hash: p.text().unique(),
    /** Whom it was sent to; absent for a link that was handed over. */
    email: p.text().nullable(),
    role: p.text().$type<StaffRole>(),
    sections: p.json().$type<string[]>().nullable(),
    /** Id of whoever invited; absent for the command line. */
    invitedBy: p.uuid().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    /** Used once, or taken back. */
    acceptedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
  indexes: [{ name: 'staff_invitation_site', properties: ['site', 'createdAt'] }],
});
export class StaffInvitation extends StaffInvitationSchema.class {}
StaffInvitationSchema.setClass(StaffInvitation);
