import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** A letter on its way, written in the transaction that wants it sent; a job sends it, so that no request waits. */
export const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).nullable().deleteRule('cascade'),
    /** What makes two letters one: a letter of a key already known is not written again. */
    key: p.text().unique(),
    to: p.text(),
    subject: p.text(),
    text: p.text(),
    html: p.text().nullable(),
    /** Where one click ends such letters (RFC 8058). */
    unsubscribeUrl: p.text().nullable(),
    createdAt: p.datetime(3),
    attempts: p.integer(),
    /** Absent once it was sent or given up. */
    nextAttemptAt: p.datetime(3).nullable(),
    sentAt: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
  },
  indexes: [{ name: 'mail_due', properties: ['nextAttemptAt'] }, { name: 'mail_age', properties: ['createdAt'] }],
});
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
