import type { Features } from './features.ts';
import { isPlain } from './plain-words.ts';
import { nameRuns } from './shared-phrases.ts';

/** An article with what a reader sees of it. */
interface Shown {
  readonly features: Features;
  readonly shown: string;
}

const NUMBER = /\p{N}/u;

/**
 * Terms that two articles share as parts of different names: the bank of Bank of England and of Bank of Japan, the
 * Continental of an airline and of a clinic. Wherever either is shown one it stands beside a word of a name that the other
 * article has not at all, and nothing else of the two names is shared.
 */
export function namesakes(one: Shown, other: Shown): ReadonlySet<string> {
  const its = strangers(one, other);
  return its.size === 0 ? its : its.intersection(strangers(other, one));
}

/** Terms that are shown in names alone of which the other article has nothing else. */
function strangers({ features, shown }: Shown, other: Shown): Set<string> {
  const found = new Set<string>();
  const known = new Set<string>();
  for (const run of nameRuns(features, shown)) {
    const [shared, own] = [run.filter((term) => other.features.terms.has(term)), run.filter((term) => !other.features.terms.has(term))];
    const [term] = shared;
    const isStrange = shared.length === 1 && own.some((each) => !NUMBER.test(each) && !isPlain(each, features.language));
    if (isStrange && term !== undefined) found.add(term);
    else for (const each of shared) known.add(each);
  }
  return found.difference(known);
}
