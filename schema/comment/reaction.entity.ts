import { defineEntity, p } from '@mikro-orm/core';
import { Reader } from '../reader/reader.entity.ts';
import { Comment } from './comment.entity.ts';

/** That a reader likes a comment; once. */
export const ReactionSchema = defineEntity({
  name: 'Reaction',
  tableName: 'comment_reaction',
  properties: {
    comment: () => p.manyToOne(Comment).mapToPk().index(false).primary().deleteRule('cascade'),
    reader: () => p.manyToOne(Reader).mapToPk().index(false).primary().deleteRule('cascade'),
    createdAt: p.datetime(3),
  },
  indexes: [{ name: 'comment_reaction_reader', properties: ['reader'] }],
});
export class Reaction extends ReactionSchema.class {}
ReactionSchema.setClass(Reaction);
