import { LockMode } from '@mikro-orm/core';
import type { Unit } from '../gate/store.ts';
import { Tag } from '../tag/tag.entity.ts';
import { ANALYSIS_VERSION } from '../text/analysis-version.ts';
import { baseLanguage } from '../text/language.ts';
import { ArticleCredit } from './article-credit.entity.ts';
import { ArticleTagging } from './article-tagging.entity.ts';
import { Article } from './article.entity.ts';
import { countWords, uncountWords } from './count-words.ts';
import { filedUnder } from './filed-under.ts';
import { indexedText } from './indexed-text.ts';
import { textNumber } from './text-number.ts';

/** Writes what full-text search knows of an article that has just appeared, and counts its words. */
export async function indexText(unit: Unit, article: Article): Promise<void> {
  const taggings = await unit.em.find(ArticleTagging, { article: article.id }, { orderBy: { position: 'asc' } });
  const tags = await unit.em.find(Tag, { id: { $in: taggings.map((tagging) => tagging.tag) } });
  const credits = await unit.em.find(ArticleCredit, { article: article.id });
  const { site, language, section } = article;
  const { head, terms, words } = indexedText(article, tags.flatMap(({ names }) => namesIn(names, article.language)));
  const row = {
    article_id: article.id,
    site_id: article.site,
    language: article.language,
    head,
    terms,
    words: words.map(({ word }) => word).join(' '),
    filed: filedUnder({ site, language, section, contributors: credits.map(({ contributor }) => contributor) }),
    analysis: ANALYSIS_VERSION,
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

/**
 * A tag's names as readers of an article see them. Those in other languages would find it for people who do not read its
 * language, with nothing in it to be marked; they stand in where it has none.
 */
function namesIn(names: Readonly<Record<string, string>>, language: string): string[] {
  const own = names[language] ?? names[baseLanguage(language)];
  return own === undefined ? Object.values(names) : [own];
}

/**
 * Takes an article out of the full-text index, and its words out of the count; one whose terms are of the analysis
 * `before` or a later one stays, where that is given. @returns whether it was there.
 */
export async function removeText(unit: Unit, id: string, before?: number): Promise<boolean> {
  const [text] = await unit.sql
    .deleteFrom('article_text')
    .where('article_id', '=', id)
    .$if(before !== undefined, (query) => query.where('analysis', '<', before ?? 0))
    .returning(['site_id', 'language', 'words'])
    .execute();
  if (text === undefined) return false;
  // What an older release has indexed was not counted.
  if (text.words !== '') {
    await uncountWords(unit, { site: text.site_id, language: baseLanguage(text.language), words: text.words.split(' ') });
  }
  return true;
}

/**
 * Analyses anew what was stored of these articles by an older `ANALYSIS_VERSION`. One that an editor saves meanwhile
 * keeps what the editor's transaction wrote.
 */
export async function analyseAnew(unit: Unit, ids: readonly string[]): Promise<void> {
  await indexAnew(unit, ids, ANALYSIS_VERSION);
}

/** Writes anew what search knows of those of these articles that it finds; of an analysis `before` alone, where given. */
export async function indexAnew(unit: Unit, ids: readonly string[], before?: number): Promise<void> {
  for (const id of ids) {
    // Whoever saves the article meanwhile waits for this, or this for them: what is written is what stands there now.
    const article = await unit.em.findOne(Article, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (article && (await removeText(unit, id, before))) await indexText(unit, article);
  }
}
