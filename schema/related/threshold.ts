import type { Features } from './features.ts';
import { rarity, type Frequencies } from './relevance.ts';
import { trigramShare } from './trigram-share.ts';

/** How many times more than by chance two articles must share to be neighbours, when they share many words. */
const TIMES_CHANCE = 2.35;
/** The least in any case, and how much more trigrams ask: any two headlines have some in common. */
const LEAST = 0.035;
const LEAST_OF_TRIGRAMS = 0.06;
/** The most in any case: where every article is on one subject, what all have in common is still what it is about. */
const MOST = 0.2;
/**
 * Articles that a small archive is taken to have besides its own, on something else: a word in both of two articles is
 * not yet a word that everybody uses.
 */
const UNSEEN = 4;

/**
 * Articles from which on an archive knows how often a word stands by chance. Of fewer it is an estimate whose error grows
 * as their root falls, and a name that all know, such as the capital's, may pass for a rare one: more is asked, unless an
 * editor's hand says the same, which put both into one section or under several tags.
 */
const FEW = 40;

/** Whether an archive is too small to know how often a word stands by chance. */
export function isSmall({ documents }: Frequencies): boolean {
  return documents < FEW;
}

/** The relevance below which a candidate is filler; `isFiledAlike` of one that shares a section, or several tags, with the subject. */
export type Threshold = (candidate: Features, isFiledAlike?: boolean) => number;

/**
 * Prepares the threshold of a subject: by how much it would resemble an article drawn blindly from the archive, since it
 * has each of its words with the probability that any article has it. So what is asked adapts itself: little of a rare
 * subject, more of one whose words (the capital, the year, the ministry) stand everywhere, and to the size of the archive.
 * @param isCounted whether the subject itself is among the documents of the frequencies.
 */
export function thresholdOf(subject: Features, frequencies: Frequencies, isCounted = true): Threshold {
  const doubt = Math.sqrt(Math.max(1, FEW / Math.max(1, frequencies.documents)));
  const chance = TIMES_CHANCE * resemblanceByChance(subject, frequencies, isCounted ? 1 : 0);
  return (candidate, isFiledAlike = false) => {
    const share = trigramShare(subject.terms.size, candidate.terms.size);
    const asked = isFiledAlike ? chance : doubt * chance;
    return Math.max(LEAST, Math.min(MOST, asked / (1 + share))) + LEAST_OF_TRIGRAMS * share;
  };
}

/** The relevance that may be expected of an article like the subject in length, with words drawn as the archive has them. */
function resemblanceByChance({ terms }: Features, frequencies: Frequencies, own: number): number {
  const others = Math.max(0, frequencies.documents - own) + UNSEEN;
  let [expected, self, sum] = [0, 0, 0];
  for (const [term, weight] of terms) {
    const worth = weight * rarity(term, frequencies) ** 2;
    expected += worth * (Math.max(0, (frequencies.of(term) ?? 0) - own) / others);
    self += worth * weight;
    sum += weight;
  }
  return self === 0 ? 0 : (expected * sum) / terms.size / self;
}
