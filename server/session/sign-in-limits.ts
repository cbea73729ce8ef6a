import { RateLimited } from '@gazette/schema/gate/refusal.ts';
import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import type { Database } from '../database/database.ts';
import { createCounter, type Counter } from '../limits/counter.ts';

const SECONDS = 900;

/** An office shares one address. */
const OFFICE = 3;

/** Counts tries of passwords by the account they are for and by the address block they come from. */
export class SignInLimits {
  readonly #tries: number;
  readonly #accounts: Counter;
  readonly #addresses: Counter;

  /** @param tries for one account in 15 minutes, right ones included; an address block has three times as many. */
  constructor(database: Pick<Database, 'dialect' | 'bookkeep'>, tries: number) {
    this.#tries = tries;
    this.#accounts = createCounter(database, 'sign-in.account', { points: tries, seconds: SECONDS });
    this.#addresses = createCounter(database, 'sign-in.address', { points: tries * OFFICE, seconds: SECONDS });
  }

  /**
   * Counts one try, whether or not there is such an account.
   * @throws {RateLimited} before a password is looked at.
   */
  async charge(addressHash: string | null, account: string): Promise<void> {
    // First the address, so that a flood from one does not shut everybody out of the account.
    if (addressHash !== null) await this.#count(this.#addresses, addressHash, this.#tries * OFFICE);
    await this.#count(this.#accounts, hashOfKey(account), this.#tries);
  }

  async #count(counter: Counter, key: string, most: number): Promise<void> {
    const { count, resetsIn } = await counter.count(key);
    if (count > most) throw new RateLimited('Too many tries to sign in. Wait a little and try again.', resetsIn);
  }
}
