import { createHash } from 'node:crypto';
import { confusableSkeleton } from './confusable-skeleton.ts';
import { fold } from './fold.ts';

const ADDRESS = /(?:https?:\/\/|www\.)([^\s/?#]+)[^\s]*/giu;
const NUMBER = /\p{N}+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const NO_LETTER = /[^\p{L}]+/gu;

/**
 * One key for all texts that say the same: 32 hexadecimal digits that do not depend on case, spaces, punctuation, emoji,
 * numbers, harakat, tatweel, invisible characters, letters repeated, look-alikes or what follows the host of an address.
 * A text without letters is known by its other characters. The first 128 bits of SHA-256, so that two texts do not meet by chance.
 * Short texts repeat honestly ("thanks"): whoever compares keys decides from which length on.
 */
export function repetitionKey(text: string): string {
  const seen = text.replace(INVISIBLE, '');
  // Numbers go before look-alikes are read, or 0 would be an o.
  const words = confusableSkeleton(seen.replace(ADDRESS, ' $1 ').replace(NUMBER, ' ')).replace(NO_LETTER, '');
  const said = words.replace(/(\p{L})\1+/gu, '$1') || fold(text).replace(/\s+/g, '');
  return createHash('sha256').update(said.toWellFormed()).digest('hex').slice(0, 32);
}
