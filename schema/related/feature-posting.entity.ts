import { defineEntity, p } from '@mikro-orm/core';

/**
 * The index by which candidates are found: a row for each telling term of an article. A range of it gives the newest
 * articles of a term without reading the others, and the same ones on both databases.
 */
export const FeaturePostingSchema = defineEntity({
  name: 'FeaturePosting',
  tableName: 'feature_posting',
  properties: {
    /** `termKey()` of site, language and term. */
    term: p.integer().primary(),
    /** Of publication, counted from 1970. */
    day: p.integer().primary(),
    /** No foreign key: the rows are many, and go by what `article_feature` says is posted. */
    articleId: p.uuid().primary(),
  },
});
export class FeaturePosting extends FeaturePostingSchema.class {}
FeaturePostingSchema.setClass(FeaturePosting);
