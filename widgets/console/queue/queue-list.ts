import type { Route } from '../app/route.ts';
import type { Connection } from '../connection/connection.ts';
import page from './queue-page.graphql';
import type { QueueCommentFragment } from './queue-comment.graphql';
import type { ModerationQueue, QueueOrder } from './queue-page.graphql';

export type QueueComment = QueueCommentFragment;

/** A comment with its place in the queue. */
export interface Row {
  readonly cursor: string;
  readonly comment: QueueComment;
  /** What a colleague has decided about it meanwhile. */
  readonly decided?: QueueComment['status'];
}

/** Which comments are read, and in which order. */
export interface QueueWish {
  readonly queue: ModerationQueue;
  readonly order: QueueOrder;
  readonly thread: string | null;
  readonly search: string | null;
  readonly language: string;
}

/** What a place in the console shows. */
export function wishOf({ queue, thread, search }: Route, order: QueueOrder, language: string): QueueWish {
  return { queue, order, thread: thread || null, search: search || null, language };
}

const pageSize = 25;
/** Rows kept at once, however long the queue is: those left behind are read again when one goes back. */
const most = 75;
/** Rows below the current one from which on the next page is read. */
const ahead = 8;

/** A part of one queue, read by key: the next page costs the same at the front of 100,000 comments and at their end. */
export class QueueList {
  rows: readonly Row[] = [];
  state: 'loading' | 'loaded' | 'failed' = 'loading';
  hasEarlier = false;
  hasMore = false;
  readonly #connection: Connection;
  readonly #wish: QueueWish;
  readonly #changed: () => void;
  readonly #left = new AbortController();
  #first: string | null = null;
  #last: string | null = null;
  #reading: Promise<void> | undefined;

  /** @param changed hears of whatever changes by itself. */
  constructor(connection: Connection, wish: QueueWish, changed: () => void) {
    this.#connection = connection;
    this.#wish = wish;
    this.#changed = changed;
  }

  /** What is still on its way is not waited for any more. */
  leave(): void {
    this.#left.abort();
  }

  /** Reads what follows; at the end of the queue, what has arrived since. */
  more(): Promise<void> {
    return this.#once(async (signal) => {
      // A page of a search may be empty and yet not the last: the server looks at so many comments at once.
      for (let found = 0; found === 0; ) {
        const { moderationQueue } = await this.#connection.ask(
          page,
          { ...this.#wish, first: pageSize, after: this.#last },
          signal,
        );
        const { edges, pageInfo } = moderationQueue;
        const known = new Set(this.rows.map(({ comment }) => comment.id));
        const rows = [...this.rows, ...edges.filter(({ node }) => !known.has(node.id)).map(rowOf)];
        const cut = Math.max(0, rows.length - most);
        this.rows = rows.slice(cut);
        this.hasMore = pageInfo.hasNextPage;
        this.hasEarlier ||= cut > 0;
        this.#mark();
        this.#last = pageInfo.endCursor ?? this.#last;
        found = pageInfo.hasNextPage ? edges.length : 1;
      }
    });
  }

  /** Reads what comes before. */
  earlier(): Promise<void> {
    return this.#once(async (signal) => {
      const { moderationQueue } = await this.#connection.ask(
        page,
        { ...this.#wish, last: pageSize, before: this.#first },
        signal,
      );
      const { edges, pageInfo } = moderationQueue;
      const rows = [...edges.map(rowOf), ...this.rows];
      this.rows = rows.slice(0, most);
      this.hasEarlier = pageInfo.hasPreviousPage;
      this.hasMore ||= rows.length > most;
      this.#mark();
      this.#first = pageInfo.startCursor ?? this.#first;
    });
  }

  /** Reads on where fewer than a few rows are left below this one. */
  readAhead(index: number): void {
    if (this.hasMore && this.rows.length - index <= ahead) void this.more();
  }

  get ids(): string[] {
    return this.rows.map(({ comment }) => comment.id);
  }

  find(id: string): Row | undefined {
    return this.rows.find(({ comment }) => comment.id === id);
  }

  /** The rows of these comments, each with where it stands. */
  placesOf(ids: readonly string[]): { row: Row; index: number }[] {
    return this.rows.flatMap((row, index) => (ids.includes(row.comment.id) ? [{ row, index }] : []));
  }

  indexOf(id: string): number {
    return this.rows.findIndex(({ comment }) => comment.id === id);
  }

  remove(ids: ReadonlySet<string>): void {
    this.rows = this.rows.filter(({ comment }) => !ids.has(comment.id));
  }

  /** Shows the words that writers have put in the place of those that were read. */
  rewrite(rewritten: ReadonlyMap<string, QueueComment>): void {
    this.rows = this.rows.map((row) => ({ ...row, comment: rewritten.get(row.comment.id) ?? row.comment }));
  }

  /** Puts rows back where they were. */
  restore(back: readonly { readonly row: Row; readonly index: number }[]): void {
    const rows = [...this.rows];
    for (const { row, index } of [...back].sort((one, other) => one.index - other.index)) {
      if (!rows.some(({ comment }) => comment.id === row.comment.id)) rows.splice(Math.min(index, rows.length), 0, row);
    }
    this.rows = rows.slice(0, most);
    this.hasMore ||= rows.length > most;
    this.#mark();
  }

  /** Notes what a colleague has decided. */
  note(id: string, decided: QueueComment['status']): void {
    this.rows = this.rows.map((row) => (row.comment.id === id ? { ...row, decided } : row));
  }

  /** Where the rows begin and end; kept when all of them are decided, so that one goes on from there. */
  #mark(): void {
    this.#first = this.rows[0]?.cursor ?? this.#first;
    this.#last = this.rows.at(-1)?.cursor ?? this.#last;
  }

  #once(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#reading ??= this.#read(read).finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#left;
    try {
      await read(signal);
      this.state = 'loaded';
    } catch {
      if (signal.aborted) return;
      this.state = 'failed';
    }
    this.#changed();
  }
}

function rowOf({ cursor, node }: { cursor: string; node: QueueComment }): Row {
  return { cursor, comment: node };
}
