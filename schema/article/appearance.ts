import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { ArticleCredit } from './article-credit.entity.ts';
import { ArticleTagging } from './article-tagging.entity.ts';
import type { Article } from './article.entity.ts';
import { indexText, removeText } from './index-text.ts';
import { lineage, SECTION_TREE, sectionParents } from './section-lineage.ts';

/**
 * Puts a published article where readers find it: in the lists of its section (and all above), tags and contributors,
 * and in the full-text index. Called again, it replaces what it wrote before.
 */
export async function appear(unit: Unit, article: Article): Promise<void> {
  await disappear(unit, article);
  const taggings = await unit.em.find(ArticleTagging, { article: article.id }, { orderBy: { position: 'asc' } });
  const credits = await unit.em.find(ArticleCredit, { article: article.id });
  await takeTurns(unit, SECTION_TREE, 'shared');
  const lists = new Set([
    ...(article.section ? lineage(await sectionParents(unit), article.section) : []),
    ...taggings.map((tagging) => tagging.tag),
    ...credits.map((credit) => credit.contributor),
  ]);
  if (lists.size > 0) {
    await unit.sql
      .insertInto('article_listing')
      .values(
        [...lists].map((list) => ({
          list,
          article_id: article.id,
          language: article.language,
          sort_at: article.sortAt,
        })),
      )
      .execute();
  }
  await indexText(unit, article);
}

/** Takes an article out of every list and index. */
export async function disappear(unit: Unit, article: Pick<Article, 'id'>): Promise<void> {
  await unit.sql.deleteFrom('article_listing').where('article_id', '=', article.id).execute();
  await removeText(unit, article.id);
}
