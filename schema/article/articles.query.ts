import { sql, type Selectable } from 'kysely';
import { firstOfEach } from '../gate/first-of-each.ts';
import { byKey, inOrder, window, type Window } from '../gate/keyset.ts';
import { listedIn } from '../gate/listed-in.ts';
import { prepared, preparedLookUp } from '../gate/prepared.ts';
import type { Store } from '../gate/store.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import { pageTag, slugTag } from '../site/page-tag.ts';

/** All of an article but its body, which lists never show and which is most of its weight. */
export const articleColumns = [
  'article.id',
  'article.site_id',
  'article.section_id',
  'article.image_id',
  'article.slug',
  'article.language',
  'article.canonical_url',
  'article.page_key',
  'article.thread_key',
  'article.headline',
  'article.kicker',
  'article.standfirst',
  'article.dateline',
  'article.byline',
  'article.word_count',
  'article.format',
  'article.status',
  'article.created_at',
  'article.scheduled_at',
  'article.published_at',
  'article.updated_at',
  'article.sort_at',
  'article.translation_group',
] as const;

export type ArticleRow = Pick<
  Selectable<Tables['article']>,
  (typeof articleColumns)[number] extends `article.${infer Column}` ? Extract<Column, keyof Tables['article']> : never
>;

/** For what is read of many lists in one statement. */
interface Reading {
  readonly visible: Visible;
  readonly store: Pick<Store, 'reads'>;
}

export interface ArticleFilter {
  /** Ids of a section (those below it included), a tag and a contributor; several narrow each other. */
  readonly section?: string | undefined;
  readonly tag?: string | undefined;
  readonly contributor?: string | undefined;
  readonly language?: string | undefined;
}

/** Articles of the site by publication, the newest first; each list is one index range. */
export async function listArticles(visible: Visible, filter: ArticleFilter, part: Window): Promise<ArticleRow[]> {
  // Whoever asks for a section's list knows its slug, and marks it.
  if (filter.section === undefined) visible.marks?.tag('articles');
  return inOrder(seen(visible, await visible.run(listed, { ...filter, part })), part);
}

const listed = prepared((visible, { part, language, ...filter }: ArticleFilter & { part: Window }) => {
  const [list, ...others] = [filter.tag, filter.contributor, filter.section].filter((id) => id !== undefined);
  if (list !== undefined) {
    const query = others.reduce((all, other) => all.where(listedIn(other)), listingOf(visible, list, language));
    return window(query, listingOrder, part);
  }
  const query = visible
    .articles()
    .select(articleColumns)
    .$if(language !== undefined, (all) => all.where('article.language', '=', language ?? ''));
  return window(query, { at: 'article.sort_at', id: 'article.id', newestFirst: true }, part);
});

/** The same for each of several sections, tags or contributors, in one statement; the rows of one list in its order. */
export async function listEach(
  { visible, store }: Reading,
  lists: readonly string[],
  language: string | undefined,
  part: Window,
): Promise<ListedRow[]> {
  const rows = await firstOfEach(store, lists, (list) =>
    window(listingOf(visible, list, language).select('article_listing.list'), listingOrder, part),
  );
  return seen(visible, rows).sort(byKey(({ sort_at, id }) => ({ at: sort_at, id }), true));
}

export interface ListedRow extends ArticleRow {
  /** The section, tag or contributor in whose list it was found. */
  readonly list: string;
}

const listingOrder = { at: 'article_listing.sort_at', id: 'article_listing.article_id', newestFirst: true } as const;

function listingOf(visible: Visible, list: string, language: string | undefined) {
  return visible
    .listings()
    .select(articleColumns)
    .where('article_listing.list', '=', list)
    .$if(language !== undefined, (all) => all.where('article_listing.language', '=', language ?? ''));
}

export async function articlesByIds(visible: Visible, ids: readonly string[]): Promise<ArticleRow[]> {
  visible.marks?.articles(ids);
  return visible.run(byIds, { ids });
}

