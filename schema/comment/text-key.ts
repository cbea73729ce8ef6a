import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

/** Words so short that many people say just the same ("Thank you") are no repetition: fewer letters than this. */
const SHORTEST = 20;

/**
 * What stays of a text when its case, marks, spaces and punctuation are gone, hashed: equal for the same words sent
 * again in another dress. Null for words too short to tell.
 */
export function repetitionKey(text: string): string | null {
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < SHORTEST) return null;
  return createHash('sha256').update(letters).digest('base64url').slice(0, 22);
}
