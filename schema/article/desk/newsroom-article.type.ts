import { contributorsOfArticles } from '../../contributor/contributors.query.ts';
import { ContributorRef } from '../../contributor/contributor.type.ts';
import { newsroomOf } from '../../gate/newsroom.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { DirectionRef } from '../../graph/direction.type.ts';
import { encodeGlobalId } from '../../graph/global-id.ts';
import { loadLists, loadOne } from '../../graph/loader.ts';
import { ImageRef } from '../../image/image.type.ts';
import { imagesByIds } from '../../image/images.query.ts';
import { SectionRef, sectionById, sectionsOf } from '../../section/section.type.ts';
import { staffNames } from '../../staff/staff-names.ts';
import { TagRef } from '../../tag/tag.type.ts';
import { tagsOfArticles } from '../../tag/tags.query.ts';
import { directionOf } from '../../text/language.ts';
import { ArticleBodyRef, ArticleStatusRef, articleUrl, CorrectionRef } from '../article.type.ts';
import { bodiesOf, correctionsOf, translationsOf } from '../articles.query.ts';
import { refusalOf, type Wish } from './may-edit.ts';
import { newsroomArticlesByIds, type NewsroomArticleRow } from './newsroom-articles.query.ts';

type Ids = readonly string[];

export const newsroomArticleById = loadOne((context, ids: Ids) => newsroomArticlesByIds(newsroomOf(context), ids), ({ id }) => id);
const bodyOf = loadOne((context, ids: Ids) => bodiesOf(newsroomOf(context), ids), ({ id }) => id);
const imageOf = loadOne((context, ids: Ids) => imagesByIds(newsroomOf(context), ids), ({ id }) => id);
const creditsOf = loadLists((context, ids: Ids) => contributorsOfArticles(newsroomOf(context), ids), ({ article_id }) => article_id);
const taggingsOf = loadLists((context, ids: Ids) => tagsOfArticles(newsroomOf(context), ids), ({ article_id }) => article_id);
const correctionsByArticle = loadLists((context, ids: Ids) => correctionsOf(newsroomOf(context), ids), ({ article_id }) => article_id);
const translationGroup = loadLists(
  (context: GraphContext, groups: Ids) => translationsOf({ store: context.store, visible: newsroomOf(context) }, groups),
  ({ translation_group }) => translation_group ?? '',
);
/** Of staff, once a request. */
export const nameOfStaff = loadOne(({ store }, ids: Ids) => staffNames(store, ids), ({ id }) => id);

/** Whether whoever asks may do this to the article. */
async function may(wish: Wish, article: NewsroomArticleRow, context: GraphContext): Promise<boolean> {
  if (!context.staff) return false;
  const parents = new Map((await sectionsOf(context)).map(({ id, parent_id }) => [id, parent_id]));
  const { status, section_id, created_by } = article;
  const editable = { status: status as NewsroomArticleRow['status'] & 'draft', section: section_id, createdBy: created_by };
  return refusalOf(context.staff, editable, wish, parents) === undefined;
}

const ViewerCanRef = builder.objectRef<NewsroomArticleRow>('ArticleViewerCan').implement({
  description: 'What whoever asks may do to an article; which steps its state allows is another question.',
  fields: (t) => ({
    write: t.boolean({ description: 'Change what it says.', resolve: (article, _args, context) => may('write', article, context) }),
    publish: t.boolean({
      description: 'Schedule, publish, correct and withdraw it.',
      resolve: (article, _args, context) => may('publish', article, context),
    }),
  }),
});

