import { defineEntity, p } from '@mikro-orm/core';
import type { PopularOrder, PopularWindow } from './popular-window.ts';

/**
 * The ready rankings of a site: what `popular` reads. They are made anew every minute; those of the last minutes stay, so
 * that whoever turns the page turns it in the ranking that the first page came from.
 */
export const PopularitySchema = defineEntity({
  name: 'Popularity',
  tableName: 'popularity',
  properties: {
    siteId: p.uuid().primary(),
    ranking: p.text().$type<PopularOrder>().primary(),
    /** How far back it looks. */
    span: p.text().$type<PopularWindow>().primary(),
    madeAt: p.datetime(3).primary(),
    articleId: p.uuid().primary(),
    /** A whole number, so that both databases order alike; equal ones go by date, then by id. */
    score: p.integer(),
    sortAt: p.datetime(3),
    /** What is shown beside the article: views, comments or both within the window. */
    count: p.integer(),
  },
  indexes: [
    { name: 'popularity_order', properties: ['siteId', 'ranking', 'span', 'madeAt', 'score', 'sortAt', 'articleId'] },
    { name: 'popularity_age', properties: ['siteId', 'madeAt'] },
  ],
});
export class Popularity extends PopularitySchema.class {}
PopularitySchema.setClass(Popularity);
