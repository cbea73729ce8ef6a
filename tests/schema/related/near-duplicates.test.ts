import { featuresOf } from '@gazette/schema/related/features.ts';
import { isNearDuplicate } from '@gazette/schema/related/near-duplicates.ts';
import { bandsOf } from '@gazette/schema/related/signature.ts';
import { describe, expect, it } from 'vitest';
import { copyings } from '../../server/evaluation/near-copy.ts';
import { judgedNews } from '../../server/evaluation/news.ts';

const english = (headline: string, text = '') => featuresOf({ language: 'en', headline, text });

describe.each(['en', 'ar'] as const)('copies of news in %s', (language) => {
  const { documents } = judgedNews(language, 'both');
  const features = documents.map(featuresOf);

  it.each(Object.keys(copyings))('a copy with %s is known, and found by a band', (copying) => {
    const unknown = documents.filter((document, index) => {
      const copy = copyings[copying]?.(document);
      const [own, other] = [features[index], copy && featuresOf(copy)];
      if (!own || !other) return true;
      const bands = new Set(bandsOf(own.signature));
      return !isNearDuplicate(own, other) || !bandsOf(other.signature).some((band) => bands.has(band));
    });
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('no two reports by different hands are copies, nor two on one subject', () => {
    const taken = features.flatMap((one, index) =>
      features.slice(index + 1).flatMap((other, further) => (isNearDuplicate(one, other) ? [[documents[index]?.id, documents[index + 1 + further]?.id]] : [])),
    );
    expect(taken).toEqual([]);
  });
});

describe('what is alike and no copy', () => {
  it('two match reports by one form are two reports', () => {
    const report = ([home, away, scorer, coach, ground, next]: readonly string[], score: string, date: string, crowd: string) =>
      english(
        `${home} beat ${away} ${score}`,
        `${home} beat ${away} ${score} in the league at ${ground} on Saturday ${date} before a crowd of ${crowd}. ` +
          `${scorer} scored the winner in the second half after a corner. ` +
          `The visitors had the better of the first half and hit the post. Coach ${coach} was pleased with the result and said that the team had worked hard. ` +
          `${home} move up the table and play ${next} away next week, when two players return from suspension.`,
      );
    const first = report(['Marford', 'Kingsbay', 'Asante', 'Lindqvist', 'Mill Lane', 'Eastvale'], '2-1', '4 May', '8,112');
    const second = report(['Eastvale', 'Northam', 'Petrov', 'Okafor', 'the Dell', 'Marford'], '1-0', '11 May', '21,940');
    expect(isNearDuplicate(first, second)).toBe(false);
  });

  it('two headlines on one event are two, the same words in another order one', () => {
    expect(isNearDuplicate(english('Central bank cuts rates to 3.5 percent'), english('Central bank leaves rates at 3.5 percent'))).toBe(false);
    expect(isNearDuplicate(english('Central bank cuts rates to 3.5 percent'), english('Rates cut to 3.5 percent by central bank'))).toBe(true);
  });

  it('two sentences on the subject of a long report are none, though most of their words stand in it', () => {
    const words = (from: number, count: number) => Array.from({ length: count }, (_, index) => `word${from + index}x`);
    const report = words(0, 168);
    const page = [...report.slice(40, 50), ...words(500, 7)].join(' ');
    const [short, long] = [english('A harbour', page), english('Another harbour', report.join(' '))];
    expect([short.signature.count, long.signature.count]).toEqual([16, 167]);
    // As an unlucky draw of hashes has it: what both have in common is rated too high.
    const least = long.signature.least.map((value, index) => (index % 15 === 0 ? (short.signature.least[index] ?? 0) : value));
    const rated = { ...long, terms: new Map([...long.terms, ...short.terms]), signature: { ...long.signature, least } };
    expect(isNearDuplicate(short, rated)).toBe(false);
    expect(isNearDuplicate(short, english('Anew', page))).toBe(true);
  });

  it.each([
    ['en', 'Harbour closes – update', 'Elections in Soria – update', 'update'],
    ['en', 'Live: Harbour closes', 'Elections in Soria (live)', 'live'],
    ['ar', 'إغلاق الميناء – تحديث', 'انتخابات سوريا – تحديث', 'تحديث'],
    ['ar', 'بالفيديو.. إغلاق الميناء', 'بالفيديو.. انتخابات سوريا', 'بالفيديو'],
  ])('in %s, two that a desk heads alike (%s) have nothing in common', (language, headline, other, word) => {
    const [one, two] = [headline, other].map((text) => featuresOf({ language, headline: text }));
    expect([...(one?.terms.keys() ?? [])].filter((term) => two?.terms.has(term))).toEqual([]);
    expect(featuresOf({ language, headline: word }).terms.size).toBe(1);
  });

  it('articles without words are copies of nothing', () => {
    expect(isNearDuplicate(english('', ''), english('', ''))).toBe(false);
    expect(isNearDuplicate(english('👍'), english('👍 👍'))).toBe(false);
  });

  it('what stands in another language is no copy', () => {
    const text = 'Orlen Maresh Dorn Geneva Vienna Brandau Wessel Adrasan Marford Kingsbay Soria Halvorsen';
    expect(isNearDuplicate(featuresOf({ language: 'en', headline: '', text }), featuresOf({ language: 'de', headline: '', text }))).toBe(false);
  });
});
