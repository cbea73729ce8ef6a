import { Random } from './random.ts';

const letters = { ar: ['بتجحدرسشصعفقكلمنه', 'اوي'], en: ['bcdfghklmnprstvw', 'aeiou'] } as const;

/** Words that look like those of a language and mean nothing; the same ones every time, no two alike. */
export function inventedWords(language: keyof typeof letters, count: number): string[] {
  const random = new Random(language === 'ar' ? 7 : 11);
  const [consonants, vowels] = letters[language];
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = random.between(2, 4);
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable += 1) {
      word += consonants[random.between(0, consonants.length - 1)] ?? '';
      word += vowels[random.between(0, vowels.length - 1)] ?? '';
    }
    words.add(word);
  }
  return [...words];
}

/** A number below `count` as words come up in texts (Zipf 1935): the second half as often as the first, the third a third as often. */
export function zipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random.next()) - 1);
}
