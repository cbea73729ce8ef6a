import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';
import { CuratedList } from './curated-list.entity.ts';

/** An article at its place in a curated list, for a time or until it is taken out. */
export const CuratedSlotSchema = defineEntity({
  name: 'CuratedSlot',
  tableName: 'curated_slot',
  properties: {
    id: p.uuid().primary(),
    list: () => p.manyToOne(CuratedList).mapToPk().index(false).deleteRule('cascade'),
    article: () => p.manyToOne(Article).mapToPk().index(false).deleteRule('cascade'),
    /** 0 is the top. */
    position: p.integer(),
    startsAt: p.datetime(3).nullable(),
    endsAt: p.datetime(3).nullable(),
  },
  indexes: [
    { name: 'curated_slot_place', properties: ['list', 'position', 'id'] },
    { name: 'curated_slot_article', properties: ['article'] },
  ],
});
export class CuratedSlot extends CuratedSlotSchema.class {}
CuratedSlotSchema.setClass(CuratedSlot);
