import type { Collection, Document } from '@gazette/server/evaluation/collection.ts';
import { evaluate } from '@gazette/server/evaluation/evaluate.ts';
import { gazetteRanking, gazetteServed } from '@gazette/server/evaluation/rankers/gazette.ts';
import { describe, expect, it } from 'vitest';
import { copyings } from './near-copy.ts';
import { judgedNews } from './news.ts';

/** Every seventh report printed a second time, each copy in another way: 14 % of the archive have a near-copy. */
function withCopies({ documents, queries }: Collection): Collection {
  const ways = Object.values(copyings);
  const copies = documents
    .filter((_, index) => index % 7 === 3)
    .map((document, index): Document => ({ ...(ways[index % ways.length]?.(document) ?? document), id: `copy of ${document.id}`, publishedAt: 1 }));
  return { documents: [...documents, ...copies], queries };
}

describe.each(['en', 'ar'] as const)('an archive in %s where every seventh article has a near-copy', (language) => {
  const clean = judgedNews(language, 'both');
  const [ranking, served] = evaluate(withCopies(clean), [gazetteRanking, gazetteServed], 5).scores;
  const [without] = evaluate(clean, [gazetteServed], 5).scores;

  it('no list has a copy of the article it stands beside, or two copies of another', () => {
    expect(ranking?.nearCopies).toBeGreaterThan(0.005);
    expect(served?.nearCopies).toBe(0);
  });

  it('the lists are as much of the section as if the copies had never been printed, and nearly as long', () => {
    // A copy makes the words of its report less rare, so that here and there one more stays below the threshold.
    expect(served?.length).toBeGreaterThanOrEqual(0.95 * (without?.length ?? 0));
    expect(served?.sameSection).toBeGreaterThanOrEqual((without?.sameSection ?? 0) - 0.01);
    // Nor less than where the copies are left in: the place of one goes to the next that is near.
    expect(served?.sameSection).toBeGreaterThanOrEqual(ranking?.sameSection ?? 0);
    expect(served?.hit).toBeGreaterThanOrEqual((without?.hit ?? 0) - 0.02);
  });
});
