import { defineEntity, p } from '@mikro-orm/core';

/** Somebody who works for one site or several; what they may do is said by each `StaffMembership`. */
export const StaffSchema = defineEntity({
  name: 'Staff',
  tableName: 'staff',
  properties: {
    id: p.uuid().primary(),
    /** In lower case; unique in the installation. Never shown to readers. */
    email: p.text().unique(),
    name: p.text(),
    /** Argon2id in PHC form; absent for one who signs in by token only. */
    passwordHash: p.text().nullable().hidden(),
    createdAt: p.datetime(3),
    /** Once set, no session and no token of theirs is good any more. */
    disabledAt: p.datetime(3).nullable(),
  },
});
export class Staff extends StaffSchema.class {}
StaffSchema.setClass(Staff);
