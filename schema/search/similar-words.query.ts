import leven from 'leven';
import { reversed } from '../article/count-words.ts';
import type { Visible } from '../gate/visible.ts';
import { baseLanguage } from '../text/language.ts';

/** Words of the archive that are compared for each end of a word and each length. */
const MOST_COMPARED = 2_000;
/** A word of fewer letters has too many neighbours two letters away. */
const LONG = 6;
/** In a shorter one, two wrong letters are two that changed places; others make another word of it. */
const VERY_LONG = 8;
const SHORTEST = 3;

export interface SimilarWord {
  readonly word: string;
  readonly spelling: string;
  readonly documents: number;
  readonly distance: number;
}

/**
 * Words of the archive one letter away from this one, or two from a longer one; the nearest first, then the commonest.
 * Candidates share the first or the second half of it, which a single wrong letter leaves whole: two ranges of an index
 * for each length, not the vocabulary.
 */
export async function similarWords(visible: Visible, word: string, languages: readonly string[]): Promise<SimilarWord[]> {
  const letters = Array.from(word);
  if (letters.length < SHORTEST) return [];
  const reach = letters.length < LONG ? 1 : 2;
  const half = Math.floor(letters.length / 2);
  const ends = [
    ['word', letters.slice(0, half).join('')],
    ['reversed', reversed(letters.slice(-half).join(''))],
  ] as const;
  const found = new Map<string, SimilarWord>();
  for (const language of new Set(languages.map(baseLanguage))) {
    for (const [column, beginning] of ends) {
      for (let size = letters.length - reach; size <= letters.length + reach; size++) {
        const rows = await visible
          .words()
          .select(['archive_word.word', 'archive_word.spelling', 'archive_word.documents'])
          .where('archive_word.language', '=', language)
          .where('archive_word.size', '=', size)
          .where(`archive_word.${column}`, '>=', beginning)
          .where(`archive_word.${column}`, '<', `${beginning}\u{10ffff}`)
          .limit(MOST_COMPARED)
          .execute();
        for (const row of rows) {
          const distance = leven(word, row.word, { maxDistance: reach + 1 });
          const isLikely = distance < 2 || letters.length >= VERY_LONG || sorted(row.word) === sorted(word);
          if (distance > 0 && distance <= reach && isLikely) found.set(`${language} ${row.word}`, { ...row, distance });
        }
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1),
  );
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
