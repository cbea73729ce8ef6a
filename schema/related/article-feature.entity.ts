import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';

/**
 * What of a public article is compared with others, packed (`pack-features.ts`), so that no body is read to compare it.
 *
 * `counted` and `posted` say what of it stands in `term_frequency` and `feature_posting`: what has to be taken back there
 * when the article changes.
 */
export const ArticleFeatureSchema = defineEntity({
  name: 'ArticleFeature',
  tableName: 'article_feature',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    language: p.text(),
    /** By which version of the text analysis it was made. */
    analysis: p.integer(),
    features: p.text(),
    /** Keys of terms, separated by spaces. */
    counted: p.text(),
    /** The day it is posted under, a colon, and keys of terms, separated by spaces. */
    posted: p.text(),
  },
  indexes: [{ name: 'article_feature_analysis', properties: ['analysis'] }],
});
export class ArticleFeature extends ArticleFeatureSchema.class {}
ArticleFeatureSchema.setClass(ArticleFeature);
