import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';

/** What an article said after a change, whole. */
export const RevisionSchema = defineEntity({
  name: 'Revision',
  tableName: 'article_revision',
  properties: {
    id: p.uuid().primary(),
    article: () => p.manyToOne(Article).mapToPk().index(false).deleteRule('cascade'),
    /** 1 for the first, without gaps. */
    number: p.integer(),
    /** The verb that made it: created, revised, corrected, restored … */
    cause: p.text(),
    /** Id of whoever of the staff made it; absent for an import, a command or a job. */
    staff: p.uuid().nullable(),
    content: p.json().$type<Record<string, unknown>>(),
    createdAt: p.datetime(3),
  },
  uniques: [{ name: 'article_revision_number', properties: ['article', 'number'] }],
});
export class Revision extends RevisionSchema.class {}
RevisionSchema.setClass(Revision);
