import type { Actor, LimitedAction, ProofVerdict, ReaderDesk } from '@gazette/schema/reader/reader-desk.ts';
import type { Asker } from '@gazette/schema/reader/reader-identity.ts';
import { ProofRequired } from '@gazette/schema/reader/refusals.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { createCounter, type Counter } from '../limits/counter.ts';
import { ReaderLimits } from '../limits/reader-limits.ts';
import { Secrets } from '../secrets.ts';
import { addressHash } from './address-hash.ts';
import { makeStamp, stampAge } from './form-stamp.ts';
import { checkProof, makeChallenge } from './proof-of-work.ts';
import { verifyPublisherToken } from './publisher-tokens.ts';
import { isOwnKeyId, keyIdOf, ReaderTokens } from './reader-tokens.ts';

/** Header in which a widget sends its reader's token; never a cookie, so that no browser's cookie rules touch it. */
export const READER_HEADER = 'x-gazette-reader';

/** Name of the keys under which addresses are hashed. */
const ADDRESS_KEY = 'address-hash';
const DAY = 86_400_000;

interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly now: () => Date;
}

/** Everything the server does for the rules about readers. */
export class Readers implements ReaderDesk {
  readonly secrets: Secrets;
  readonly #parts: Parts;
  readonly #tokens: ReaderTokens;
  readonly #limits: ReaderLimits;
  readonly #busy: Counter;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.secrets = new Secrets(parts.database, parts.now);
    this.#tokens = new ReaderTokens(this.secrets, parts.now);
    this.#limits = new ReaderLimits(parts.database, parts.config);
    this.#busy = createCounter(parts.database, 'busy', { points: Number.MAX_SAFE_INTEGER, seconds: 60 });
  }

  /** Who asks, by the request's token: one of ours or one that the publisher has signed. */
  async readerOf(headers: Headers, site: Site): Promise<Asker> {
    const token = headers.get(READER_HEADER)?.trim();
    if (!token) return { reader: null, problem: null };
    if (!isOwnKeyId(keyIdOf(token))) {
      const signed = await verifyPublisherToken(this.#parts.database, token, site, this.#parts.now());
      return 'reader' in signed ? { reader: signed.reader, problem: null } : { reader: null, problem: signed.problem };
    }
    const verified = await this.#tokens.verify(token, site);
    if ('problem' in verified) return { reader: null, problem: verified.problem };
    const row = await this.#parts.database.reads
      .selectFrom('reader')
      .select(['id', 'name', 'badges', 'erased_at'])
      .where('id', '=', verified.readerId)
      .where('site_id', '=', site.id)
      .where('kind', '=', 'anonymous')
      .executeTakeFirst();
    if (!row || row.erased_at !== null) return { reader: null, problem: 'gone' };
    return { reader: { id: row.id, kind: 'anonymous', name: row.name, badges: row.badges, externalId: null }, problem: null };
  }

  /** Keyed hash of the block an address lies in; null where there is none. */
  async addressHash(site: Pick<Site, 'id'>, address: string | undefined): Promise<string | null> {
    return address === undefined ? null : addressHash((await this.secrets.newest(ADDRESS_KEY)).value, site.id, address);
  }

  /**
   * Destroys the key of address hashes when it is old, so that hashes that were copied in time (a backup) lead to no address
   * later. Bans reach others of the same block no farther than that.
   */
  renewAddressKey(): Promise<boolean> {
    return this.secrets.replaceAfter(ADDRESS_KEY, this.#parts.config.addressKeyDays * DAY);
  }

  issueToken(reader: { readonly id: string }, site: Pick<Site, 'id'>): Promise<string> {
    return this.#tokens.issue(reader, site);
  }

  chargeLimits(action: LimitedAction, actor: Actor): Promise<void> {
    return this.#limits.charge(action, actor);
  }

  async verifyProof(actor: Actor, proof: string | null, isUnproven = false): Promise<ProofVerdict> {
    const { site, addressHash: from } = actor;
    if (from === null) return 'not-asked';
    const { count } = await this.#busy.count(from);
    if (count <= commentPolicy(site).proofAfter) return 'not-asked';
    const { config, database, now } = this.#parts;
    const secret = await this.secrets.secret('proof-of-work');
    const result = proof ? await checkProof(database, secret, site.id, proof, now()) : 'expired';
    if (result === 'expired') {
      if (isUnproven && !proof && (await this.#limits.allows('unproven', actor))) return 'unproven';
      throw new ProofRequired(site.locale, `${config.publicUrl}/challenge?site=${encodeURIComponent(site.key)}`);
    }
    return result === 'good' ? 'good' : 'failed';
  }

  async secondsSinceOpened(site: Pick<Site, 'id'>, stamp: string | null): Promise<number | undefined> {
    return stamp ? stampAge(await this.secrets.secret('form-stamp'), site.id, stamp, this.#parts.now()) : undefined;
  }

  /** The time, signed, for a form that comes with its page: when that was made it was not open before. */
  async stamp(site: Pick<Site, 'id'>): Promise<string> {
    return makeStamp(await this.secrets.secret('form-stamp'), site.id, this.#parts.now());
  }

  /** What a form needs when it opens: the time, signed, and a riddle in case one will be asked for. */
  async challenge(site: Site, from: string | null) {
    await this.chargeLimits('challenge', { site, reader: null, addressHash: from });
    const { config, now } = this.#parts;
    return {
      stamp: await this.stamp(site),
      challenge: await makeChallenge(await this.secrets.secret('proof-of-work'), site.id, config.proofCost, now()),
    };
  }
}
