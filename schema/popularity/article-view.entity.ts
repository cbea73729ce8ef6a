import { defineEntity, p } from '@mikro-orm/core';

/** Over what views are counted. Each is counted in its hour and in its day, so that days need no adding up of hours later. */
export const viewSpans = ['hour', 'day'] as const;
export type ViewSpan = (typeof viewSpans)[number];

/**
 * How often an article was read within an hour or a day (UTC). A row says nothing of who read it.
 *
 * No foreign keys: a batch of views must neither wait for an article that is being edited nor fail with one that is gone.
 */
export const ArticleViewSchema = defineEntity({
  name: 'ArticleView',
  tableName: 'article_view',
  properties: {
    siteId: p.uuid().primary(),
    span: p.text().$type<ViewSpan>().primary(),
    startsAt: p.datetime(3).primary(),
    articleId: p.uuid().primary(),
    views: p.integer(),
  },
});
export class ArticleView extends ArticleViewSchema.class {}
ArticleViewSchema.setClass(ArticleView);
