import type { CaseCommentFragment } from './case-comment.graphql';

/** What somebody asks of the moderators about one comment. */
export interface Case {
  readonly id: string;
  readonly createdAt: string;
  readonly comment: CaseCommentFragment | null;
}

/** One case, with what has become of it while the page is open. */
export interface CaseRow<One extends Case> {
  readonly one: One;
  /** Decided here, or by a colleague; it stays in its place, so that nothing moves under the hands. */
  readonly settled?: 'here' | 'elsewhere';
  readonly error?: string;
}

export interface CasePage<One extends Case> {
  readonly nodes: readonly One[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const pageSize = 20;
/** The most that the server gives at once. */
const most = 100;

/** Cases that wait, the oldest first, read by key. */
export class CaseList<One extends Case> {
  rows: readonly CaseRow<One>[] = [];
  state: 'loading' | 'loaded' | 'failed' = 'loading';
  hasMore = false;
  readonly #read: (first: number, after: string | null) => Promise<CasePage<One>>;
  readonly #changed: () => void;
  #end: string | null = null;
  #isLeft = false;

  constructor(read: (first: number, after: string | null) => Promise<CasePage<One>>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** What is still on its way is not waited for any more. */
  leave(): void {
    this.#isLeft = true;
  }

  async more(): Promise<void> {
    await this.#take(pageSize, this.#end, ({ nodes, pageInfo }) => {
      this.#merge(nodes);
      this.#end = pageInfo.endCursor ?? this.#end;
      this.hasMore = pageInfo.hasNextPage;
    });
  }

  /** Reads again what is shown: new cases come, and those that a colleague has decided are marked. */
  async refresh(): Promise<void> {
    await this.#take(Math.min(most, Math.max(pageSize, this.rows.length)), null, ({ nodes, pageInfo }) => {
      const waiting = new Set(nodes.map(({ id }) => id));
      const last = nodes.at(-1)?.createdAt ?? '';
      const isRead = ({ createdAt }: One) => !pageInfo.hasNextPage || createdAt < last;
      this.rows = this.rows.map((row) =>
        row.settled || waiting.has(row.one.id) || !isRead(row.one) ? row : { ...row, settled: 'elsewhere' },
      );
      this.#merge(nodes);
      if (!pageInfo.hasNextPage || this.#end === null) {
        this.#end = pageInfo.endCursor ?? this.#end;
        this.hasMore = pageInfo.hasNextPage;
      }
    });
  }

  note(id: string, change: Omit<Partial<CaseRow<One>>, 'one'>): void {
    this.rows = this.rows.map((row) => (row.one.id === id ? { ...row, ...change } : row));
    this.#changed();
  }

  async #take(first: number, after: string | null, use: (page: CasePage<One>) => void): Promise<void> {
    try {
      const page = await this.#read(first, after);
      if (this.#isLeft) return;
      use(page);
      this.state = 'loaded';
    } catch {
      if (this.#isLeft) return;
      this.state = this.rows.length > 0 ? this.state : 'failed';
    }
    this.#changed();
  }

  #merge(nodes: readonly One[]): void {
    const rows = new Map(this.rows.map((row) => [row.one.id, row]));
    for (const one of nodes) rows.set(one.id, { ...rows.get(one.id), one });
    this.rows = [...rows.values()].sort(({ one: a }, { one: b }) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
    );
  }
}
