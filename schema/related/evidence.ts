import { isCommon, isFrequent } from './common-words.ts';
import type { Features } from './features.ts';
import { namesakes } from './namesakes.ts';
import { isPlain } from './plain-words.ts';
import type { Frequencies } from './relevance.ts';
import { shownWords } from './shown-words.ts';
import { isTable } from './tables.ts';
import { bodyShare } from './trigram-share.ts';

/** What a reader sees of a candidate in a list, and of the subject beside which it would stand. */
export interface ShownTexts {
  readonly shown: string;
  readonly beside: string;
}

/**
 * What two articles have in common that says something of a subject: words, in whatever form. The words of one name, which
 * stand together in the candidate's shown text, are one thing: two reports from New Harbour share a place. Of tables, which
 * have their columns in common whatever they are of, only what is shown, and not what many articles have.
 */
export function thingsShared(subject: Features, candidate: Features, { shown, beside }: ShownTexts, frequencies: Frequencies): string[] {
  const shared = new Set<string>();
  for (const term of subject.terms.keys()) if (candidate.terms.has(term) && !isPlain(term, subject.language)) shared.add(term);
  if ([...shared].some((term) => subject.names.has(term) && candidate.names.has(term))) {
    for (const term of namesakes({ features: subject, shown: beside }, { features: candidate, shown })) shared.delete(term);
  }
  if (isTable(subject) || isTable(candidate)) {
    const titled = termsShown(candidate, shown);
    for (const term of shared) if (!titled.has(term) || isCommon(term, candidate, frequencies)) shared.delete(term);
  }
  const named = [...shared].filter((term) => candidate.names.has(term));
  if (named.length < 2) return [...shared];
  const isOfName = (term: string | undefined): term is string => term !== undefined && named.includes(term);
  const words = shownWords(candidate, shown);
  const later = new Set(words.flatMap(({ term }, place) => (isOfName(term) && isOfName(words[place - 1]?.term) && words[place - 1]?.term !== term ? [term] : [])));
  // A name whose words stand in the other order elsewhere in the text is still one.
  return later.size < shared.size ? [...shared].filter((term) => !later.has(term)) : [...shared].slice(0, 1);
}

/** So many things in common are a subject, whatever of them is shown. */
const ENOUGH = 6;

/**
 * Whether a reader would see what two articles have in common: a thing in what is shown of both, or one that few articles
 * have in that of either. By a word that anybody uses ("offer", "plan"), in one of two headlines alone, nobody sees it.
 * Where nothing is shown it is judged by the rest.
 */
export function isSeen(subject: Features, candidate: Features, { shown, beside }: ShownTexts, things: readonly string[], frequencies: Frequencies): boolean {
  if (things.length >= ENOUGH) return true;
  const [titled, own] = [termsShown(candidate, shown), termsShown(subject, beside)];
  const seen = things.filter((term) => titled.has(term) || own.has(term));
  return seen.length === 0 || seen.some((term) => (titled.has(term) && own.has(term)) || !isFrequent(term, frequencies));
}

function termsShown(features: Features, shown: string): Set<string> {
  return new Set(shownWords(features, shown).map(({ term }) => term));
}

/** Candidates that are taken to share a thing besides, with others: of two that share it alone not much is known yet. */
const UNSEEN = 3;

/** Of how much of a body on more than one thing is expected to be shared: a sentence or two beside a headline. */
const SENTENCES = 1 / 6;

/**
 * Prepares to say how many things a candidate shares with a subject, from what all candidates share with it. A thing that
 * most of them share alone (the town where all of it happened, a word that goes with anything) is much less than one; one
 * that comes with others in common (the mine of a disaster) is nearly one. Of a headline all count in full: it has hardly
 * more than one to share.
 */
export function evidenceAmong(subject: Features, candidates: Iterable<readonly string[]>): (things: readonly string[]) => number {
  const doubt = Math.min(1, bodyShare(subject.terms.size) / SENTENCES);
  const counts = new Map<string, { all: number; alone: number }>();
  for (const things of candidates) {
    for (const thing of things) {
      const count = counts.get(thing) ?? { all: 0, alone: 0 };
      counts.set(thing, { all: count.all + 1, alone: count.alone + (things.length === 1 ? 1 : 0) });
    }
  }
  return (things) => {
    let sum = 0;
    for (const thing of things) {
      const { all, alone } = counts.get(thing) ?? { all: 0, alone: 0 };
      sum += 1 - (doubt * alone) / (all + UNSEEN);
    }
    return sum;
  };
}
