import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';

/** What was wrong and is now right, told to readers. */
export const CorrectionSchema = defineEntity({
  name: 'Correction',
  tableName: 'article_correction',
  properties: {
    id: p.uuid().primary(),
    article: () => p.manyToOne(Article).mapToPk().index(false).deleteRule('cascade'),
    note: p.text(),
    correctedAt: p.datetime(3),
  },
  indexes: [{ name: 'article_correction_article', properties: ['article', 'correctedAt'] }],
});
export class Correction extends CorrectionSchema.class {}
CorrectionSchema.setClass(Correction);
