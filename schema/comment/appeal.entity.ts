import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../reader/reader.entity.ts';
import { Site } from '../site/site.entity.ts';
import { Comment } from './comment.entity.ts';

/** A writer's objection to the removal of a comment (EU Digital Services Act, Article 20). */
export const AppealSchema = defineEntity({
  name: 'Appeal',
  tableName: 'comment_appeal',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    comment: () => p.manyToOne(Comment).mapToPk().index(false).unique().deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).deleteRule('cascade'),
    text: p.text(),
    createdAt: p.datetime(3),
    decidedAt: p.datetime(3).nullable(),
    upheld: p.boolean().columnType('boolean').nullable(),
    answer: p.text().nullable(),
  },
  indexes: [
    { name: 'comment_appeal_open', properties: ['site', 'decidedAt', 'createdAt', 'id'] },
    { name: 'comment_appeal_reader', properties: ['reader'] },
  ],
});
export class Appeal extends AppealSchema.class {}
AppealSchema.setClass(Appeal);
