import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';

/**
 * What full-text search knows of a published article: its folded terms (`terms()`), separated by spaces.
 *
 * The migrations put each database's own inverted index over it (FTS5 by triggers, GIN on an array of words), both
 * splitting at spaces alone, so that the same article matches the same query on both. Scoring is ours.
 */
export const ArticleTextSchema = defineEntity({
  name: 'ArticleText',
  tableName: 'article_text',
  properties: {
    /** FTS5 names its documents by integer. */
    number: p.integer().primary().autoincrement(),
    article: () => p.manyToOne(Article).mapToPk().index(false).unique().deleteRule('cascade'),
    terms: p.text(),
    /** The `ANALYSIS_VERSION` its terms are of; 0 for what was stored before there were versions. */
    analysis: p.integer().default(0).index(),
  },
});
export class ArticleText extends ArticleTextSchema.class {}
ArticleTextSchema.setClass(ArticleText);
