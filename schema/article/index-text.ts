import type { Unit } from '../gate/store.ts';
import { Tag } from '../tag/tag.entity.ts';
import { ANALYSIS_VERSION } from '../text/analysis-version.ts';
import { ArticleTagging } from './article-tagging.entity.ts';
import { Article } from './article.entity.ts';
import { indexedTerms } from './indexed-terms.ts';

/** Writes what full-text search knows of an article that has just appeared. */
export async function indexText(unit: Unit, article: Article): Promise<void> {
  const terms = await termsOf(unit, article);
  await unit.sql.insertInto('article_text').values({ article_id: article.id, terms, analysis: ANALYSIS_VERSION }).execute();
}

/**
 * Analyses anew what was stored of these articles by an older `ANALYSIS_VERSION`. One that an editor saves meanwhile
 * keeps what the editor's transaction wrote.
 */
export async function analyseAnew(unit: Unit, ids: readonly string[]): Promise<void> {
  for (const article of await unit.em.find(Article, { id: { $in: [...ids] } })) {
    await unit.sql
      .updateTable('article_text')
      .set({ terms: await termsOf(unit, article), analysis: ANALYSIS_VERSION })
      .where('article_id', '=', article.id)
      .where('analysis', '<', ANALYSIS_VERSION)
      .execute();
  }
}

async function termsOf(unit: Unit, article: Article): Promise<string> {
  const taggings = await unit.em.find(ArticleTagging, { article: article.id }, { orderBy: { position: 'asc' } });
  const tags = await unit.em.find(Tag, { id: { $in: taggings.map((tagging) => tagging.tag) } });
  const words = [
    article.headline,
    article.kicker,
    article.standfirst,
    article.dateline,
    ...tags.flatMap((tag) => Object.values(tag.names)),
    article.bodyText,
  ];
  return indexedTerms(words, article.language).join(' ');
}
