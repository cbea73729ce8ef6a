import { defineEntity, p } from '@mikro-orm/core';
import { Article } from '../article/article.entity.ts';
import { Source } from './source.entity.ts';

/** One piece that a source has brought, and what became of it. */
export const SourceItemSchema = defineEntity({
  name: 'SourceItem',
  tableName: 'source_item',
  properties: {
    id: p.uuid().primary(),
    source: () => p.manyToOne(Source).mapToPk().index(false).deleteRule('cascade'),
    /** Who it is at the source: guid, uri, address. */
    key: p.text(),
    /** The article that was made of it, or of which it is another source's copy. */
    article: () => p.manyToOne(Article).mapToPk().index(false).nullable().deleteRule('set null'),
    /** `published`, `held`, `duplicate` or `refused`. */
    outcome: p.text(),
    /** Why it was refused. */
    remark: p.text().nullable(),
    seenAt: p.datetime(3),
  },
  uniques: [{ name: 'source_item_key', properties: ['source', 'key'] }],
  indexes: [{ name: 'source_item_article', properties: ['article'] }, { name: 'source_item_seen', properties: ['source', 'seenAt'] }],
});
export class SourceItem extends SourceItemSchema.class {}
SourceItemSchema.setClass(SourceItem);
