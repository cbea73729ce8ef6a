import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Article } from './article.entity.ts';

/**
 * A word of an article's headline, or somebody credited in it, whatever state it is in: what the newsroom finds its own
 * articles by. The readers' index and lists have only what is public.
 */
export const HeadlineWordSchema = defineEntity({
  name: 'HeadlineWord',
  tableName: 'headline_word',
  properties: {
    article: () => p.manyToOne(Article).mapToPk().index(false).primary().deleteRule('cascade'),
    /** Folded; `@` and the id of a contributor for a credit (`creditWord`). */
    word: p.text().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** The article's `updatedAt`: a page of one word is one range of the index. */
    updatedAt: p.datetime(3),
  },
  indexes: [{ name: 'headline_word_list', properties: ['site', 'word', 'updatedAt', 'article'] }],
});
export class HeadlineWord extends HeadlineWordSchema.class {}
HeadlineWordSchema.setClass(HeadlineWord);
