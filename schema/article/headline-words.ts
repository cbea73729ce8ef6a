import type { Unit } from '../gate/store.ts';
import { foldedWords } from '../text/terms.ts';
import type { Article } from './article.entity.ts';

/** Most words of a headline that the desk finds it by. */
const MOST_WORDS = 40;

/**
 * The words by which the newsroom finds an article: those of its headline, folded, each once. They are cut the same way
 * in every language: whoever searches the desk does not say which they mean.
 */
export function headlineWords(text: string): string[] {
  return [...new Set(foldedWords(text, 'und'))].slice(0, MOST_WORDS);
}

/** Keeps the words of the headline as it is now. */
export async function writeHeadlineWords(unit: Unit, { id, headline, updatedAt }: Article): Promise<void> {
  await unit.sql.deleteFrom('headline_word').where('article_id', '=', id).execute();
  const rows = headlineWordRows(unit, { id, headline, updatedAt });
  if (rows.length > 0) await unit.sql.insertInto('headline_word').values(rows).execute();
}

/** The same as rows, for many articles at once. */
export function headlineWordRows({ site }: Pick<Unit, 'site'>, { id, headline, updatedAt }: Pick<Article, 'id' | 'headline' | 'updatedAt'>) {
  return headlineWords(headline).map((word) => ({ article_id: id, word, site_id: site.id, updated_at: updatedAt }));
}