export const NewsroomArticleRef = builder.objectRef<NewsroomArticleRow>('NewsroomArticle').implement({
  description: 'An article as the newsroom has it, in whatever state. Staff alone see it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, the same as of the public article.', resolve: ({ id }) => encodeGlobalId('Article', id) }),
    version: t.exposeInt('version', { description: 'Grows with every change; a change names the version that it was made on.' }),
    status: t.field({ type: ArticleStatusRef, description: 'Where it stands in its life.', resolve: ({ status }) => status as 'published' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    url: t.field({ type: 'URL', description: 'Where it is, or will be.', resolve: (article, _args, context) => articleUrl(article, context) }),
    isElsewhere: t.boolean({ description: 'Whether it lives outside the site’s own pages.', resolve: ({ canonical_url }) => canonical_url !== null }),
    headline: t.exposeString('headline', { description: 'The headline.' }),
    kicker: t.exposeString('kicker', { nullable: true, description: 'The word or two above the headline.' }),
    standfirst: t.exposeString('standfirst', { nullable: true, description: 'The summary below the headline.' }),
    dateline: t.exposeString('dateline', { nullable: true, description: 'The place that opens a report.' }),
    byline: t.exposeString('byline', { nullable: true, description: 'The credit as printed.' }),
    language: t.exposeString('language', { description: 'Language tag of its text.' }),
    direction: t.field({ type: DirectionRef, description: 'Which way its language is written.', resolve: ({ language }) => directionOf(language) }),
    format: t.exposeString('format', { description: 'The shape of the piece: standard, gallery, video, quote …' }),
    wordCount: t.exposeInt('word_count', { description: 'Words of the body.' }),
    body: t.field({
      type: ArticleBodyRef,
      description: 'The text.',
      resolve: async ({ id }, _args, context) => (await bodyOf(context, id)) ?? { body_html: '', body_text: '' },
    }),
    image: t.field({
      type: ImageRef,
      nullable: true,
      description: 'The picture that stands for it.',
      resolve: async ({ image_id }, _args, context) => (image_id ? ((await imageOf(context, image_id)) ?? null) : null),
    }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The part of the publication it stands in.',
      resolve: async ({ section_id }, _args, context) => (section_id ? ((await sectionById(context, section_id)) ?? null) : null),
    }),
    contributors: t.field({
      type: [ContributorRef],
      description: 'Who made it, in the order of the byline.',
      resolve: async ({ id }, _args, context) => [...(await creditsOf(context, id))],
    }),
    tags: t.field({
      type: [TagRef],
      description: 'Its subjects, the most telling first.',
      resolve: async ({ id }, _args, context) => [...(await taggingsOf(context, id))],
    }),
    corrections: t.field({
      type: [CorrectionRef],
      description: 'What was put right after publication, the oldest first.',
      resolve: async ({ id }, _args, context) => [...(await correctionsByArticle(context, id))],
    }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When it was begun.' }),
    createdBy: t.string({
      nullable: true,
      description: 'Name of whoever of the staff began it; null for what was imported.',
      resolve: async ({ created_by }, _args, context) => (created_by && (await nameOfStaff(context, created_by))?.name) || null,
    }),
    updatedAt: t.expose('updated_at', { type: 'DateTime', description: 'Last change.' }),
    scheduledAt: t.expose('scheduled_at', { type: 'DateTime', nullable: true, description: 'When it will become public; null unless scheduled.' }),
    embargoUntil: t.expose('embargo_until', { type: 'DateTime', nullable: true, description: 'Before this moment it cannot become public.' }),
    publishedAt: t.expose('published_at', { type: 'DateTime', nullable: true, description: 'First publication.' }),
    withdrawnAt: t.expose('withdrawn_at', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    withdrawnReason: t.exposeString('withdrawn_reason', { nullable: true, description: 'What readers are told about that.' }),
    viewerCan: t.field({ type: ViewerCanRef, description: 'What whoever asks may do to it.', resolve: (article) => article }),
  }),
});

builder.objectField(NewsroomArticleRef, 'translations', (t) =>
  t.field({
    type: [NewsroomArticleRef],
    description: 'The same piece in other languages, in whatever state.',
    resolve: async ({ id, translation_group }, _args, context) => {
      if (translation_group === null) return [];
      const others = (await translationGroup(context, translation_group)).filter((other) => other.id !== id);
      const rows = await Promise.all(others.map((other) => newsroomArticleById(context, other.id)));
      return rows.filter((row) => row !== undefined);
    },
  }),
);
