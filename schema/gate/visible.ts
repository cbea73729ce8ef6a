import { sql, type Expression, type RawBuilder } from 'kysely';
import type { SlugKind } from '../site/former-slug.entity.ts';
import type { Site } from '../site/site.entity.ts';
import type { AnswerMarks } from './answer-marks.ts';
import { claimedPages, hiddenThreads } from './claimed-pages.ts';
import { column, type Path } from './column.ts';
import type { FoundText, NumberedText, Numbers } from './found-texts.ts';
import type { PreparedQuery } from './prepared.ts';
import type { Store } from './store.ts';
import { visibleImages } from './visible-images.ts';

/** `public` sees what is published; `newsroom` sees everything of its site. */
export type Viewer = 'public' | 'newsroom';

/** For whom something is read. */
export interface Scope {
  readonly site: Pick<Site, 'id'>;
  readonly viewer: Viewer;
}

export type Visible = ReturnType<typeof visible>;

/**
 * The one gate: every read of content starts from a query handed out here, already narrowed to the site and to what
 * the viewer may see. Concepts add their own conditions, columns and order; none starts a query of its own.
 *
 * A row that hangs on an article (credit, correction, thread, comment …) is visible exactly when its article is, and is
 * looked for by keys: the article's, or its own.
 */
export function visible(store: Pick<Store, 'reads'>, { site, viewer }: Scope, marks?: AnswerMarks) {
  const db = store.reads;
  const all = viewer === 'newsroom';

  /** What is read from here changes its order without an event. */
  const ranked = (list: 'popular' | 'search' | 'related') => {
    marks?.ranked(list);
    return db;
  };

  const comments = (path: Path) =>
    db
      .selectFrom('comment')
      .innerJoin('thread', 'thread.id', 'comment.thread_id')
      .leftJoin('article', (join) =>
        join.onRef('article.site_id', '=', 'thread.site_id').onRef('article.thread_key', '=', 'thread.page_key'),
      )
      .where(column(path, 'comment.site_id'), '=', site.id)
      .$if(!all, (query) =>
        query
          .where('comment.status', '=', 'approved')
          .where('thread.state', '!=', 'hidden')
          .where(({ or, eb }) => or([eb('article.id', 'is', null), eb('article.status', '=', 'published')])),
      );

  /**
   * Of the site, and public, asked of each article that something else has found. Written so that no index serves it:
   * SQLite, which knows nothing of its rows, takes a site and a state for rarer than twenty ids and would read the archive.
   */
  const seen = () => {
    const own = sql<boolean>`(article.site_id = ${site.id}) is true`;
    return all ? own : sql<boolean>`${own} and (article.status = 'published') is true`;
  };

  return {
    /** Where what is read is noted, when the answer may be kept. */
    marks,
    site,

    /** The rows of a query that is compiled once and started from this gate. */
    run: <Args extends object, Row>(query: PreparedQuery<Args, Row>, args: Args): Promise<Row[]> =>
      query.run(db, { site, viewer }, args),

    /** Slugs that were: where they lead, not what that is, which is to be asked of the gate. */
    formerSlugs: (kind: SlugKind) => db.selectFrom('former_slug').where('former_slug.site_id', '=', site.id).where('former_slug.kind', '=', kind),

    sections: () => db.selectFrom('section').where('section.site_id', '=', site.id),

    tags: (path: Path = 'site') =>
      db
        .selectFrom('tag')
        .where(column(path, 'tag.site_id'), '=', site.id)
        .$if(!all, (query) =>
          query.where(({ exists, selectFrom }) =>
            exists(selectFrom('article_listing').select('list').whereRef('list', '=', 'tag.id').limit(1)),
          ),
        ),

    contributors: (path: Path = 'site') =>
      db
        .selectFrom('contributor')
        .where(column(path, 'contributor.site_id'), '=', site.id)
        .$if(!all, (query) =>
          query.where(({ exists, selectFrom }) =>
            exists(selectFrom('article_listing').select('list').whereRef('list', '=', 'contributor.id').limit(1)),
          ),
        ),

    ...visibleImages(db, site, all),

    articles: () =>
      db
        .selectFrom('article')
        .where('article.site_id', '=', site.id)
        .$if(!all, (query) => query.where('article.status', '=', 'published')),

    /** The words of headlines, by which the newsroom finds its articles in whatever state; the readers' index is `texts`. */
    headlineWords: () =>
      db
        .selectFrom('headline_word')
        .where('headline_word.site_id', '=', site.id)
        .$if(!all, (query) => query.where(({ lit }) => lit(false))),

    /** Those of these ids. */
    articlesOf: (ids: readonly string[]) => db.selectFrom('article').where('article.id', 'in', ids).where(seen()),

    /** Those whose ids another query, started here and bounded, answers. */
    articlesAmong: (ids: Expression<{ article_id: string }>) =>
      db.selectFrom('article').where(sql<boolean>`article.id in (${ids})`).where(seen()),

    /** Of one group of translations. */
    articlesOfGroup: (group: string) =>
      db.selectFrom('article').where('article.site_id', '=', site.id).where('article.translation_group', '=', group).where(seen()),

    /** Those that stand in this section itself, in whatever order. */
    articlesOfSection: (section: string) => db.selectFrom('article').where('article.section_id', '=', section).where(seen()),

    /** Articles of a section (with those below it), tag or contributor, through their listing. */
    listings: () =>
      db
        .selectFrom('article_listing')
        .innerJoin('article', 'article.id', 'article_listing.article_id')
        .where(seen()),

    /**
     * When the so-manieth newest article of a section (with those below it), tag or contributor was published, seen or
     * not: for reckoning how far back to look, never to be shown.
     */
    listedSince: async (list: string, until: Date, place: number): Promise<Date | undefined> => {
      const row = await db
        .selectFrom('article_listing')
        .select('sort_at')
        .where('list', '=', list)
        .where('sort_at', '<=', until)
        .orderBy('sort_at', 'desc')
        .offset(place - 1)
        .limit(1)
        .executeTakeFirst();
      return row?.sort_at;
    },

    credits: () =>
      db
        .selectFrom('article_credit')
        .innerJoin('contributor', 'contributor.id', 'article_credit.contributor_id')
        .innerJoin('article', 'article.id', 'article_credit.article_id')
        .where(seen()),

    taggings: () =>
      db
        .selectFrom('article_tagging')
        .innerJoin('tag', 'tag.id', 'article_tagging.tag_id')
        .innerJoin('article', 'article.id', 'article_tagging.article_id')
        .where(seen()),

    /** The ready rankings of popular articles. */
    rankings: () =>
      ranked('popular')
        .selectFrom('popularity')
        .innerJoin('article', 'article.id', 'popularity.article_id')
        .where('popularity.site_id', '=', site.id)
        .where('article.site_id', '=', site.id)
        .$if(!all, (query) => query.where('article.status', '=', 'published')),

    /** Lists put together by hand. */
    curatedLists: () => db.selectFrom('curated_list').where('curated_list.site_id', '=', site.id),

    /** What stands in them at whatever time, as far as its articles may be seen. */
    curatedSlots: () =>
      db
        .selectFrom('curated_slot')
        .innerJoin('curated_list', 'curated_list.id', 'curated_slot.list_id')
        .innerJoin('article', 'article.id', 'curated_slot.article_id')
        .where('curated_list.site_id', '=', site.id)
        .where(seen()),

    /** Pages that are no journalism. */
    plainPages: () => {
      marks?.tag('pages');
      return db
        .selectFrom('plain_page')
        .where('plain_page.site_id', '=', site.id)
        .$if(!all, (query) => query.where('plain_page.status', '=', 'published'));
    },

    placements: () => {
      marks?.tag('placements');
      return db.selectFrom('placement').where('placement.site_id', '=', site.id);
    },

    /** Advertisements; the public sees those that run at the moment. */
    creatives: (now: Date) =>
      db
        .selectFrom('creative')
        .where(column('keys', 'creative.site_id'), '=', site.id)
        .$if(!all, (query) =>
          query
            .where('creative.active', '=', true)
            .where(({ or, eb }) => or([eb('creative.starts_at', 'is', null), eb('creative.starts_at', '<=', now)]))
            .where(({ or, eb }) => or([eb('creative.ends_at', 'is', null), eb('creative.ends_at', '>', now)])),
        ),

    /** The full-text index; `matching()` says what to look for. */
    texts: () =>
      ranked('search')
        .selectFrom('article_text')
        .innerJoin('article', 'article.id', 'article_text.article_id')
        .where('article.site_id', '=', site.id)
        .$if(!all, (query) => query.where('article.status', '=', 'published')),

    /** What of articles is compared with others. */
    features: () =>
      ranked('related')
        .selectFrom('article_feature')
        .innerJoin('article', 'article.id', 'article_feature.article_id')
        .where(seen()),

    /**
     * The articles of a term, to be found as candidates in the index alone: it has only what is public. Nothing of it is
     * shown before the gate has been asked for its article (`features`).
     */
    postings: () => ranked('related').selectFrom('feature_posting'),

    /** The lists beside articles; `article` is the neighbour, whoever asks has seen the article itself. */
    neighbours: () =>
      ranked('related')
        .selectFrom('article_neighbour')
        .innerJoin('article', 'article.id', 'article_neighbour.neighbour_id')
        .where(seen()),

    /** What editors have decided about those lists; `article` is the one decided about. */
    choices: () =>
      ranked('related')
        .selectFrom('related_choice')
        .innerJoin('article', 'article.id', 'related_choice.other_id')
        .where(seen()),

    /** Articles of texts that were found in the index (`foundTexts`). The texts come first, and in their order. */
    found: (texts: Expression<FoundText>) =>
      ranked('search')
        .selectFrom(sql<FoundText>`${texts}`.as('found'))
        .crossJoin('article')
        .whereRef('article.id', '=', 'found.article_id')
        .where('article.site_id', '=', site.id)
        .$if(!all, (query) => query.where('article.status', '=', 'published')),

    /**
     * Texts found in the index alone, to be ranked: it has only what is public. Nothing of it is shown before the gate has
     * been asked for its article (`articlesOf`).
     */
    foundTexts: (texts: Expression<FoundText>) => db.selectFrom(sql<FoundText>`${texts}`.as('found')),

    /** The lowest and the highest number of the index; none where it is empty. */
    textNumbers: async (): Promise<Numbers | undefined> => {
      const row = await db
        .selectFrom('article_text')
        .select(({ fn }) => [fn.min('number').as('from'), fn.max('number').as('to')])
        .where('site_id', '=', site.id)
        .executeTakeFirst();
      return row && row.to !== null ? { from: row.from, to: row.to } : undefined;
    },

    /** Numbers of the index alone. */
    foundNumbers: async (numbers: RawBuilder<{ number: number }>): Promise<number[]> =>
      (await db.selectFrom(numbers.as('found')).select('found.number').execute()).map(({ number }) => number),

    numberedTexts: async (texts: RawBuilder<NumberedText>): Promise<FoundText[]> =>
      (await db.selectFrom(texts.as('found')).selectAll('found').execute()).map(({ terms, ...text }) => ({ ...text, terms: terms.toString() })),

    countFound: async (count: RawBuilder<{ count: number }>): Promise<number> =>
      (await count.execute(db)).rows[0]?.count ?? 0,

    /** How many rows a query, started here and bounded, has. */
    count: async (rows: Expression<unknown>): Promise<number> =>
      (await sql<{ count: number }>`select count(*) as count from (${rows}) as rows`.execute(db)).rows[0]?.count ?? 0,

    /** The words of what is published. */
    words: () => ranked('search').selectFrom('archive_word').where('archive_word.site_id', '=', site.id),

    corrections: () =>
      db
        .selectFrom('article_correction')
        .innerJoin('article', 'article.id', 'article_correction.article_id')
        .where(seen()),

    /** What an article said before is the newsroom's alone. */
    revisions: () =>
      db
        .selectFrom('article_revision')
        .innerJoin('article', 'article.id', 'article_revision.article_id')
        .where(seen())
        .$if(!all, (query) => query.where(({ lit }) => lit(false))),

    redirects: () =>
      db
        .selectFrom('article_redirect')
        .innerJoin('article', 'article.id', 'article_redirect.article_id')
        .where('article_redirect.site_id', '=', site.id)
        .$if(!all, (query) => query.where('article.status', '=', 'published')),

    /** That an article was withdrawn, and why, is public; nothing else of it is: select no other column. */
    withdrawals: () =>
      db.selectFrom('article').where('article.site_id', '=', site.id).where('article.status', '=', 'withdrawn'),

    /** @see claimedPages */
    claimedPages: (pageKeys: readonly string[]) => claimedPages(db, site.id, pageKeys),

    /** @see hiddenThreads */
    hiddenThreads: (pageKeys: readonly string[]) => hiddenThreads(db, site.id, pageKeys),

    threads: () =>
      db
        .selectFrom('thread')
        .leftJoin('article', (join) =>
          join.onRef('article.site_id', '=', 'thread.site_id').onRef('article.thread_key', '=', 'thread.page_key'),
        )
        .where('thread.site_id', '=', site.id)
        .$if(!all, (query) =>
          query
            .where('thread.state', '!=', 'hidden')
            .where(({ or, eb }) =>
              or([eb('article.id', 'is', null), eb('article.status', '=', 'published')]),
            ),
        ),

    comments: () => comments('site'),

    /** The same for those of one thread, or under one comment. */
    commentsOfOne: () => comments('keys'),
  };
}
