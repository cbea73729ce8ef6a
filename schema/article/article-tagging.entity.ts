import { defineEntity, p } from '@mikro-orm/core';
import { Tag } from '../tag/tag.entity.ts';
import { Article } from './article.entity.ts';

/** An article's tags, the most telling first. */
export const ArticleTaggingSchema = defineEntity({
  name: 'ArticleTagging',
  tableName: 'article_tagging',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    tag: () => p.manyToOne(Tag).mapToPk().index(false).primary().deleteRule('cascade'),
    position: p.integer(),
  },
  indexes: [{ name: 'article_tagging_tag', properties: ['tag'] }],
});
export class ArticleTagging extends ArticleTaggingSchema.class {}
ArticleTaggingSchema.setClass(ArticleTagging);
