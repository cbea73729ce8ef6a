import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import type { Database } from '../database/database.ts';
import { createCounter, type Counter } from '../limits/counter.ts';

const HOUR = 3_600;

/** An office shares one address. */
const OFFICE = 3;

/** Counts wishes for a new password by the e-mail they are for and by the address block they come from. */
export class ResetLimits {
  readonly #most: number;
  readonly #accounts: Counter;
  readonly #addresses: Counter;

  /** @param most for one e-mail in an hour; an address block has three times as many. */
  constructor(database: Pick<Database, 'dialect' | 'bookkeep'>, most: number) {
    this.#most = most;
    this.#accounts = createCounter(database, 'reset.account', { points: most, seconds: HOUR });
    this.#addresses = createCounter(database, 'reset.address', { points: most * OFFICE, seconds: HOUR });
  }

  /**
   * Counts one wish, whether or not there is such an account.
   * @throws {RateLimited}
   */
  async charge(addressHash: string | null, account: string): Promise<void> {
    if (addressHash !== null) await this.#count(this.#addresses, addressHash, this.#most * OFFICE);
    await this.#count(this.#accounts, hashOfKey(account), this.#most);
  }

  async #count(counter: Counter, key: string, most: number): Promise<void> {
    const { count, resetsIn } = await counter.count(key);
    if (count > most) throw new RateLimited('Too many links were asked for. Look into your letters, or try again later.', resetsIn);
  }
}
