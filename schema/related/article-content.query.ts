import type { Visible } from '../gate/visible.ts';
import { tagsOfArticles } from '../tag/tags.query.ts';
import { baseLanguage } from '../text/language.ts';
import type { Content } from './features.ts';

/** Of a body no more is read; `featuresOf` looks no farther either. */
export interface ArticleContent extends Content {
  readonly id: string;
  readonly sortAt: Date;
}

/** What these public articles say of themselves, in two statements. */
export async function contentOf(visible: Visible, ids: readonly string[], languages: readonly string[]): Promise<ArticleContent[]> {
  if (ids.length === 0) return [];
  const rows = await visible
    .articlesOf(ids)
    .select(['article.id', 'article.language', 'article.headline', 'article.kicker', 'article.standfirst', 'article.dateline'])
    .select(['article.body_text', 'article.sort_at'])
    .execute();
  const tags = Map.groupBy(await tagsOfArticles(visible, ids), (tag) => tag.article_id);
  return rows.map((row) => ({
    id: row.id,
    language: row.language,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    dateline: row.dateline,
    tags: (tags.get(row.id) ?? []).flatMap(({ names }) => {
      // Never just any of them: a column of JSON has another order on each database.
      const language = [row.language, ...languages].find((wanted) => names[wanted] ?? names[baseLanguage(wanted)]);
      return language === undefined ? [] : (names[language] ?? names[baseLanguage(language)] ?? []);
    }),
    text: row.body_text,
    sortAt: row.sort_at,
  }));
}
