import { Article } from '@gazette/schema/article/article.entity.ts';
import { saveChoice } from '@gazette/schema/related/choose-related.ts';
import type { RelatedRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf } from './languages.ts';
import { NotYet, type Writing } from './writing.ts';

/**
 * Stores what an editor decided about the list beside an article.
 * @throws {NotYet} while one of the two articles is not here.
 */
export async function writeRelated(writing: Writing, record: RelatedRecord): Promise<Outcome> {
  const { unit, run } = writing;
  if (run.dryRun) return 'unchanged';
  const idOf = async (slug: string, stated: string | undefined) => {
    const language = languageOf(run, stated);
    const article = await unit.em.findOne(Article, { slug, language });
    if (!article) throw new NotYet(`There is no article "${slug}" in ${language}.`);
    return article.id;
  };
  const article = await idOf(record.article, record.language);
  const other = await idOf(record.other, record.otherLanguage);
  const { kind, position, createdAt = unit.now } = record;
  return saveChoice(unit, { article, other, kind, position, createdAt });
}
