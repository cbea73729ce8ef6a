import { defineEntity, p } from '@mikro-orm/core';
import { Staff } from './staff.entity.ts';

/** A browser signed in to the console; only the hash of its cookie is kept. */
export const StaffSessionSchema = defineEntity({
  name: 'StaffSession',
  tableName: 'staff_session',
  properties: {
    /** SHA-256 of the cookie's value, base64url. */
    hash: p.text().primary(),
    staff: () => p.manyToOne(Staff).mapToPk().index(false).deleteRule('cascade'),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
  indexes: [
    { name: 'staff_session_staff', properties: ['staff'] },
    { name: 'staff_session_age', properties: ['expiresAt'] },
  ],
});
export class StaffSession extends StaffSessionSchema.class {}
StaffSessionSchema.setClass(StaffSession);
