import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Staff } from './staff.entity.ts';

/** Who of the staff did what, written in the transaction in which it was done; never changed. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** Absent for what a command or a job did. */
    staff: () => p.manyToOne(Staff).mapToPk().index(false).nullable().deleteRule('set null'),
    /** Noun, dot, verb: `comment.approve`, `reader.ban`. */
    action: p.text(),
    subject: p.uuid().nullable(),
    detail: p.json().$type<Record<string, unknown>>(),
    at: p.datetime(3),
  },
  indexes: [
    { name: 'audit_entry_site', properties: ['site', 'at', 'id'] },
    { name: 'audit_entry_subject', properties: ['subject'] },
    { name: 'audit_entry_staff', properties: ['staff'] },
  ],
});
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
