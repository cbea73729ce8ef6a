import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Article } from './article.entity.ts';

/**
 * What full-text search knows of a published article: its folded terms (`terms()`), separated by spaces.
 *
 * The migrations put each database's own inverted index over it (FTS5 by triggers, GIN on arrays of words, those of
 * `numberWords` among them), both splitting at spaces alone and both knowing what words begin with, so that the same
 * article matches the same query on both. Scoring is ours.
 */
export const ArticleTextSchema = defineEntity({
  name: 'ArticleText',
  tableName: 'article_text',
  properties: {
    /** FTS5 names its documents by integer; in the order of publication (`textNumber`), so that it finds the newest first. */
    number: p.bigint('number').primary(),
    article: () => p.manyToOne(Article).mapToPk().index(false).unique().deleteRule('cascade'),
    /** Of the article; a word of the index, so that a site's search does not wade through another's. */
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    language: p.text(),
    /** Terms of what stands out, field by field, `FIELD_END` between them (`indexedText`). */
    head: p.text(),
    /** The words it was counted for (`ArchiveWord`), each once. */
    words: p.text(),
    /** Terms of the head and the body. */
    terms: p.text(),
    /** What filters ask for, as words of the index (`filedUnder`): an answer needs neither the article nor its lists. */
    filed: p.text().default(''),
    /** The `ANALYSIS_VERSION` its terms are of; 0 for what was stored before there were versions. */
    analysis: p.integer().default(0).index(),
  },
  // How far a site's texts go back, and up to when.
  indexes: [{ name: 'article_text_newest', properties: ['site', 'number'] }],
});
export class ArticleText extends ArticleTextSchema.class {}
ArticleTextSchema.setClass(ArticleText);
