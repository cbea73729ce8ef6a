import type { Store } from '@gazette/schema/gate/store.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { staffEmails } from '@gazette/schema/staff/staff-emails.ts';
import { sql } from 'kysely';
import { nativeLine } from '../native/write-native.ts';
import type { ArticleInput, ImportInput } from '../records.ts';
import { policyRecord } from '../site-settings.ts';
import { articleRecords, imageRecord } from './article-records.ts';
import { canonical } from './canonical-json.ts';
import { commentRecords } from './comment-records.ts';
import { listRecords } from './list-records.ts';
import { pageRecords } from './page-records.ts';
import { placementRecords } from './placement-records.ts';
import { relatedRecords } from './related-records.ts';
import { sourceRecords } from './source-records.ts';
import { contributorRecords, sectionRecords, tagRecords } from './vocabulary-records.ts';

type Readable = Pick<Store, 'reads' | 'dialect'>;

const PAGE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * A whole site as lines of the native format: its settings, sections, people, tags, then each article with its
 * revisions and its conversation, then the conversations of other pages, what editors chose to show beside articles, the
 * advertisements, the lists put together by hand, plain pages and what is followed. Read by key, page by page, so memory
 * does not grow with the newsroom; what is written meanwhile may be in it or not.
 *
 * Imported into an empty installation, it exports again to the same bytes.
 */
export async function* exportNewsroom(store: Readable, site: Site): AsyncGenerator<string> {
  for await (const record of newsroomRecords(store, site)) yield nativeLine(record);
}

async function* newsroomRecords(store: Readable, site: Site): AsyncGenerator<ImportInput> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  yield siteRecord(site);
  yield* sectionRecords(newsroom);
  yield* contributorRecords(newsroom);
  yield* tagRecords(newsroom);
  for (let after = FIRST; ;) {
    const ids = await newsroom
      .articles()
      .select('article.id')
      .where('article.id', '>', after)
      .orderBy('article.id')
      .limit(PAGE)
      .execute();
    const last = ids.at(-1);
    if (!last) break;
    const articles = await articleRecords(
      newsroom,
      store,
      ids.map(({ id }) => id),
    );
    for (const article of articles) yield* withWhatHangsOn(store, newsroom, article);
    after = last.id;
  }
  yield* otherThreads(store, newsroom);
  yield* relatedRecords(newsroom);
  yield* placementRecords(newsroom);
  yield* listRecords(newsroom);
  yield* pageRecords(newsroom);
  yield* sourceRecords(store, site);
}

function siteRecord({
  key,
  names,
  locale,
  languages,
  timeZone,
  url,
  hosts,
  allowedOrigins,
  moderation,
  policy,
  addressRules,
  createdAt,
}: Site): ImportInput {
  const name = canonical(names) as Record<string, string>;
  const settings = { locale, languages, timeZone, url: url ?? undefined, hosts, allowedOrigins, moderation };
  const choices = {
    policy: canonical(policyRecord({ policy })) as ReturnType<typeof policyRecord>,
    addressRules: Object.keys(addressRules).length === 0 ? undefined : (canonical(addressRules) as typeof addressRules),
  };
  return { type: 'site', key, name, ...settings, ...(choices as object), createdAt: createdAt.toISOString() };
}

async function* withWhatHangsOn(
  store: Readable,
  newsroom: Visible,
  article: ArticleInput,
): AsyncGenerator<ImportInput> {
  yield article;
  const id = article.id ?? '';
  const named = { article: article.slug, language: article.language };
  if (article.revisions) yield* revisionRecords(newsroom, store, id, named);
  if (!article.thread) return;
  const thread = await newsroom.threads().select('thread.id').where('article.id', '=', id).executeTakeFirst();
  if (thread) yield* commentRecords({ newsroom, store, thread: thread.id, page: named });
}

/** Sections and pictures by what they are called everywhere, not by their ids here. */
async function* revisionRecords(
  newsroom: Visible,
  store: Readable,
  article: string,
  named: Pick<ArticleInput, 'slug' | 'language'> & { article: string | undefined },
): AsyncGenerator<ImportInput> {
  const sections = await newsroom.sections().select(['section.id', 'section.slug']).execute();
  const rows = await newsroom
    .revisions()
    .selectAll('article_revision')
    .where('article_revision.article_id', '=', article)
    .orderBy('article_revision.number')
    .execute();
  const ids = rows.map(({ content }) => content['image']).filter((image) => typeof image === 'string');
  const images =
    ids.length === 0 ? [] : await newsroom.images().selectAll('image').where('image.id', 'in', ids).execute();
  const staff = await staffEmails(store, rows.map((row) => row.staff));
  for (const { number, cause, content, staff: by, created_at: at } of rows) {
    const image = images.find(({ id }) => id === content['image']);
    const everywhere = {
      ...content,
      section: sections.find(({ id }) => id === content['section'])?.slug ?? null,
      image: image ? imageRecord(image) : null,
    };
    yield {
      type: 'revision',
      article: named.article ?? '',
      language: named.language,
      number,
      cause,
      staff: by === null ? undefined : staff.get(by),
      content: canonical(everywhere) as Record<string, unknown>,
      createdAt: at.toISOString(),
    };
  }
}

/** Conversations under pages that are no article's; of two that began at once, in the same order on every database. */
async function* otherThreads(store: Readable, newsroom: Visible): AsyncGenerator<ImportInput> {
  const key = store.dialect === 'postgresql' ? sql`thread.page_key collate "C"` : sql`thread.page_key`;
  const from = () =>
    newsroom
      .threads()
      .select(['thread.id', 'thread.url', 'thread.state', 'thread.page_key', 'thread.created_at'])
      .where('article.id', 'is', null)
      .orderBy('thread.created_at')
      .orderBy(key)
      .limit(PAGE);
  for (let rows = await from().execute(); ;) {
    for (const { id, url, state, created_at: at } of rows) {
      yield { type: 'thread', url, state, createdAt: at.toISOString() };
      yield* commentRecords({ newsroom, store, thread: id, page: { url } });
    }
    const last = rows.at(-1);
    if (!last) return;
    rows = await from()
      .where(sql<boolean>`(thread.created_at, ${key}) > (${last.created_at}, ${last.page_key})`)
      .execute();
  }
}
