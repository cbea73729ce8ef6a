import SqliteDatabase from 'better-sqlite3';
import type { NestedCommentInput } from '../records.ts';
import type { Post } from './post-of-element.ts';

export interface SpooledThread {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly line: number;
  readonly createdAt: string | undefined;
  readonly isClosed: boolean;
  readonly isDeleted: boolean;
}

interface ThreadRow {
  readonly number: number;
  readonly said: string;
  readonly posts: number;
  readonly deleted: number;
}

/**
 * What an export says, kept in a temporary database on disk until all of it is read: its posts stand in the order of
 * time, whatever their thread, and a reference may stand before what it names.
 */
export class Spool implements Disposable {
  /** An empty name is SQLite's for a private file that is deleted when closed. */
  readonly #database = new SqliteDatabase('');
  readonly #insertThread;
  readonly #insertAlias;
  readonly #insertPost;
  readonly #comment;

  constructor() {
    this.#database.exec(
      'pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16384;' +
        'create table thread (number integer primary key, said text not null);' +
        'create table thread_key (key text primary key, number integer not null) without rowid;' +
        'create table post (number integer primary key, key text not null unique, thread text, parent text, remote text,' +
        ' state text not null, created text not null, comment text not null);',
    );
    this.#insertThread = this.#database.prepare<[string]>('insert into thread (said) values (?)');
    this.#insertAlias = this.#database.prepare<[string, number | bigint]>('insert or ignore into thread_key values (?, ?)');
    this.#insertPost = this.#database.prepare<[string, string | null, string | null, string | null, string, string, string]>(
      'insert or ignore into post (key, thread, parent, remote, state, created, comment) values (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#comment = this.#database.prepare<[number], { comment: string }>('select comment from post where number = ?');
  }

  /** @param remote what the publisher's own system calls it. */
  addThread(thread: SpooledThread, remote: string): void {
    const { lastInsertRowid } = this.#insertThread.run(JSON.stringify(thread));
    this.#insertAlias.run(thread.key, lastInsertRowid);
    if (remote !== '') this.#insertAlias.run(`i:${remote}`, lastInsertRowid);
  }

  /** @returns false when a post of that number is here already. */
  addPost({ key, parent, remote, state, comment }: Post, thread: string | undefined): boolean {
    const { changes } = this.#insertPost.run(
      ...([key, thread ?? null, parent ?? null, remote ?? null, state, comment.createdAt, JSON.stringify(comment)] as const),
    );
    return changes > 0;
  }

  /** Ends the writing: finds what references name, and which deleted posts keep their place. */
  finish(): void {
    this.#database.exec(
      'create index post_remote on post (remote) where remote is not null;' +
        "update post set parent = (select other.key from post other where other.remote = substr(post.parent, 3))" +
        " where parent like 'i:%' and not exists (select 1 from post other where other.key = post.parent);" +
        'create table place (key text primary key, shown integer not null) without rowid;' +
        `${placesOf("state = 'approved'", 1)} ${placesOf("state <> 'deleted'", 0)}` +
        'create table filed as select post.number, post.key, post.parent, post.state, thread_key.number as thread, post.created,' +
        ' place.shown from post left join thread_key on thread_key.key = post.thread left join place on place.key = post.key;' +
        'create index filed_thread on filed (thread, created, number);',
    );
  }

  /** How many posts there are. */
  get size(): number {
    return this.#database.prepare<[], { count: number }>('select count(*) as count from post').get()?.count ?? 0;
  }

  /** Threads in the order of the file, with their posts that have something to say or keep a place. */
  *threads(): Generator<SpooledThread & { readonly number: number; readonly posts: number; readonly deleted: number }> {
    const page = this.#database.prepare<[number], ThreadRow>(
      'select thread.number, thread.said,' +
        " count(filed.number) filter (where filed.state <> 'deleted' or filed.shown is not null) as posts," +
        " count(filed.number) filter (where filed.state = 'deleted' and filed.shown is null) as deleted" +
        ' from thread left join filed on filed.thread = thread.number where thread.number > ? group by thread.number order by thread.number limit 200',
    );
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.number ?? 0)) {
      for (const { number, said, posts, deleted } of rows) {
        yield { ...(JSON.parse(said) as SpooledThread), number, posts, deleted };
      }
    }
  }

  /** Posts whose thread is not in the file. */
  strays(): number {
    return this.#database.prepare<[], { count: number }>('select count(*) as count from filed where thread is null').get()?.count ?? 0;
  }

  /** The posts of a thread, each after the one it answers, else by time; that one's own key where it is not among them. */
  *posts(thread: number): Generator<NestedCommentInput> {
    const rows = this.#database
      .prepare<[number], { number: number; key: string; parent: string | null; shown: number | null }>(
        "select number, key, parent, shown from filed where thread = ? and (state <> 'deleted' or shown is not null) order by created, number",
      )
      .all(thread);
    const keys = new Set(rows.map(({ key }) => key));
    const told = new Set<string>();
    const waiting = Map.groupBy(rows, ({ key, parent }) => (parent !== null && parent !== key && keys.has(parent) ? parent : ''));
    // A circle of answers has no beginning: whatever is left in the end begins one.
    const ready = [...rows.toReversed(), ...(waiting.get('') ?? []).toReversed()];
    for (let next = ready.pop(); next; next = ready.pop()) {
      if (told.has(next.key)) continue;
      told.add(next.key);
      const { parent, key, shown } = next;
      const comment = JSON.parse(this.#comment.get(next.number)?.comment ?? '') as NestedCommentInput;
      const under = parent === null || parent === key ? undefined : `disqus:${parent.replace(/^d:/, '')}`;
      const isCircle = parent !== null && keys.has(parent) && !told.has(parent);
      yield { ...comment, ...(shown === 1 ? { status: 'approved' } : {}), ...(under && !isCircle ? { parent: under } : {}) };
      ready.push(...(waiting.get(key) ?? []).toReversed());
    }
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

/** Keeps the place of each deleted post that is answered by such a post, through other deleted ones if need be. */
function placesOf(answer: string, shown: 0 | 1): string {
  return (
    `insert or ignore into place with recursive above (key) as (select parent from post where ${answer} and parent is not null` +
    ' union select post.parent from post join above on above.key = post.key' +
    ` where post.state = 'deleted' and post.parent is not null) select post.key, ${shown} from post join above on above.key = post.key` +
    " where post.state = 'deleted';"
  );
}
