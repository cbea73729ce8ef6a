import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Article } from './article.entity.ts';

/** A former address of an article; a link once printed keeps working. */
export const RedirectSchema = defineEntity({
  name: 'Redirect',
  tableName: 'article_redirect',
  properties: {
    site: () => p.manyToOne(Site).mapToPk().index(false).primary().deleteRule('cascade'),
    pageKey: p.text().primary(),
    article: () => p.manyToOne(Article).mapToPk().index(false).deleteRule('cascade'),
  },
  indexes: [{ name: 'article_redirect_article', properties: ['article'] }],
});
export class Redirect extends RedirectSchema.class {}
RedirectSchema.setClass(Redirect);