const byIds = preparedLookUp((visible, { ids }: { ids: readonly string[] }) => visible.articlesOf(ids).select(articleColumns));

/** Notes that the answer shows these. */
export function seen<T extends Pick<ArticleRow, 'id'>>(visible: Visible, rows: T[]): T[] {
  if (visible.marks) for (const { id } of rows) visible.marks.tag(`article:${id}`);
  return rows;
}

/** The article of a slug: in the language asked for, else in the first of the site's languages that has one. */
export async function articleBySlug(
  visible: Visible,
  slug: string,
  languages: readonly string[],
): Promise<ArticleRow | undefined> {
  const found = seen(visible, await visible.articles().select(articleColumns).where('article.slug', '=', slug).execute());
  // Another language's may come before it, and what is not there may be published.
  if (!found.some(({ language }) => language === languages[0])) visible.marks?.tag(slugTag(visible.site, slug));
  const rank = ({ language }: ArticleRow) => (languages.includes(language) ? languages.indexOf(language) : languages.length);
  return found.sort((a, b) => rank(a) - rank(b))[0];
}

/** The article at a page key, or the one that has moved away from there. */
export async function articleByPage(visible: Visible, key: string): Promise<ArticleRow | undefined> {
  const here = await visible.articles().select(articleColumns).where('article.page_key', '=', key).executeTakeFirst();
  const found =
    here ?? (await visible.redirects().select(articleColumns).where('article_redirect.page_key', '=', key).executeTakeFirst());
  if (found) seen(visible, [found]);
  // Another may be published at this very address.
  if (!here) visible.marks?.tag(pageTag(visible.site, key));
  return found;
}

export async function bodiesOf(visible: Visible, ids: readonly string[]) {
  return visible.run(bodies, { ids });
}

const bodies = preparedLookUp((visible, { ids }: { ids: readonly string[] }) =>
  visible.articlesOf(ids).select(['article.id', 'article.body_html', 'article.body_text']),
);

/** The beginnings of the bodies of these articles. */
export async function bodyBeginnings(visible: Visible, ids: readonly string[], length: number) {
  return visible
    .articlesOf(ids)
    .select(['article.id', sql<string>`substr(article.body_text, 1, ${length})`.as('text')])
    .execute();
}

/** What was put right in these articles, the oldest first. */
export async function correctionsOf(visible: Visible, ids: readonly string[]) {
  return visible
    .corrections()
    .select(['article_correction.article_id', 'article_correction.note', 'article_correction.corrected_at'])
    .where('article_correction.article_id', 'in', ids)
    .orderBy('article_correction.corrected_at')
    .orderBy('article_correction.id')
    .execute();
}

/** The articles of these translation groups, in the order of their languages. */
export async function translationsOf(reading: Reading, groups: readonly string[]): Promise<ArticleRow[]> {
  const rows = await firstOfEach(reading.store, groups, (group) =>
    reading.visible.articlesOfGroup(group).select(articleColumns),
  );
  return seen(reading.visible, rows).sort((a, b) => compare(a.language, b.language) || compare(a.id, b.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Why the article at this place is gone, where one was withdrawn from it. */
export async function withdrawalAt(visible: Visible, key: string) {
  return visible
    .withdrawals()
    .select(['article.withdrawn_at', 'article.withdrawn_reason', 'article.language'])
    .where('article.page_key', '=', key)
    .executeTakeFirst();
}

/** What was taken back lately, the last first, in a language or in all; never more than `limit`. */
export async function latestWithdrawals(visible: Visible, language: string | undefined, limit: number) {
  return visible
    .withdrawals()
    .select(['article.id', 'article.withdrawn_at', 'article.withdrawn_reason'])
    .$if(language !== undefined, (query) => query.where('article.language', '=', String(language)))
    .orderBy('article.updated_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
}
