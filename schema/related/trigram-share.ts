/** What trigrams count against words, at most. */
const MOST = 2;
/** Up to so many terms, about a headline, trigrams count in full; from so many on, not at all. */
const [SHORT, LONG] = [12, 36];

/**
 * What trigrams count beside words in comparing two texts, by the terms of the longer one. Of a headline one word in
 * another form is a great part, and trigrams find it; of a body words are enough, and trigrams would only add what any two
 * texts have in common.
 */
export function trigramShare(termsOfOne: number, termsOfOther: number): number {
  const longer = Math.max(termsOfOne, termsOfOther);
  return MOST * Math.max(0, Math.min(1, (LONG - longer) / (LONG - SHORT)));
}

/** How far a text is past a headline: 0 of one, 1 of a body. */
export function bodyShare(terms: number): number {
  return 1 - trigramShare(terms, terms) / MOST;
}
