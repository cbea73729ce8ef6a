import type { Visible } from '@gazette/schema/gate/visible.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import type { Tables } from '@gazette/schema/gate/tables.ts';
import { staffEmails } from '@gazette/schema/staff/staff-emails.ts';
import type { Selectable } from 'kysely';
import type { ArticleInput } from '../records.ts';

/** The articles of these ids as an export writes them, in the order of their ids, in a fixed number of statements. */
export async function articleRecords(
  visible: Visible,
  store: Pick<Store, 'reads'>,
  ids: readonly string[],
): Promise<ArticleInput[]> {
  if (ids.length === 0) return [];
  const articles = await visible
    .articlesOf(ids)
    .leftJoin('section', 'section.id', 'article.section_id')
    .selectAll('article')
    .select('section.slug as section_slug')
    .orderBy('article.id')
    .execute();
  const related = await relatedTo(visible, store, ids, articles);
  return articles.map((article) => recordOf(article, related));
}

type ArticleRow = Selectable<Tables['article']> & { section_slug: string | null };
type Related = Awaited<ReturnType<typeof relatedTo>>;

async function relatedTo(visible: Visible, store: Pick<Store, 'reads'>, ids: readonly string[], articles: readonly ArticleRow[]) {
  const images = articles.map(({ image_id }) => image_id).filter((id) => id !== null);
  const credits = await visible
    .credits()
    .select(['article_credit.article_id', 'contributor.slug'])
    .where('article_credit.article_id', 'in', ids)
    .orderBy('article_credit.position')
    .execute();
  const taggings = await visible
    .taggings()
    .select(['article_tagging.article_id', 'tag.slug'])
    .where('article_tagging.article_id', 'in', ids)
    .orderBy('article_tagging.position')
    .execute();
  const corrections = await visible
    .corrections()
    .select(['article_correction.article_id', 'article_correction.note', 'article_correction.corrected_at'])
    .where('article_correction.article_id', 'in', ids)
    .orderBy('article_correction.corrected_at')
    .orderBy('article_correction.id')
    .execute();
  const redirects = await visible
    .redirects()
    .select(['article_redirect.article_id', 'article_redirect.page_key'])
    .where('article_redirect.article_id', 'in', ids)
    .execute();
  const revisions = await visible
    .revisions()
    .select(({ fn }) => ['article_revision.article_id', fn.count<number>('article_revision.number').as('count')])
    .where('article_revision.article_id', 'in', ids)
    .groupBy('article_revision.article_id')
    .execute();
  const threads = await visible
    .threads()
    .select(['article.id as article_id', 'thread.state', 'thread.url', 'thread.created_at'])
    .where('article.id', 'in', ids)
    .execute();
  const pictures =
    images.length === 0 ? [] : await visible.images().selectAll('image').where('image.id', 'in', images).execute();
  const writers = await staffEmails(store, articles.map(({ created_by: id }) => id));
  return {
    writers,
    credits: Map.groupBy(credits, (row) => row.article_id),
    taggings: Map.groupBy(taggings, (row) => row.article_id),
    corrections: Map.groupBy(corrections, (row) => row.article_id),
    redirects: Map.groupBy(redirects, (row) => row.article_id),
    revisions: new Map(revisions.map((row) => [row.article_id, row.count])),
    threads: new Map(threads.map((row) => [row.article_id, row])),
    images: new Map(pictures.map((row) => [row.id, row])),
  };
}

function recordOf(article: ArticleRow, related: Related): ArticleInput {
  const thread = related.threads.get(article.id);
  const image = article.image_id === null ? undefined : related.images.get(article.image_id);
  return {
    type: 'article',
    id: article.id,
    sourceKey: text(article.source_key),
    sourceHash: text(article.source_hash),
    slug: article.slug,
    url: text(article.canonical_url),
    language: article.language,
    headline: article.headline,
    kicker: text(article.kicker),
    standfirst: text(article.standfirst),
    dateline: text(article.dateline),
    byline: text(article.byline),
    contributors: (related.credits.get(article.id) ?? []).map(({ slug }) => slug),
    section: text(article.section_slug),
    tags: (related.taggings.get(article.id) ?? []).map(({ slug }) => slug),
    body: article.body_html,
    image: image && imageRecord(image),
    format: article.format,
    status: article.status,
    createdAt: instant(article.created_at),
    createdBy: article.created_by === null ? undefined : related.writers.get(article.created_by),
    embargoUntil: instant(article.embargo_until),
    scheduledAt: instant(article.scheduled_at),
    publishedAt: instant(article.published_at),
    updatedAt: instant(article.updated_at),
    withdrawnAt: instant(article.withdrawn_at),
    withdrawnReason: text(article.withdrawn_reason),
    corrections: (related.corrections.get(article.id) ?? []).map(({ note, corrected_at: at }) => ({
      note,
      correctedAt: at.toISOString(),
    })),
    translationGroup: text(article.translation_group),
    redirects: (related.redirects.get(article.id) ?? []).map((row) => row.page_key).sort(),
    threadKey: article.thread_key === article.page_key ? undefined : article.thread_key,
    thread: thread && {
      state: thread.state,
      url: thread.url,
      createdAt: thread.created_at.toISOString(),
    },
    revisions: related.revisions.get(article.id) ?? 0,
  };
}

/** A picture with its words, as an article or a revision of one names it. */
export function imageRecord(image: Selectable<Tables['image']>): NonNullable<ArticleInput['image']> {
  return {
    url: image.url,
    alt: image.alt,
    caption: text(image.caption),
    credit: text(image.credit),
    width: image.width ?? undefined,
    height: image.height ?? undefined,
    focalX: image.focal_x ?? undefined,
    focalY: image.focal_y ?? undefined,
  };
}

function text(value: string | null): string | undefined {
  return value ?? undefined;
}

export function instant(date: Date | null): string | undefined {
  return date?.toISOString();
}
