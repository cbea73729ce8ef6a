import { Article } from '@gazette/schema/article/article.entity.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import { addressOf, articleAt } from './find-article.ts';
import { languageOf } from './languages.ts';
import { NotYet, type Writing } from './writing.ts';

/** A page with a conversation. */
export interface Page {
  readonly key: string;
  readonly url: string;
}

export interface PageNamed {
  readonly source?: string | undefined;
  readonly article?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * The page that a comment or a thread names.
 * @throws {NotYet} when it names an article that is not here; {InvalidInput} when it names none.
 */
export async function pageOfRecord(writing: Writing, named: PageNamed): Promise<Page> {
  const { unit, run } = writing;
  if (named.source !== undefined) {
    const article = await unit.em.findOne(Article, { sourceKey: named.source });
    if (!article) throw new NotYet(`There is no article of the source ${named.source}.`);
    return pageOfArticle(writing, article);
  }
  if (named.article !== undefined) {
    const language = named.language === undefined ? {} : { language: languageOf(run, named.language) };
    const articles = await unit.em.find(Article, { slug: named.article, ...language }, { limit: 2 });
    const [article] = articles;
    if (!article) throw new NotYet(`There is no article "${named.article}".`);
    if (articles.length > 1)
      throw invalid(`There is an article "${named.article}" in more than one language: name the language.`);
    return pageOfArticle(writing, article);
  }
  const url = named.url ?? '';
  const key = pageKey(run.site, url);
  if (key === undefined) throw invalid(`"${url}" is not an http(s) address.`);
  const article = await articleAt(unit, key);
  return article ? pageOfArticle(writing, article) : { key, url };
}

export function pageOfArticle({ run }: Writing, article: Article): Page {
  return { key: article.threadKey, url: addressOf(run, article) };
}

function invalid(message: string): InvalidInput {
  return new InvalidInput([{ name: 'url', code: 'INVALID', message }]);
}
