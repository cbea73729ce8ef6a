import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';

export const choiceKinds = ['pin', 'exclude'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** What an editor has decided about the list beside an article: `other` stands first in it, or never. */
export const RelatedChoiceSchema = defineEntity({
  name: 'RelatedChoice',
  tableName: 'related_choice',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    other: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    kind: p.text().$type<ChoiceKind>(),
    /** Among the pins of the article. */
    position: p.integer(),
    createdAt: p.datetime(3),
  },
  indexes: [{ name: 'related_choice_other', properties: ['other'] }],
});
export class RelatedChoice extends RelatedChoiceSchema.class {}
RelatedChoiceSchema.setClass(RelatedChoice);
