import { randomBytes } from 'node:crypto';
import type { Database } from './database/database.ts';

/** How long a process may go on with the key it knows as the newest after another process made a newer one, in milliseconds. */
const REMEMBERED = 60_000;

/** A key and the name by which what it signed says so. */
export interface NamedSecret {
  readonly name: string;
  readonly value: Buffer;
}

/** The installation's own keys, 32 random bytes each, kept in its database: made when first needed, the same in all processes. */
export class Secrets {
  readonly #database: Pick<Database, 'bookkeep' | 'reads'>;
  readonly #now: () => Date;
  readonly #known = new Map<string, Buffer>();
  readonly #newest = new Map<string, { secret: NamedSecret; until: number }>();

  constructor(database: Pick<Database, 'bookkeep' | 'reads'>, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** The key of this name, made now if there is none. Processes that ask at once get the same one. */
  async secret(name: string): Promise<Buffer> {
    const found = await this.find(name);
    if (found) return found;
    await this.#database.bookkeep((db) =>
      db
        .insertInto('secret')
        .values({ name, value: randomBytes(32).toString('base64url'), created_at: this.#now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    const made = await this.find(name);
    if (!made) throw new Error(`the secret "${name}" was stored and cannot be read`);
    return made;
  }

  /** The key of this name, if there is one. */
  async find(name: string): Promise<Buffer | undefined> {
    const known = this.#known.get(name);
    if (known) return known;
    const row = await this.#database.reads.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst();
    if (!row) return undefined;
    const value = Buffer.from(row.value, 'base64url');
    this.#known.set(name, value);
    return value;
  }

  /** The newest key of a purpose: `purpose` itself, or the `purpose.N` with the highest N once it has been rotated. */
  async newest(purpose: string): Promise<NamedSecret> {
    const remembered = this.#newest.get(purpose);
    if (remembered && remembered.until > performance.now()) return remembered.secret;
    const name = nameOf(purpose, (await this.#versions(purpose)).at(-1) ?? 1);
    const secret = { name, value: await this.secret(name) };
    this.#newest.set(purpose, { secret, until: performance.now() + REMEMBERED });
    return secret;
  }

  /** Makes a newer key of a purpose. What the older ones signed stays good; they sign nothing more. */
  async rotate(purpose: string): Promise<NamedSecret> {
    await this.secret(purpose);
    const name = nameOf(purpose, ((await this.#versions(purpose)).at(-1) ?? 1) + 1);
    const secret = { name, value: await this.secret(name) };
    this.#newest.set(purpose, { secret, until: performance.now() + REMEMBERED });
    return secret;
  }

  /**
   * Makes a newer key of a purpose once the newest is older than `age` milliseconds, and destroys those before: what was made
   * with them can be checked by nobody any more.
   * @returns whether there is a new one.
   */
  async replaceAfter(purpose: string, age: number): Promise<boolean> {
    const rows = await this.#database.reads.selectFrom('secret').select(['name', 'created_at']).execute();
    const versions = rows.filter(({ name }) => versionOf(purpose, name) !== undefined);
    const newest = Math.max(0, ...versions.map(({ name }) => versionOf(purpose, name) ?? 0));
    const made = versions.find(({ name }) => name === nameOf(purpose, newest))?.created_at;
    if (made === undefined || this.#now().getTime() - made.getTime() < age) return false;
    const name = nameOf(purpose, newest + 1);
    const secret = { name, value: await this.secret(name) };
    const old = versions.map((version) => version.name);
    await this.#database.bookkeep((db) => db.deleteFrom('secret').where('name', 'in', old).execute());
    for (const one of old) this.#known.delete(one);
    this.#newest.set(purpose, { secret, until: performance.now() + REMEMBERED });
    return true;
  }

  /** Destroys the keys of a purpose that are named for a day (`purpose-2026-03-01`), but for those of the days given. */
  async destroyDays(purpose: string, kept: readonly string[]): Promise<void> {
    const isOver = (name: string) => name.startsWith(`${purpose}-`) && !kept.includes(name.slice(purpose.length + 1));
    for (const name of this.#known.keys()) if (isOver(name)) this.#known.delete(name);
    const rows = await this.#database.reads.selectFrom('secret').select('name').execute();
    const over = rows.map(({ name }) => name).filter(isOver);
    if (over.length === 0) return;
    await this.#database.bookkeep((db) => db.deleteFrom('secret').where('name', 'in', over).execute());
  }

  async #versions(purpose: string): Promise<number[]> {
    const rows = await this.#database.reads.selectFrom('secret').select('name').execute();
    return rows
      .map(({ name }) => versionOf(purpose, name))
      .filter((version) => version !== undefined)
      .sort((a, b) => a - b);
  }
}

/** Which version of a purpose's key a name is; undefined for no such name. */
export function versionOf(purpose: string, name: string): number | undefined {
  if (name === purpose) return 1;
  const [, digits] = /^\.([1-9]\d{0,5})$/.exec(name.startsWith(purpose) ? name.slice(purpose.length) : '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function nameOf(purpose: string, version: number): string {
  return version === 1 ? purpose : `${purpose}.${version}`;
}
