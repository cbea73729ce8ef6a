import { defineEntity, p } from '@mikro-orm/core';
import { Staff } from './staff.entity.ts';

/** A link by which somebody chooses a new password; one use, an hour. */
export const PasswordResetSchema = defineEntity({
  name: 'PasswordReset',
  tableName: 'password_reset',
  properties: {
    hash: p.text().primary(),
    staff: () => p.manyToOne(Staff).mapToPk().index(false).deleteRule('cascade'),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
  indexes: [{ name: 'password_reset_staff', properties: ['staff'] }],
});
export class PasswordReset extends PasswordResetSchema.class {}
PasswordResetSchema.setClass(PasswordReset);
