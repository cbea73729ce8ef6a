import { evaluate, type Score } from '@gazette/server/evaluation/evaluate.ts';
import { gazetteServed } from '@gazette/server/evaluation/rankers/gazette.ts';
import { rankers } from '@gazette/server/evaluation/rankers/rankers.ts';
import { describe, expect, it } from 'vitest';
import { judgedNews } from './news.ts';

/** Each set is ranked once; several tests look at it. */
const evaluated = new Map<string, readonly Score[]>();

function scoresOf(language: 'en' | 'ar', given: 'body' | 'both') {
  const key = `${language} ${given}`;
  const scores = evaluated.get(key) ?? evaluate(judgedNews(language, given), rankers, 5).scores;
  evaluated.set(key, scores);
  return (name: string): Score => {
    const score = scores.find((row) => row.name === name);
    if (!score) throw new Error(`There is no row "${name}".`);
    return score;
  };
}

const baselines = ['tags only', 'word frequency', 'more like this', 'BM25', 'tf-idf cosine, raw', 'tf-idf cosine, folded', 'tf-idf cosine, stemmed'];

describe('related articles among judged news, against what others do', () => {
  it('of English bodies without headlines, the ranking is better than every baseline by a clear margin', () => {
    const score = scoresOf('en', 'body');
    const best = Math.max(...baselines.map((name) => score(name).ndcg));
    expect(score('gazette, ranking').ndcg).toBeGreaterThan(best + 0.025);
    expect(score('gazette, as served').ndcg).toBeGreaterThan(0.815);
    expect(score('gazette, ranking').hit).toBe(1);
  });

  it('of English reports with headlines, it is better than every baseline', () => {
    const score = scoresOf('en', 'both');
    expect(score('gazette, ranking').ndcg).toBeGreaterThan(Math.max(...baselines.map((name) => score(name).ndcg)));
    expect(score('gazette, as served').ndcg).toBeGreaterThan(0.81);
  });

  it('of Arabic bodies without headlines, it is no worse than the best baseline', () => {
    const score = scoresOf('ar', 'body');
    expect(score('gazette, ranking').ndcg).toBeGreaterThanOrEqual(Math.max(...baselines.map((name) => score(name).ndcg)));
  });

  it('of Arabic reports with headlines, it is better than every baseline', () => {
    const score = scoresOf('ar', 'both');
    expect(score('gazette, ranking').ndcg).toBeGreaterThan(Math.max(...baselines.map((name) => score(name).ndcg)) + 0.01);
    expect(score('gazette, as served').ndcg).toBeGreaterThan(0.8);
  });

  it.each(['en', 'ar'] as const)('what is shown in %s is on the subject first: a report on the event stands at the top', (language) => {
    const score = scoresOf(language, 'both')('gazette, as served');
    expect(score.mrr).toBeGreaterThan(0.95);
    expect(score.wrongLanguage).toBe(0);
    expect(score.nearCopies).toBe(0);
  });
});

describe('what is shown and what is left out', () => {
  /** Of judged news, how much of what is shown is of another field, and how much of what is on the subject is shown. */
  function shown(language: 'en' | 'ar') {
    const { documents, queries } = judgedNews(language, 'both');
    const rank = gazetteServed.prepare(documents, 5);
    const gains = queries.flatMap((query) => rank(query.document).slice(0, 5).map((other) => query.gains.get(other) ?? 0));
    const wanted = queries.flatMap((query) => [...query.gains.values()]).filter(isOnSubject);
    return { filler: gains.filter((gain) => gain === 0).length / gains.length, found: gains.filter(isOnSubject).length / wanted.length };
  }

  it.each(['en', 'ar'] as const)('in %s hardly any filler, and nearly all that is on the subject', (language) => {
    const { filler, found } = shown(language);
    expect(filler).toBeLessThan(0.08);
    expect(found).toBeGreaterThan(0.9);
  });
});

function isOnSubject(gain: number): boolean {
  return gain >= 2;
}

describe('an archive in two languages', () => {
  const [english, arabic] = [judgedNews('en', 'both'), judgedNews('ar', 'both')];
  const shift = english.documents.length;
  const both = {
    documents: [...english.documents, ...arabic.documents],
    queries: [
      ...english.queries,
      ...arabic.queries.map(({ document, gains }) => ({
        document: document + shift,
        gains: new Map([...gains].map(([other, gain]) => [other + shift, gain] as const)),
      })),
    ],
  };

  it('no list has an article of the other language', () => {
    const ours = evaluate(both, rankers, 5).scores.filter(({ name }) => name.startsWith('gazette'));
    expect(ours.map(({ wrongLanguage }) => wrongLanguage)).toEqual([0, 0]);
  });
});
