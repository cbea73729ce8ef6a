import { byKey, inOrder, window, type Window } from '../../gate/keyset.ts';
import type { Store } from '../../gate/store.ts';
import { firstOfEach } from '../../gate/first-of-each.ts';
import { headedBy, headedByBeginning } from '../../gate/headed-by.ts';
import type { Visible } from '../../gate/visible.ts';
import type { ArticleStatus } from '../article-status.ts';
import { articleColumns, type ArticleRow } from '../articles.query.ts';
import { headlineWords } from '../headline-words.ts';

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

/** Articles that are looked at for further words of a search, the latest first. */
const LOOKED_AT = 2_000;

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
  const rows = words.length === 0 ? await listed(newsroom, filter, part) : await found(store, newsroom, words, filter, part);
  return inOrder(rows, part);
}

function listed(newsroom: Visible, filter: NewsroomFilter, part: Window): Promise<NewsroomArticleRow[]> {
  return window(narrowed(selected(newsroom), newsroom, filter), order, part).execute();
}

async function found(
  store: Pick<Store, 'reads'>,
  newsroom: Visible,
  words: readonly string[],
  filter: NewsroomFilter,
  part: Window,
): Promise<NewsroomArticleRow[]> {
  const beginning = words.at(-1) ?? '';
  const whole = words.slice(0, -1);
  // Of several words the longest is likely the rarest: its articles are gone through for the others.
  const [driver, ...others] = whole.toSorted((a, b) => b.length - a.length);
  const drivers = driver === undefined ? await completions(newsroom, beginning) : [driver];
  const looked = { ...part, limit: driver === undefined ? part.limit : LOOKED_AT };
  const rows = await firstOfEach(store, drivers, (word) => {
    const latest = newsroom.headlineWords().select('headline_word.article_id').where('headline_word.word', '=', word);
    const query = narrowed(
      selected(newsroom).where('article.id', 'in', window(latest, wordOrder, looked)),
      newsroom,
      filter,
    );
    const matching = others.reduce((all, other) => all.where(headedBy(other)), query);
    return window(driver === undefined ? matching : matching.where(headedByBeginning(beginning)), order, part);
  });
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()].sort(byKey(keyOf, true));
  return part.backwards ? distinct.slice(-part.limit).toReversed() : distinct.slice(0, part.limit);
}

function narrowed<T extends ReturnType<typeof selected>>(query: T, newsroom: Visible, filter: NewsroomFilter): T {
  const { status, sections, contributor, language, writer } = filter;
  return query
    .$if(status !== undefined, (all) => all.where('article.status', '=', status ?? 'draft'))
    .$if(sections !== undefined, (all) => all.where('article.section_id', 'in', [...(sections ?? [])]))
    .$if(language !== undefined, (all) => all.where('article.language', '=', language ?? ''))
    .$if(writer !== undefined, (all) => all.where('article.created_by', '=', writer ?? ''))
    .$if(contributor !== undefined, (all) =>
      all.where(
        'article.id',
        'in',
        newsroom.credits().select('article_credit.article_id').where('article_credit.contributor_id', '=', contributor ?? ''),
      ),
    ) as T;
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
