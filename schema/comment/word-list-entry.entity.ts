import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** `banned` rejects a comment, `suspect` holds it for a moderator. */
export const wordListKinds = ['banned', 'suspect'] as const;
export type WordListKind = (typeof wordListKinds)[number];

/** A word or phrase a publisher does not want, in one language. */
export const WordListEntrySchema = defineEntity({
  name: 'WordListEntry',
  tableName: 'word_list_entry',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    language: p.text(),
    kind: p.text().$type<WordListKind>(),
    entry: p.text(),
    createdAt: p.datetime(3),
  },
  uniques: [{ name: 'word_list_entry_once', properties: ['site', 'language', 'kind', 'entry'] }],
});
export class WordListEntry extends WordListEntrySchema.class {}
WordListEntrySchema.setClass(WordListEntry);
