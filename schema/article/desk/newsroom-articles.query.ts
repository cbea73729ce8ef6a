import type { RawBuilder } from 'kysely';
import { byKey, inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import { firstOfEach } from '../../gate/first-of-each.ts';
import { headedBy, headedByBeginning } from '../../gate/headed-by.ts';
import { standsAs, standsIn, standsInLanguage } from '../../gate/stands.ts';
import type { Visible } from '../../gate/visible.ts';
import type { ArticleStatus } from '../article-status.ts';
import { articleColumns, type ArticleRow } from '../articles.query.ts';
import { creditWord, headlineWords } from '../headline-words.ts';

/** An article as the newsroom sees it. */
export interface NewsroomArticleRow extends ArticleRow {
  readonly version: number;
  readonly created_by: string | null;
  readonly embargo_until: Date | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
}

const columns = [
  ...articleColumns,
  'article.version',
  'article.created_by',
  'article.embargo_until',
  'article.withdrawn_at',
  'article.withdrawn_reason',
] as const;

export interface NewsroomFilter {
  readonly status?: ArticleStatus | undefined;
  /** Ids of a section and those below it. */
  readonly sections?: readonly string[] | undefined;
  readonly contributor?: string | undefined;
  readonly language?: string | undefined;
  /** Id of whoever began them. */
  readonly writer?: string | undefined;
  /** Words of the headline; the last one may be a beginning. */
  readonly words?: string | undefined;
}

/** Words that a beginning is taken for at most, in the order of the alphabet. */
const MOST_COMPLETIONS = 20;

/** Articles of one word that are looked at for whatever else is asked, the latest first: a few, and where those are not enough, many. */
const OF_A_WORD = [100, 2_000] as const;
/** The same of one contributor: more than anybody has written. */
const OF_A_CONTRIBUTOR = [100, 100_000] as const;

const order = { at: 'article.updated_at', id: 'article.id', newestFirst: true } as const;
const wordOrder = { at: 'headline_word.updated_at', id: 'headline_word.article_id', newestFirst: true } as const;
const keyOf = ({ updated_at, id }: NewsroomArticleRow) => ({ at: updated_at, id });

/** What the desk has, last changed first, each list one index range. */
export async function newsroomArticles(
  store: Pick<Store, 'reads'>,
  newsroom: Visible,
  filter: NewsroomFilter,
  part: Window,
): Promise<NewsroomArticleRow[]> {
  const words = filter.words === undefined ? [] : headlineWords(filter.words);
  if (filter.words !== undefined && words.length === 0) return [];
  return inOrder(await rowsOf(store, newsroom, words, filter, part), part);
}

async function rowsOf(
  store: Pick<Store, 'reads'>,
  newsroom: Visible,
  words: readonly string[],
  { contributor, status, sections, language, writer }: NewsroomFilter,
  part: Window,
): Promise<NewsroomArticleRow[]> {
  const narrowing = { status, sections, language, writer };
  if (words.length > 0) return found(store, newsroom, { words, contributor, narrowing }, part);
  if (contributor === undefined) return listed(store, newsroom, narrowing, part);
  return headed(store, newsroom, { words: [creditWord(contributor)], conditions: [], narrowing, looks: OF_A_CONTRIBUTOR }, part);
}

type Narrowing = Omit<NewsroomFilter, 'words' | 'contributor'>;

/**
 * What somebody has begun, gone through for whatever else is asked: nobody writes more than that is quick for. Of sections, the latest of
 * each in this state, and else those of the rarest that is asked: states but the public one are rarer than languages. Each
 * is a range of an index, and the others are looked up in none.
 */
async function listed(store: Pick<Store, 'reads'>, newsroom: Visible, filter: Narrowing, part: Window): Promise<NewsroomArticleRow[]> {
  const { sections, status, language, writer } = filter;
  if (sections === undefined || writer !== undefined) {
    const byStatus = writer === undefined && status !== undefined && (status !== 'published' || language === undefined);
    const byLanguage = writer === undefined && !byStatus && language !== undefined;
    const those = selected(newsroom)
      .$if(writer !== undefined, (query) => query.where('article.created_by', '=', writer ?? ''))
      .$if(byStatus, (query) => query.where('article.status', '=', status ?? 'draft'))
      .$if(byLanguage, (query) => query.where('article.language', '=', language ?? ''));
    const others = { sections, status: byStatus ? undefined : status, language: byLanguage ? undefined : language };
    return window(narrowed(those, others), order, part).execute();
  }
  const rows = await firstOfEach(store, sections, (section) => {
    const those = newsroom.articlesOfSection(section).select(columns);
    return window(narrowed(status === undefined ? those : those.where('article.status', '=', status), { language }), order, part);
  });
  return firstOf(rows, part);
}

interface Search {
  readonly words: readonly string[];
  readonly contributor: string | undefined;
  readonly narrowing: Narrowing;
}

async function found(
  store: Pick<Store, 'reads'>,
  newsroom: Visible,
  { words, contributor, narrowing }: Search,
  part: Window,
): Promise<NewsroomArticleRow[]> {
  const beginning = words.at(-1) ?? '';
  // Of several words the longest is likely the rarest: its articles are gone through for the others.
  const [longest, ...whole] = words.slice(0, -1).toSorted((a, b) => b.length - a.length);
  const drivers = longest === undefined ? await completions(newsroom, beginning) : [longest];
  const conditions = [
    ...whole.map(headedBy),
    ...(contributor === undefined ? [] : [headedBy(creditWord(contributor))]),
    ...(longest === undefined ? [] : [headedByBeginning(beginning)]),
  ];
  return headed(store, newsroom, { words: drivers, conditions, narrowing, looks: OF_A_WORD }, part);
}

interface Heading {
  /** The articles of each are gone through. */
  readonly words: readonly string[];
  /** What they must meet besides. */
  readonly conditions: readonly RawBuilder<boolean>[];
  readonly narrowing: Narrowing;
  /** How many of a word are looked at, first and where that was not enough. */
  readonly looks: readonly [number, number];
}

/** The latest articles of any of these words that meet the conditions. */
async function headed(
  store: Pick<Store, 'reads'>,
  newsroom: Visible,
  { words, conditions, narrowing, looks }: Heading,
  part: Window,
): Promise<NewsroomArticleRow[]> {
  const isPlain = conditions.length === 0 && Object.values(narrowing).every((value) => value === undefined);
  for (const limit of isPlain ? [part.limit] : looks) {
    const rows = await firstOfEach(store, words, (word) => {
      const latest = newsroom.headlineWords().select('headline_word.article_id').where('headline_word.word', '=', word);
      const those = newsroom.articlesAmong(window(latest, wordOrder, { ...part, limit })).select(columns);
      // Nothing but what was found before may be read in another way: neither a state nor a place is looked up here.
      return window(conditions.reduce((query, condition) => query.where(condition), narrowed(those, narrowing)), order, {
        limit: part.limit,
        backwards: part.backwards,
      });
    });
    if (rows.length >= part.limit || isPlain || limit === looks[1]) return firstOf(rows, part);
  }
  return [];
}

/** The first of several lists together, each article once. */
function firstOf(rows: readonly NewsroomArticleRow[], { limit, backwards }: Window): NewsroomArticleRow[] {
  const sorted = [...new Map(rows.map((row) => [row.id, row])).values()].sort(byKey(keyOf, !backwards));
  return sorted.slice(0, limit);
}

function narrowed<T extends ReturnType<typeof selected>>(query: T, { status, sections, language, writer }: Narrowing): T {
  return query
    .$if(status !== undefined, (all) => all.where(standsAs(status ?? 'draft')))
    .$if(sections !== undefined, (all) => all.where(standsIn(sections ?? [])))
    .$if(language !== undefined, (all) => all.where(standsInLanguage(language ?? '')))
    .$if(writer !== undefined, (all) => all.where('article.created_by', '=', writer ?? '')) as T;
}

function selected(newsroom: Visible) {
  return newsroom.articles().select(columns);
}

/** The words that begin so, found one after the other: each is one look into the index, however often it stands there. */
async function completions(newsroom: Visible, beginning: string): Promise<string[]> {
  const found: string[] = [];
  for (let after = beginning; found.length < MOST_COMPLETIONS; ) {
    const next = await newsroom
      .headlineWords()
      .select('headline_word.word')
      .where('headline_word.word', found.length === 0 ? '>=' : '>', after)
      .orderBy('headline_word.word')
      .limit(1)
      .executeTakeFirst();
    if (!next?.word.startsWith(beginning)) break;
    found.push(next.word);
    after = next.word;
  }
  return found;
}

/** Those of these ids, for relations and steps. */
export async function newsroomArticlesByIds(newsroom: Visible, ids: readonly string[]): Promise<NewsroomArticleRow[]> {
  return newsroom.articlesOf(ids).select(columns).execute();
}
