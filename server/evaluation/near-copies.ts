import { fold } from '@gazette/schema/text/fold.ts';
import { wordsOf } from '@gazette/schema/text/words.ts';
import type { Document } from './collection.ts';

const SHINGLE = 3;
/** Share of the shorter text's shingles that the longer one has, from which on the two are copies. */
const SHARE = 0.6;

/**
 * Whether two documents are near-copies, told exactly and by other means than the ranking does, so that it does not
 * mark its own work: shared runs of three words, as written but for folding, against the shorter text (the overlap
 * coefficient, Szymkiewicz 1934). Texts of fewer words are copies when they are equal.
 */
export function nearCopies(documents: readonly Document[]): (a: number, b: number) => boolean {
  const cache = new Map<number, ReadonlySet<string>>();
  const shinglesOf = (index: number) => {
    const known = cache.get(index);
    if (known) return known;
    const { headline = '', text = '', language = 'und' } = documents[index] ?? {};
    const words = Array.from(wordsOf(fold(text || headline), language), (word) => word.text);
    const shingles = new Set<string>();
    for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start += 1) {
      shingles.add(words.slice(start, start + SHINGLE).join(' '));
    }
    cache.set(index, shingles);
    return shingles;
  };
  return (a, b) => {
    const [short, long] = [shinglesOf(a), shinglesOf(b)].sort((x, y) => x.size - y.size);
    if (!short || !long) return false;
    let shared = 0;
    for (const shingle of short) if (long.has(shingle)) shared += 1;
    return shared >= SHARE * short.size;
  };
}
