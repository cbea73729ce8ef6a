import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';
import type { RelatedReason } from './related-reason.ts';

/** The list beside an article, ready to be read. Whether a neighbour is public is asked when it is read. */
export const ArticleNeighbourSchema = defineEntity({
  name: 'ArticleNeighbour',
  tableName: 'article_neighbour',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    position: p.integer().primary(),
    neighbour: () => p.manyToOne(Article).mapToPk().index(false).deleteRule('cascade'),
    score: p.integer(),
    reasons: p.json().$type<readonly RelatedReason[]>(),
    /** The moment as of which the list was made; the same in all its rows. */
    asOf: p.datetime(3),
  },
  indexes: [{ name: 'article_neighbour_of', properties: ['neighbour', 'article'] }],
});
export class ArticleNeighbour extends ArticleNeighbourSchema.class {}
ArticleNeighbourSchema.setClass(ArticleNeighbour);
