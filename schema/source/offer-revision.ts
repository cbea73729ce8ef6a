import { v7 as uuid } from 'uuid';
import { articleContent } from '../article/article-content.ts';
import type { ArticleDraft } from '../article/article-draft.ts';
import type { Article } from '../article/article.entity.ts';
import { Revision } from '../article/revision.entity.ts';
import type { Unit } from '../gate/store.ts';

/** The cause of a revision that the article has not taken on: what its source says, for an editor to look at. */
export const OFFERED = 'offered';

/**
 * Keeps what a source says of an article by now among its revisions, and leaves the article as the newsroom has made it.
 * An editor sees the difference, and restores it to take it over.
 * @returns its number.
 */
export async function offerRevision(unit: Unit, article: Article, said: Pick<ArticleDraft, 'headline' | 'body' | 'kicker' | 'standfirst' | 'dateline' | 'byline'>): Promise<number> {
  const last = await unit.em.findOne(Revision, { article: article.id }, { orderBy: { number: 'desc' } });
  const { headline, kicker, standfirst, dateline, byline, bodyHtml } = articleContent(said, article.language, article.canonicalUrl ?? undefined);
  const { slug, language, section, image, status } = article;
  const content = { headline, kicker, standfirst, dateline, byline, bodyHtml, slug, language, section, image, status };
  const number = (last?.number ?? 0) + 1;
  unit.em.create(Revision, { id: uuid(), article: article.id, number, cause: OFFERED, staff: null, content, createdAt: unit.now });
  await unit.em.flush();
  return number;
}

/** Number of the last revision that the article has taken on. */
export async function lastRevision(unit: Unit, article: string): Promise<number> {
  const last = await unit.em.findOne(Revision, { article, cause: { $ne: OFFERED } }, { orderBy: { number: 'desc' } });
  return last?.number ?? 0;
}
