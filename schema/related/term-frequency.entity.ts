import { defineEntity, p } from '@mikro-orm/core';

/** In how many public articles of a site and language a term stands; under the key of the empty term, how many there are. */
export const TermFrequencySchema = defineEntity({
  name: 'TermFrequency',
  tableName: 'term_frequency',
  properties: {
    /** `termKey()` of site, language and term. */
    term: p.integer().primary().autoincrement(false),
    documents: p.integer(),
  },
});
export class TermFrequency extends TermFrequencySchema.class {}
TermFrequencySchema.setClass(TermFrequency);
