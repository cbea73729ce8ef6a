import { LockMode } from '@mikro-orm/core';
import type { Unit } from '../gate/store.ts';
import { foldedWords } from '../text/terms.ts';
import { ArticleCredit } from './article-credit.entity.ts';
import { Article } from './article.entity.ts';

/** Most words of a headline that the desk finds it by. */
const MOST_WORDS = 40;

/**
 * The words by which the newsroom finds an article: those of its headline, folded, each once. They are cut the same way
 * in every language: whoever searches the desk does not say which they mean.
 */
export function headlineWords(text: string): string[] {
  return [...new Set(foldedWords(text, 'und'))].slice(0, MOST_WORDS);
}

/** What stands among the words for somebody credited: no headline has a word that begins so. */
export function creditWord(contributor: string): string {
  return `@${contributor}`;
}

/** Keeps the words of the headline and the credits as they are now. */
export async function writeHeadlineWords(unit: Unit, { id, headline, updatedAt }: Article): Promise<void> {
  const credits = await unit.em.find(ArticleCredit, { article: id });
  await unit.sql.deleteFrom('headline_word').where('article_id', '=', id).execute();
  const rows = headlineWordRows(unit, { id, headline, updatedAt, contributors: credits.map(({ contributor }) => contributor) });
  if (rows.length > 0) await unit.sql.insertInto('headline_word').values(rows).execute();
}

/** Keeps them of those of these articles that an older release has written, which knew of no words. */
export async function addHeadlineWords(unit: Unit, ids: readonly string[]): Promise<void> {
  // Whoever saves one meanwhile waits for this, or this for them.
  const articles = await unit.em.find(Article, { id: { $in: [...ids] } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const article of articles) await writeHeadlineWords(unit, article);
}

interface Headed extends Pick<Article, 'id' | 'headline' | 'updatedAt'> {
  /** Ids of those credited. */
  readonly contributors: readonly string[];
}

/** The same as rows, for many articles at once. */
export function headlineWordRows({ site }: Pick<Unit, 'site'>, { id, headline, updatedAt, contributors }: Headed) {
  const words = new Set([...headlineWords(headline), ...contributors.map(creditWord)]);
  return [...words].map((word) => ({ article_id: id, word, site_id: site.id, updated_at: updatedAt }));
}
