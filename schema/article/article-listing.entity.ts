import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';

/**
 * Where a published article is listed: a row for its section and each section above, each tag and each contributor.
 *
 * Derived when an article appears and gone when it disappears, so that every list, a whole subtree of sections
 * included, is one range of one index, and page 1,000 costs what page 1 costs.
 */
export const ArticleListingSchema = defineEntity({
  name: 'ArticleListing',
  tableName: 'article_listing',
  properties: {
    /** The id of a section, tag or contributor. */
    list: p.uuid().primary(),
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    language: p.text(),
    sortAt: p.datetime(3),
  },
  indexes: [
    { name: 'article_listing_order', properties: ['list', 'sortAt', 'article'] },
    { name: 'article_listing_language', properties: ['list', 'language', 'sortAt', 'article'] },
    { name: 'article_listing_article', properties: ['article'] },
  ],
});
export class ArticleListing extends ArticleListingSchema.class {}
ArticleListingSchema.setClass(ArticleListing);
