import { contentWords } from './terms.ts';

/**
 * How often each run of three letters stands in the words that carry a text's subject, each word folded, unstemmed and
 * between two `_`, which stand for its edges: `_du`, `dub`, `uba`, … What inflects or is spelled in two ways shares
 * most of them. Letters are code points.
 */
export function wordTrigrams(text: string, language: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of contentWords(text, language)) {
    const letters = Array.from(`_${word}_`);
    for (let end = 3; end <= letters.length; end += 1) {
      const trigram = letters.slice(end - 3, end).join('');
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
    }
  }
  return counts;
}
