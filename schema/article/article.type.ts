import { contributorsOfArticles } from '../contributor/contributors.query.ts';
import { ContributorRef } from '../contributor/contributor.type.ts';
import { builder } from '../graph/builder.ts';
import type { GraphContext } from '../graph/context.ts';
import { loadLists, loadOne } from '../graph/loader.ts';
import { pictureAddresses, withKeptPictures } from '../image/body-pictures.ts';
import { imagePath } from '../image/image-format.ts';
import { ImageRef, imageById } from '../image/image.type.ts';
import { keptPictures } from '../image/kept-pictures.query.ts';
import { SectionRef, sectionById } from '../section/section.type.ts';
import { TagRef } from '../tag/tag.type.ts';
import { tagsOfArticles } from '../tag/tags.query.ts';
import { DirectionRef } from '../graph/direction.type.ts';
import { directionOf } from '../text/language.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { articlePath } from './article-address.ts';
import { articlesByIds, bodiesOf, correctionsOf, translationsOf, type ArticleRow } from './articles.query.ts';

type Ids = readonly string[];

export const articleById = loadOne(({ visible }, ids: Ids) => articlesByIds(visible, ids), (article) => article.id);
const bodyOf = loadOne(({ visible }, ids: Ids) => bodiesOf(visible, ids), (body) => body.id);
const creditsOf = loadLists(({ visible }, ids: Ids) => contributorsOfArticles(visible, ids), (credit) => credit.article_id);
const taggingsOf = loadLists(({ visible }, ids: Ids) => tagsOfArticles(visible, ids), (tag) => tag.article_id);
const correctionsByArticle = loadLists(
  ({ visible }, ids: Ids) => correctionsOf(visible, ids),
  (correction) => correction.article_id,
);
const translationGroup = loadLists(
  (context: GraphContext, groups: Ids) => translationsOf(context, groups),
  (article) => article.translation_group ?? '',
);

const pictureByAddress = loadOne(({ visible }, addresses: Ids) => keptPictures(visible, addresses), (picture) => picture.address);

async function shownHtml(context: GraphContext, html: string): Promise<string> {
  const pictures = await Promise.all(pictureAddresses(html).map((address) => pictureByAddress(context, address)));
  const address = (key: string) => context.siteUrl + imagePath(key);
  return withKeptPictures(html, pictures.filter((picture) => picture !== undefined), { address });
}

/** The address of an article: its own, where it lives elsewhere, else its page on the site. */
export function articleUrl(article: ArticleRow, { site, siteUrl }: Pick<GraphContext, 'site' | 'siteUrl'>): string {
  return article.canonical_url ?? siteUrl + articlePath(site, article);
}

export const ArticleBodyRef = builder.objectRef<{ body_html: string; body_text: string; isShown?: boolean }>('ArticleBody').implement({
  description: 'The text of an article.',
  fields: (t) => ({
    html: t.string({
      description: 'As sanitised HTML: no script, style, event handler or frame. Pictures that are kept here are in all their sizes, with whole addresses; where the newsroom reads it, the text is as it was written.',
      // Whoever writes gets the text as it is, to give it back.
      resolve: ({ body_html: html, isShown }, _args, context) => (isShown ? shownHtml(context, html) : html),
    }),
    text: t.exposeString('body_text', { description: 'As plain text; a blank line separates paragraphs.' }),
  }),
});

export const CorrectionRef = builder.objectRef<{ note: string; corrected_at: Date }>('Correction').implement({
  description: 'What was wrong and is now right.',
  fields: (t) => ({
    note: t.exposeString('note', { description: 'What readers are told.' }),
    correctedAt: t.expose('corrected_at', { type: 'DateTime', description: 'When it was put right.' }),
  }),
});

export const ArticleStatusRef = builder.enumType('ArticleStatus', {
  description: 'Where an article stands in its life.',
  values: {
    DRAFT: { value: 'draft', description: 'Being written.' },
    SCHEDULED: { value: 'scheduled', description: 'Will be published at a set time.' },
    PUBLISHED: { value: 'published', description: 'Public.' },
    WITHDRAWN: { value: 'withdrawn', description: 'Was public and has been taken back.' },
  } as const,
});

export const ArticleRef = builder.objectRef<ArticleRow>('Article');

builder.node(ArticleRef, {
  description: 'One piece of journalism in one language. Only published ones are ever answered to the public.',
  id: { resolve: (article) => article.id, description: 'Global id.' },
  loadMany: (ids, context) => Promise.all(ids.map((id) => articleById(context, id))),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses; unique in its site and language.' }),
    url: t.field({ type: 'URL', description: 'Canonical address.', resolve: (article, _args, context) => articleUrl(article, context) }),
    headline: t.exposeString('headline', { description: 'The headline.' }),
    kicker: t.exposeString('kicker', { nullable: true, description: 'The word or two above the headline.' }),
    standfirst: t.exposeString('standfirst', { nullable: true, description: 'The summary below the headline.' }),
    dateline: t.exposeString('dateline', { nullable: true, description: 'The place that opens a report; never the time.' }),
    byline: t.exposeString('byline', { nullable: true, description: 'The credit as printed; see `contributors` for the people.' }),
    contributors: t.field({
      type: [ContributorRef],
      description: 'Who made it, in the order of the byline.',
      resolve: async ({ id }, _args, context) => [...(await creditsOf(context, id))],
    }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The part of the publication it stands in.',
      resolve: async ({ section_id }, _args, context) =>
        section_id ? ((await sectionById(context, section_id)) ?? null) : null,
    }),
    tags: t.field({
      type: [TagRef],
      description: 'Its subjects, the most telling first.',
      resolve: async ({ id }, _args, context) => [...(await taggingsOf(context, id))],
    }),
    language: t.exposeString('language', { description: 'Language tag of its text.' }),
    direction: t.field({
      type: DirectionRef,
      description: 'Which way its language is written.',
      resolve: ({ language }) => directionOf(language),
    }),
    body: t.field({
      type: ArticleBodyRef,
      description: 'The text.',
      resolve: async ({ id }, _args, context) => ({ ...((await bodyOf(context, id)) ?? { body_html: '', body_text: '' }), isShown: true }),
    }),
    image: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture that stands for it.',
      resolve: async ({ image_id }, _args, context) => (image_id ? ((await imageById(context, image_id)) ?? null) : null),
    }),
    publishedAt: t.expose('published_at', { type: 'DateTime', nullable: true, description: 'First publication; null before it.' }),
    updatedAt: t.expose('updated_at', { type: 'DateTime', description: 'Last change that a reader would call one.' }),
    wordCount: t.exposeInt('word_count', { description: 'Words of the body.' }),
    readingMinutes: t.int({
      description: 'Minutes that reading it takes, rounded up; 0 for an empty body.',
      resolve: ({ word_count, language }) => readingMinutes(word_count, language),
    }),
    status: t.field({ type: ArticleStatusRef, description: 'Where it stands in its life.', resolve: ({ status }) => status as 'published' }),
    corrections: t.field({
      type: [CorrectionRef],
      description: 'What was put right after publication, the oldest first.',
      resolve: async ({ id }, _args, context) => [...(await correctionsByArticle(context, id))],
    }),
    translations: t.field({
      type: [ArticleRef],
      description: 'The same piece in other languages.',
      resolve: async ({ id, translation_group }, _args, context) =>
        translation_group === null
          ? []
          : (await translationGroup(context, translation_group)).filter((article) => article.id !== id),
    }),
  }),
});
