import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';
import { Site } from '../site/site.entity.ts';

/** Why a list is due: its article has changed, or one beside it has. */
export const dueCauses = ['changed', 'touched'] as const;
export type DueCause = (typeof dueCauses)[number];

/**
 * What is to be done next; each for all that are due before the next is begun, so that lists are made from what is whole.
 * First of all the text that search knows, where what has changed (a tag's name) stands in many articles and was not
 * written with each of them.
 */
export const dueSteps = { text: -1, features: 0, post: 1, list: 2 } as const;
export type DueStep = (typeof dueSteps)[keyof typeof dueSteps];

/**
 * Lists that have to be made anew. `changed` is written in the transaction of the change, `touched` by `settleRelated`
 * alone: neither waits for the other's rows, so that they cannot hold each other up.
 */
export const RelatedDueSchema = defineEntity({
  name: 'RelatedDue',
  tableName: 'related_due',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    cause: p.text().$type<DueCause>().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    step: p.integer().$type<DueStep>(),
    /** Of the article, so that the newest are done first. */
    sortAt: p.datetime(3),
    /** Another one with each change: who has done the work of an earlier one has not done this. */
    mark: p.uuid(),
  },
  indexes: [{ name: 'related_due_order', properties: ['site', 'step', 'sortAt', 'article'] }],
});
export class RelatedDue extends RelatedDueSchema.class {}
RelatedDueSchema.setClass(RelatedDue);
