import type { Features } from './features.ts';
import { isNearDuplicate } from './near-duplicates.ts';
import { wordRelevanceTo, type Frequencies, type Relevance } from './relevance.ts';
import { thresholdOf } from './threshold.ts';
import { bodyShare } from './trigram-share.ts';

/** An article that stands near a subject, and how near. */
export interface Witness {
  readonly features: Features;
  readonly relevance: number;
}

/** Witnesses that are asked; later ones are less sure to be on the subject. */
const MOST = 3;
/** What their word counts against that of the subject itself. */
const SAY = 0.6;

/**
 * Those of the articles near a subject, the nearest first, that may say what else belongs to it: not its copies and one
 * of each other's, which would only say the same louder. None of a headline: what stands near it is too uncertain to go by.
 * @param near all of them above the threshold.
 */
export function witnessesOf<T extends Witness>(subject: Features, near: readonly T[]): T[] {
  const chosen: T[] = [];
  if (bodyShare(subject.terms.size) === 0) return chosen;
  for (const one of near) {
    if (chosen.length === MOST) break;
    if (![subject, ...chosen.map(({ features }) => features)].some((known) => isNearDuplicate(known, one.features))) chosen.push(one);
  }
  return chosen;
}

/**
 * What the witnesses add to the relevance of a candidate that would stand beside them: as near as it is to each, as much as
 * that is near the subject, and less than if the subject itself said so. Two reports on one subject may share few words, and
 * both share many with a third: local feedback, as of Attar and Fraenkel (1977), with whole articles for their terms.
 * @param frequencies of the terms of the witnesses.
 */
export function testimony(subject: Features, witnesses: readonly Witness[], frequencies: Frequencies): Relevance {
  const share = bodyShare(subject.terms.size);
  const asked = witnesses.map(({ features, relevance }) => ({
    features,
    weight: SAY * share * relevance,
    nearness: wordRelevanceTo(features, frequencies),
    threshold: thresholdOf(features, frequencies),
  }));
  return (candidate) => {
    let sum = 0;
    for (const { features, weight, nearness, threshold } of asked) {
      const near = nearness(candidate);
      if (near >= threshold(candidate) && !isNearDuplicate(features, candidate)) sum += weight * near;
    }
    return sum;
  };
}
