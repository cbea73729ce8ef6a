import { defineEntity, p } from '@mikro-orm/core';
import { Staff } from '../staff/staff.entity.ts';
import type { CommentStatus } from './comment.entity.ts';
import { Comment } from './comment.entity.ts';

/** Each decision about a comment with its reason: what its writer is told, and what can be undone. */
export const DecisionSchema = defineEntity({
  name: 'Decision',
  tableName: 'comment_decision',
  properties: {
    id: p.uuid().primary(),
    comment: () => p.manyToOne(Comment).mapToPk().index(false).deleteRule('cascade'),
    /** Status before, absent for the first. */
    from: p.text().$type<CommentStatus>().nullable(),
    to: p.text().$type<CommentStatus>(),
    /** Code of the phase, or the reason a moderator chose. */
    reason: p.text(),
    explanation: p.json().$type<Record<string, unknown>>(),
    /** Absent for what a phase decided by itself. */
    staff: () => p.manyToOne(Staff).mapToPk().index(false).nullable().deleteRule('set null'),
    at: p.datetime(3),
  },
  indexes: [
    { name: 'comment_decision_comment', properties: ['comment', 'at', 'id'] },
    { name: 'comment_decision_staff', properties: ['staff'] },
  ],
});
export class Decision extends DecisionSchema.class {}
DecisionSchema.setClass(Decision);
