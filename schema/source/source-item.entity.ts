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
    /** The page key of its address, and a hash of its words: by them it is known again when a source gives out new ids. */
    link: p.text().nullable(),
    words: p.text().nullable(),
    /** A hash of all that was said of it last. */
    hash: p.text().nullable(),
    /** Number of the article's revision that was made of it last: a later one is somebody else's. */
    revision: p.integer().nullable(),
    /** The article that was made of it, or of which it is another source's copy. */
    article: () => p.manyToOne(Article).mapToPk().index(false).nullable().deleteRule('set null'),
    /** `published`, `held`, `duplicate` or `refused`. */
    outcome: p.text(),
    /** Why it was refused, or what else became of it. */
    remark: p.text().nullable(),
    /** The same in a word that can be put into any language: one of `sourceReasons`. */
    reason: p.text().nullable(),
    seenAt: p.datetime(3),
    /** When its source last named it, changed or not; to the day, so that not every reading is written down. */
    listedAt: p.datetime(3).nullable(),
    /** When the pictures of its article are to be fetched; null where none are waited for. */
    imagesDueAt: p.datetime(3).nullable(),
    /** How often in a row that has failed. */
    imageFailures: p.integer().default(0),
  },
  uniques: [{ name: 'source_item_key', properties: ['source', 'key'] }],
  indexes: [
    { name: 'source_item_article', properties: ['article'] },
    { name: 'source_item_seen', properties: ['source', 'seenAt'] },
    { name: 'source_item_link', properties: ['source', 'link'] },
    { name: 'source_item_words', properties: ['source', 'words'] },
    { name: 'source_item_images', properties: ['imagesDueAt'] },
  ],
});
export class SourceItem extends SourceItemSchema.class {}
SourceItemSchema.setClass(SourceItem);
