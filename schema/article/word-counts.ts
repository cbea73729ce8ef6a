import type { ArchiveWordForm } from './archive-words.ts';

export interface WordCount extends Pick<ArchiveWordForm, 'word' | 'spelling' | 'term'> {
  documents: number;
}

/** In how many articles words stand, counted before it is written: for many articles at once. */
export class WordCounts {
  readonly #languages = new Map<string, Map<string, WordCount>>();

  /** Counts an article that has these words. */
  add(language: string, forms: readonly Pick<ArchiveWordForm, 'word' | 'spelling' | 'term'>[]): void {
    const counts = this.#languages.get(language) ?? new Map<string, WordCount>();
    this.#languages.set(language, counts);
    // The empty word counts the articles.
    for (const { word, spelling, term } of [{ word: '', spelling: '', term: '' }, ...forms]) {
      const count = counts.get(word);
      if (count) count.documents += 1;
      else counts.set(word, { word, spelling, term, documents: 1 });
    }
  }

  *languages(): Generator<[language: string, counts: WordCount[]]> {
    for (const [language, counts] of this.#languages) yield [language, [...counts.values()]];
  }
}
