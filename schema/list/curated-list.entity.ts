import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** A list that editors put together by hand: the front page, the top of a section. */
export const CuratedListSchema = defineEntity({
  name: 'CuratedList',
  tableName: 'curated_list',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** As widgets and the graph name it: `front`, `section-world`. */
    key: p.text(),
    /** By language. */
    names: p.json().$type<Record<string, string>>(),
    /** How many are shown; what editors leave empty is filled with the latest. */
    size: p.integer(),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
  uniques: [{ name: 'curated_list_key', properties: ['site', 'key'] }],
});
export class CuratedList extends CuratedListSchema.class {}
CuratedListSchema.setClass(CuratedList);
