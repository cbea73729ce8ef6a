import { defineEntity, p } from '@mikro-orm/core';
import { Contributor } from '../contributor/contributor.entity.ts';
import { Article } from './article.entity.ts';

/** Who made an article, in the order of the printed byline. */
export const ArticleCreditSchema = defineEntity({
  name: 'ArticleCredit',
  tableName: 'article_credit',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    contributor: () => p.manyToOne(Contributor).mapToPk().index(false).primary().deleteRule('cascade'),
    position: p.integer(),
  },
  indexes: [{ name: 'article_credit_contributor', properties: ['contributor'] }],
});
export class ArticleCredit extends ArticleCreditSchema.class {}
ArticleCreditSchema.setClass(ArticleCredit);
