import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** What the yearly counts count: a decision to the reader's disadvantage or by a person, a report, a notice of illegal content, an objection. */
export const dutyKinds = ['decision', 'report', 'notice', 'appeal'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/**
 * One thing that a publisher counts for its yearly report (EU Digital Services Act, Articles 15 and 24), kept when the
 * comment and all that is said about it are long deleted. It names no comment, no reader and no moderator.
 */
export const DutyRecordSchema = defineEntity({
  name: 'DutyRecord',
  tableName: 'duty_record',
  properties: {
    /** Of the decision, report or appeal it counts, as long as there is one. */
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    kind: p.text().$type<DutyKind>(),
    /** Code of the decision; of a report its reason; of an appeal the reason of what it objects to. */
    reason: p.text(),
    /** Status decided on; of an appeal `upheld` or `dismissed`; absent until it is answered. */
    outcome: p.text().nullable(),
    /** Whether a rule decided and no person. */
    automated: p.boolean().columnType('boolean'),
    at: p.datetime(3),
    /** Seconds from its coming to its answer. */
    took: p.integer().nullable(),
  },
  indexes: [{ name: 'duty_record_site', properties: ['site', 'at'] }],
});
export class DutyRecord extends DutyRecordSchema.class {}
DutyRecordSchema.setClass(DutyRecord);
