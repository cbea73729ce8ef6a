import type { ArticleRow } from '@gazette/schema/article/articles.query.ts';
import { contributorsOfArticles } from '@gazette/schema/contributor/contributors.query.ts';
import { imageFormats, imagePath, mimeOf } from '@gazette/schema/image/image-format.ts';
import { srcsetOf, variantsOf } from '@gazette/schema/image/image-variants.ts';
import { imagesByIds, type ImageRow } from '@gazette/schema/image/images.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { Picture, Teaser } from '../page-data.ts';
import type { Reading } from './reading.ts';
import { sectionLink } from './section-tree.ts';

/** What lists show of these articles, in their order; two statements, however many there are. */
export async function teasersOf(reading: Reading, articles: readonly ArticleRow[]): Promise<Teaser[]> {
  const [images, names, sections] = await Promise.all([
    imagesOf(reading, articles),
    namesOf(reading, articles),
    reading.sections(),
  ]);
  return articles.map((article): Teaser => {
    const { language } = article;
    const section = sections.find(({ id }) => id === article.section_id);
    return {
      slug: article.slug,
      language,
      headline: article.headline,
      kicker: article.kicker ?? undefined,
      standfirst: article.standfirst ?? undefined,
      byline: article.byline ?? joined(names.get(article.id) ?? [], language),
      section: section && sectionLink(section, language, reading.site),
      image: images.get(article.image_id ?? ''),
      publishedAt: article.published_at ?? article.sort_at,
    };
  });
}

/** The names of those who made each article, in the order of the byline and the article's language. */
export async function namesOf(
  { visible, site }: Reading,
  articles: readonly ArticleRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (articles.length === 0) return new Map();
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const credits = await contributorsOfArticles(visible, [...languages.keys()]);
  const grouped = Map.groupBy(credits, (credit) => credit.article_id);
  return new Map(
    [...grouped].map(([id, people]) => [
      id,
      people.map((person) => localized(person.names, languages.get(id) ?? '', site.languages) || person.slug),
    ]),
  );
}

/** The pictures of these articles, by their ids. */
export async function imagesOf({ visible }: Reading, articles: readonly ArticleRow[]): Promise<ReadonlyMap<string, Picture>> {
  const ids = new Set(articles.map((article) => article.image_id).filter((id) => id !== null));
  if (ids.size === 0) return new Map();
  return new Map((await imagesByIds(visible, [...ids])).map((image) => [image.id, pictureOf(image)]));
}

function pictureOf({ url, alt, caption, credit, width, height, variants, focal_x: x, focal_y: y }: ImageRow): Picture {
  const sources = imageFormats.map((format) => ({ mime: mimeOf(format), srcset: srcsetOf(variantsOf(variants, format), imagePath) }));
  return {
    url,
    alt,
    caption: caption ?? undefined,
    credit: credit ?? undefined,
    width: width ?? undefined,
    height: height ?? undefined,
    file: variantsOf(variants).at(-1),
    sources: sources.filter(({ srcset }) => srcset !== ''),
    focus: x === null || y === null ? undefined : { x: Math.round(x / 100), y: Math.round(y / 100) },
  };
}

/** As the language joins names; undefined when nobody signed. */
function joined(names: readonly string[], language: string): string | undefined {
  return names.length === 0 ? undefined : new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
