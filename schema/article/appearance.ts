import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { Tag } from '../tag/tag.entity.ts';
import { baseLanguage } from '../text/language.ts';
import { ArticleCredit } from './article-credit.entity.ts';
import { ArticleTagging } from './article-tagging.entity.ts';
import type { Article } from './article.entity.ts';
import { countWords, uncountWords } from './count-words.ts';
import { indexedText } from './indexed-text.ts';
import { lineage, SECTION_TREE, sectionParents } from './section-lineage.ts';
import { textNumber } from './text-number.ts';

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
  const tags = await unit.em.find(Tag, { id: { $in: taggings.map((tagging) => tagging.tag) } });
  await index(unit, article, tags.flatMap((tag) => Object.values(tag.names)));
}

/** Puts what is sought in the article into the full-text index, and counts its words. */
async function index(unit: Unit, article: Article, tagNames: readonly string[]): Promise<void> {
  const { head, terms, words } = indexedText(article, tagNames);
  const row = {
    article_id: article.id,
    site_id: article.site,
    language: article.language,
    head,
    terms,
    words: words.map(({ word }) => word).join(' '),
  };
  for (let attempt = 0; ; attempt++) {
    const { numInsertedOrUpdatedRows } = await unit.sql
      .insertInto('article_text')
      .values({ ...row, number: textNumber(article, attempt) })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) break;
  }
  await countWords(unit, baseLanguage(article.language), words);
}

/** Takes an article out of every list and index. */
export async function disappear(unit: Unit, article: Pick<Article, 'id'>): Promise<void> {
  await unit.sql.deleteFrom('article_listing').where('article_id', '=', article.id).execute();
  const [text] = await unit.sql
    .deleteFrom('article_text')
    .where('article_id', '=', article.id)
    .returning(['site_id', 'language', 'words'])
    .execute();
  // What an older release has indexed was not counted.
  if (text === undefined || text.words === '') return;
  await uncountWords(unit, { site: text.site_id, language: baseLanguage(text.language), words: text.words.split(' ') });
}
