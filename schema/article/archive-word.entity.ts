import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/**
 * The words of what is published, and in how many articles each stands: what a misspelt query is held against, and
 * what tells a rare word from a common one. Kept in the transaction in which an article appears or disappears.
 */
export const ArchiveWordSchema = defineEntity({
  name: 'ArchiveWord',
  tableName: 'archive_word',
  properties: {
    site: () => p.manyToOne(Site).mapToPk().primary().index(false).deleteRule('cascade'),
    /** Without region or script. */
    language: p.text().primary(),
    /** Folded, without an Arabic article; '' counts the articles. */
    word: p.text().primary(),
    /** From its last letter to its first, so that an index finds what ends alike. */
    reversed: p.text(),
    /** Its letters. */
    size: p.integer(),
    /** As an article writes it, without harakat. */
    spelling: p.text(),
    term: p.text(),
    documents: p.integer(),
  },
  indexes: [
    { name: 'archive_word_term', properties: ['site', 'term'] },
    { name: 'archive_word_beginning', properties: ['site', 'language', 'size', 'word'] },
    { name: 'archive_word_end', properties: ['site', 'language', 'size', 'reversed'] },
  ],
});
export class ArchiveWord extends ArchiveWordSchema.class {}
ArchiveWordSchema.setClass(ArchiveWord);
