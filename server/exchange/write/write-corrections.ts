import type { Article } from '@gazette/schema/article/article.entity.ts';
import { Correction } from '@gazette/schema/article/correction.entity.ts';
import { correctArticle } from '@gazette/schema/article/life-cycle.ts';
import { v7 as uuid } from 'uuid';
import type { ArticleRecord } from '../records.ts';
import type { Writing } from './writing.ts';

/** Adds the corrections that are not there yet. Those of an article that is not public now are kept all the same. */
export async function writeCorrections(
  { unit }: Writing,
  article: Article,
  corrections: ArticleRecord['corrections'],
): Promise<void> {
  if (corrections.length === 0) return;
  const known = await unit.em.find(Correction, { article: article.id });
  const told = new Set(known.map(({ note, correctedAt }) => `${correctedAt.getTime()} ${note}`));
  for (const { note, correctedAt } of corrections) {
    if (told.has(`${correctedAt.getTime()} ${note}`)) continue;
    if (article.status === 'published') await correctArticle(unit, article, note, {}, correctedAt);
    else unit.em.create(Correction, { id: uuid(), article: article.id, note, correctedAt });
  }
  await unit.em.flush();
}
