import { chooseNeighbours } from '@gazette/schema/related/choose-neighbours.ts';
import { closeness, isCloseEnough } from '@gazette/schema/related/closeness.ts';
import { evidenceAmong, isSeen, type ShownTexts, thingsShared } from '@gazette/schema/related/evidence.ts';
import { featuresOf, type Features } from '@gazette/schema/related/features.ts';
import { wordsInCommon } from '@gazette/schema/related/reasons.ts';
import { type Frequencies, relevanceTo } from '@gazette/schema/related/relevance.ts';
import { salientTerms, searchedTerms } from '@gazette/schema/related/salient-terms.ts';
import { thresholdOf } from '@gazette/schema/related/threshold.ts';
import { testimony, witnessesOf } from '@gazette/schema/related/witnesses.ts';
import type { Document } from '../collection.ts';
import type { Ranker } from '../ranker.ts';
import { TermIndex } from '../term-index.ts';

/** The order in which Gazette sees what might be related: candidates by rare terms, then relevance; nothing left out. */
export const gazetteRanking: Ranker = {
  name: 'gazette, ranking',
  about: 'The order of relevance, before anything is left out.',
  prepare(documents) {
    const { candidates } = prepared(documents);
    return (document) => candidates(document).map(({ index }) => index);
  },
};

/** The lists as readers get them. */
export const gazetteServed: Ranker = {
  name: 'gazette, as served',
  about: 'The lists that readers get: tags and sections in common weighed in; one language, no near-duplicates, nothing below the threshold, diverse.',
  prepare(documents, depth) {
    const { features, candidates, frequenciesOf } = prepared(documents);
    return (document) => {
      const subject = features[document];
      if (!subject) return [];
      const about = documents[document];
      const frequencies = frequenciesOf(subject.language);
      const threshold = thresholdOf(subject, frequencies);
      const all = candidates(document).map((found) => {
        const texts = { shown: shownOf(documents[found.index]), beside: shownOf(about) };
        return { found, texts, things: thingsShared(subject, found.features, texts, frequencies) };
      });
      const evidence = evidenceAmong(subject, all.map(({ things }) => things));
      const contenders = all.flatMap(({ found, texts, things }) => {
        const { section, tags = [] } = documents[found.index] ?? {};
        const sharedTags = tags.filter((tag) => about?.tags.includes(tag)).length;
        const isSameSection = section !== undefined && section === about?.section;
        if (sharedTags === 0 && !isReasoned(subject, found.features, texts, things, frequencies)) return [];
        const kinship = { relevance: found.score, sharedTags, isSameSection, sharedWords: evidence(things) };
        return isCloseEnough(kinship, threshold(found.features, isSameSection || sharedTags > 1)) ? [{ ...found, score: closeness(kinship) }] : [];
      });
      return chooseNeighbours({ features: subject, headline: about?.headline ?? '', publishedAt: about?.publishedAt }, contenders, depth).map(({ index }) => index);
    };
  },
};

/** Whether a reader would see why it stands there; of bodies alone nothing is seen, and none is left out for it. */
function isReasoned(subject: Features, candidate: Features, texts: ShownTexts, things: readonly string[], frequencies: Frequencies): boolean {
  if (!isSeen(subject, candidate, texts, things, frequencies)) return false;
  return texts.shown.trim() === '' || wordsInCommon(subject, candidate, frequencies, texts, things).length > 0;
}

/** What readers see of an article in a list. */
function shownOf(document: Document | undefined): string {
  return `${document?.headline ?? ''} ${document?.standfirst ?? ''}`;
}

interface Found {
  readonly id: string;
  readonly index: number;
  readonly headline: string;
  readonly features: Features;
  readonly publishedAt: number;
  readonly score: number;
}

/** The same functions that the server stores lists by, over an index in memory instead of the database's. */
function prepared(documents: readonly Document[]) {
  const features = documents.map((document) => featuresOf(document));
  const sizes = new Map<string, number>();
  features.forEach(({ language }, place) => {
    if (!documents[place]?.isAsked) sizes.set(language, (sizes.get(language) ?? 0) + 1);
  });
  // Terms of two languages are two terms, as in the database.
  const key = (language: string, term: string) => `${language} ${term}`;
  const indexOf = (termsOf: (features: Features) => readonly string[]) =>
    new TermIndex(documents, (_, place) => {
      const of = features[place];
      return of ? termsOf(of) : [];
    });
  const index = indexOf(({ terms, language }) => Array.from(terms.keys(), (term) => key(language, term)));
  const frequenciesOf = (language: string): Frequencies => ({
    documents: sizes.get(language) ?? 0,
    of: (term) => index.frequency(key(language, term)),
  });
  const posted = indexOf((of) => salientTerms(of, frequenciesOf(of.language)).map((term) => key(of.language, term)));

  const candidates = (document: number): Found[] => {
    const subject = features[document];
    if (!subject) return [];
    const { language } = subject;
    const frequencies = frequenciesOf(language);
    const relevance = relevanceTo(subject, frequencies);
    const found = new Set(searchedTerms(subject, frequencies).flatMap((term) => posted.having(key(language, term))));
    found.delete(document);
    const alone = [...found]
      .flatMap((other): (Found & { relevance: number })[] => {
        const [of, about] = [features[other], documents[other]];
        if (!of || !about) return [];
        const near = relevance(of);
        return [{ id: about.id, index: other, headline: about.headline, features: of, publishedAt: about.publishedAt, score: near, relevance: near }];
      })
      .sort(byScore);
    const threshold = thresholdOf(subject, frequencies);
    const witnesses = witnessesOf(subject, alone.filter((one) => one.relevance >= threshold(one.features)));
    const told = testimony(subject, witnesses, frequencies);
    return alone.map((one) => ({ ...one, score: Math.min(1, one.relevance + told(one.features)) })).sort(byScore);
  };
  return { features, candidates, frequenciesOf };
}

function byScore(a: Found, b: Found): number {
  return b.score - a.score || b.publishedAt - a.publishedAt || a.index - b.index;
}
