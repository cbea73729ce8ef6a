import type { ArticleForm } from '../editor/form.ts';

/** What was written here and is not on the server. */
export interface Copy {
  /** Site, whoever wrote it, and article. */
  readonly key: string;
  readonly owner: string;
  /** Global id of the article; '' while it has none. */
  readonly article: string;
  /** What the server knows a new article by, so that it begins one only once. */
  readonly clientKey: string;
  /** Version of the article that it was written on; 0 for a new one. */
  readonly version: number;
  /** What the article said then. */
  readonly base: ArticleForm;
  readonly form: ArticleForm;
  /** Milliseconds. */
  readonly writtenAt: number;
}

/** Where a copy lies among those of its owner. */
export function placeOf({ key, owner }: Copy): string {
  return key.slice(owner.length + 1);
}

const database = 'gazette-console';
const store = 'copies';

/**
 * Texts that are kept in this browser until the server has them: they survive a crash of the tab, a lost connection and
 * the end of a session. Where the browser keeps nothing, writing goes on without.
 */
export class Copies {
  readonly #owner: string;
  #opened: Promise<IDBDatabase> | undefined;

  /** @param owner whose they are: the site and who is in. */
  constructor(owner: string) {
    this.#owner = owner;
  }

  async keep(copy: Omit<Copy, 'key' | 'owner'> & { readonly place: string }): Promise<void> {
    const { place, ...kept } = copy;
    await this.#do('readwrite', (copies) => copies.put({ ...kept, key: this.#key(place), owner: this.#owner }));
  }

  async find(place: string): Promise<Copy | undefined> {
    return (await this.#do('readonly', (copies) => copies.get(this.#key(place)) as IDBRequest<Copy | undefined>)) ?? undefined;
  }

  async drop(place: string): Promise<void> {
    await this.#do('readwrite', (copies) => copies.delete(this.#key(place)));
  }

  /** All of this owner, the latest first. */
  async all(): Promise<readonly (Copy & { readonly place: string })[]> {
    const found = (await this.#do('readonly', (copies) => copies.getAll() as IDBRequest<Copy[]>)) ?? [];
    return found
      .filter(({ owner }) => owner === this.#owner)
      .sort((one, other) => other.writtenAt - one.writtenAt)
      .map((copy) => ({ ...copy, place: placeOf(copy) }));
  }

  #key(place: string): string {
    return `${this.#owner} ${place}`;
  }

  async #do<T>(mode: IDBTransactionMode, work: (copies: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    try {
      const db = await (this.#opened ??= open());
      const transaction = db.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      return await new Promise<T>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve(request.result));
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      });
    } catch {
      this.#opened = undefined;
      return undefined;
    }
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'key' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('closed')));
  });
}
