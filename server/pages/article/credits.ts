import type { Edition } from '../edition.ts';
import type { ArticleContent } from '../page-data.ts';

/** The printed credit, else the contributors' names joined as the language joins them; undefined when nobody signed. */
export function creditLine({ language, strings }: Edition, article: ArticleContent): string | undefined {
  if (article.byline) return article.byline;
  if (article.contributors.length === 0) return undefined;
  const names = article.contributors.map(({ name }) => name);
  return strings.by(new Intl.ListFormat(language, { type: 'conjunction' }).format(names));
}
