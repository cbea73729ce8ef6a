import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Staff } from './staff.entity.ts';
import type { StaffRole } from './staff-role.ts';

/** The role of somebody on one site. */
export const StaffMembershipSchema = defineEntity({
  name: 'StaffMembership',
  tableName: 'staff_membership',
  properties: {
    staff: () => p.manyToOne(Staff).mapToPk().index(false).primary().deleteRule('cascade'),
    site: () => p.manyToOne(Site).mapToPk().index(false).primary().deleteRule('cascade'),
    role: p.text().$type<StaffRole>(),
    /** Ids of the sections to which the role is narrowed, those below them included; null for the whole site. */
    sections: p.json().$type<string[]>().nullable(),
    createdAt: p.datetime(3),
  },
  indexes: [{ name: 'staff_membership_site', properties: ['site'] }],
});
export class StaffMembership extends StaffMembershipSchema.class {}
StaffMembershipSchema.setClass(StaffMembership);
