import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../reader/reader.entity.ts';
import { Site } from '../site/site.entity.ts';
import { Comment } from './comment.entity.ts';

/** Why readers report. `illegal` is a notice under the EU Digital Services Act (Article 16) and asks for more. */
export const reportReasons = ['spam', 'abuse', 'hate', 'false', 'private', 'other', 'illegal'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** That a reader asks a moderator to look at a comment; once a reader. */
export const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'comment_report',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    comment: () => p.manyToOne(Comment).mapToPk().index(false).deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).nullable().deleteRule('set null'),
    reason: p.text().$type<ReportReason>(),
    note: p.text().nullable(),
    /** Of a notice: who gives it and how they are answered. Seen by staff alone and deleted with the case. */
    noticeName: p.text().nullable(),
    noticeEmail: p.text().nullable(),
    createdAt: p.datetime(3),
    /** When a moderator had decided on the comment. */
    handledAt: p.datetime(3).nullable(),
    outcome: p.text().nullable(),
  },
  uniques: [{ name: 'comment_report_once', properties: ['comment', 'reader'] }],
  indexes: [
    { name: 'comment_report_site', properties: ['site', 'handledAt', 'createdAt'] },
    { name: 'comment_report_notice', properties: ['site', 'reason', 'handledAt', 'createdAt', 'id'] },
    { name: 'comment_report_reader', properties: ['reader'] },
  ],
});
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report);
