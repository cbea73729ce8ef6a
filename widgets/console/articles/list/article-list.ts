import type { Connection } from '../../connection/connection.ts';
import type { ArticleRowFragment, ArticleStatus } from '../article-row.graphql';
import page from '../articles-page.graphql';

export type ArticleRow = ArticleRowFragment;

export const statuses = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const satisfies readonly ArticleStatus[];

/** What a list of articles is narrowed to; '' is all. */
export interface ArticleFilter {
  readonly status: ArticleStatus | '';
  readonly query: string;
  readonly section: string;
  readonly language: string;
  readonly mine: boolean;
}

export const anyArticle: ArticleFilter = { status: '', query: '', section: '', language: '', mine: false };

const pageSize = 30;

/** The articles of the newsroom, read by key a page at a time. */
export class ArticleList {
  rows: readonly ArticleRow[] = [];
  state: 'loading' | 'loaded' | 'failed' = 'loading';
  hasMore = false;
  readonly #connection: Connection;
  readonly #filter: ArticleFilter;
  readonly #changed: () => void;
  readonly #left = new AbortController();
  #last: string | null = null;
  #reading: Promise<void> | undefined;

  constructor(connection: Connection, filter: ArticleFilter, changed: () => void) {
    this.#connection = connection;
    this.#filter = filter;
    this.#changed = changed;
  }

  /** What is still on its way is not waited for any more. */
  leave(): void {
    this.#left.abort();
  }

  more(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { status, query, section, language, mine } = this.#filter;
    this.state = 'loading';
    this.#changed();
    try {
      const { newsroomArticles } = await this.#connection.ask(
        page,
        {
          first: pageSize,
          after: this.#last,
          status: status || null,
          query: query || null,
          section: section || null,
          language: language || null,
          mine,
        },
        this.#left.signal,
      );
      const known = new Set(this.rows.map(({ id }) => id));
      this.rows = [...this.rows, ...newsroomArticles.nodes.filter(({ id }) => !known.has(id))];
      this.#last = newsroomArticles.pageInfo.endCursor ?? this.#last;
      this.hasMore = newsroomArticles.pageInfo.hasNextPage;
      this.state = 'loaded';
    } catch {
      if (this.#left.signal.aborted) return;
      this.state = 'failed';
    }
    this.#changed();
  }
}
