import { articlePath, languagePrefix, sectionPath } from '@gazette/schema/article/article-address.ts';
import { bodiesOf, bodyBeginnings, correctionsOf, listArticles, type ArticleRow } from '@gazette/schema/article/articles.query.ts';
import { pictureAddresses, withKeptPictures } from '@gazette/schema/image/body-pictures.ts';
import { imagePath } from '@gazette/schema/image/image-format.ts';
import { keptPictures } from '@gazette/schema/image/kept-pictures.query.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import { tagsOfArticles } from '@gazette/schema/tag/tags.query.ts';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { directionOf } from '@gazette/schema/text/language.ts';
import { v5 as uuid } from 'uuid';
import type { Reading } from '../pages/database/reading.ts';
import { imagesOf, namesOf } from '../pages/database/teasers.ts';
import { stringsFor } from '../pages/strings/page-strings.ts';
import { ALL_LANGUAGES, feedPath, type FeedAddress } from './feed-address.ts';
import type { FeedContent, FeedEntry } from './feed-content.ts';
import { feedList, feedTitle } from './feed-list.ts';
import { fullText } from './full-text.ts';
import { imageType } from './image-type.ts';

/** Characters of a summary where the article has no standfirst; so many are read of its body for them. */
const SUMMARY = { length: 300, read: 600 };

export interface FeedRequest extends FeedAddress {
  /** One of the site's, or `ALL_LANGUAGES`. */
  readonly language: string;
  readonly isFull: boolean;
  /** As the address says it, where it does. */
  readonly asked: boolean | undefined;
  /** Most entries. */
  readonly length: number;
}

/** The newest articles of a list; undefined where there is no such list. A handful of statements, however long it is. */
export async function readFeed(reading: Reading, request: FeedRequest): Promise<Omit<FeedContent, 'hubUrl'> | undefined> {
  const { visible, site, origin } = reading;
  const list = await feedList(reading, request);
  if (list === undefined) return undefined;
  const isOfAll = request.language === ALL_LANGUAGES;
  const language = isOfAll ? (site.languages[0] ?? 'en') : request.language;
  const articles = await listArticles(visible, { ...list.filter, language: isOfAll ? undefined : language }, { limit: request.length, backwards: false });
  const entries = await entriesOf(reading, articles, request.isFull);
  const { publisher, name, title } = feedTitle(site, list, request, language);
  const strings = stringsFor(language);
  const home = request.list === 'sections' && request.slug ? sectionPath(site, request.slug, language) : `${languagePrefix(site, language)}/`;
  const changes = entries.map(({ updatedAt }) => updatedAt.getTime());
  return {
    id: `urn:uuid:${uuid(`${list.filter.section ?? list.filter.tag ?? list.filter.contributor ?? 'site'} ${request.language}`, site.id)}`,
    title,
    description: name ? strings.sectionDescription(name, publisher) : strings.frontDescription(publisher),
    language: isOfAll ? undefined : language,
    homeUrl: origin + home,
    selfUrl: origin + feedPath(site, request, request.language, request.asked),
    publisher,
    updatedAt: changes.length === 0 ? site.createdAt : new Date(Math.max(...changes)),
    entries,
  };
}

async function entriesOf(reading: Reading, articles: readonly ArticleRow[], isFull: boolean): Promise<FeedEntry[]> {
  if (articles.length === 0) return [];
  const { visible, site, origin } = reading;
  const ids = articles.map(({ id }) => id);
  const [images, names, tags, sections, texts, corrections] = await Promise.all([
    imagesOf(reading, articles),
    namesOf(reading, articles),
    tagsOfArticles(visible, ids),
    reading.sections(),
    textsOf(reading, ids, isFull),
    isFull ? correctionsOf(visible, ids) : [],
  ]);
  return articles.map((article): FeedEntry => {
    const { id, language } = article;
    const publishedAt = article.published_at ?? article.sort_at;
    const url = article.canonical_url ?? origin + articlePath(site, article);
    const picture = images.get(article.image_id ?? '');
    const image = picture && { ...picture, url: new URL(picture.url, origin).href };
    const section = sections.find((one) => one.id === article.section_id);
    const about = [...(section ? [section] : []), ...tags.filter((tag) => tag.article_id === id)];
    const text = texts.get(id);
    const people = names.get(id) ?? [];
    return {
      id: `urn:uuid:${id}`,
      url,
      headline: article.headline,
      language,
      direction: directionOf(language),
      summary: article.standfirst ?? excerpt(text?.beginning ?? '', SUMMARY.length),
      html:
        text?.html === undefined
          ? undefined
          : fullText({ url, language, bodyHtml: text.html, dateline: article.dateline, image, corrections: corrections.filter((one) => one.article_id === id) }, site),
      authors: people.length === 0 && article.byline ? [article.byline] : people,
      subjects: [...new Set(about.map((one) => localized(one.names, language, site.languages) || one.slug))],
      image: image && { ...image, type: image.file?.mime ?? imageType(image.url), bytes: image.file?.bytes },
      publishedAt,
      // One that was written long before it was published is not older than its publication.
      updatedAt: article.updated_at > publishedAt ? article.updated_at : publishedAt,
    };
  });
}

interface Text {
  readonly beginning: string;
  readonly html?: string;
}

async function textsOf({ visible, origin }: Reading, ids: readonly string[], isFull: boolean): Promise<ReadonlyMap<string, Text>> {
  if (isFull) {
    const bodies = await bodiesOf(visible, ids);
    const pictures = await keptPictures(visible, [...new Set(bodies.flatMap(({ body_html: html }) => pictureAddresses(html)))]);
    const drawing = { address: (key: string) => origin + imagePath(key), isPlain: true };
    return new Map(bodies.map(({ id, body_html, body_text }) => [id, { beginning: body_text.slice(0, SUMMARY.read), html: withKeptPictures(body_html, pictures, drawing) }]));
  }
  const beginnings = await bodyBeginnings(visible, ids, SUMMARY.read);
  return new Map(beginnings.map(({ id, text }) => [id, { beginning: text }]));
}
