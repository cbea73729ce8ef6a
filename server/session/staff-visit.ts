import { NotAllowed } from '@gazette/schema/gate/refusal.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { identifySession, identifyToken, noteUse } from '@gazette/schema/staff/identify.ts';
import { hashOfKey } from '@gazette/schema/staff/random-key.ts';
import {
  accountByEmail,
  accountById,
  normalEmail,
  setPassword,
  type Account,
} from '@gazette/schema/staff/staff-account.ts';
import type { SignedIn, StaffDesk } from '@gazette/schema/staff/staff-desk.ts';
import type { StaffIdentity } from '@gazette/schema/staff/staff-identity.ts';
import { closeSession, laterEnd, moveEnd, openSession } from '@gazette/schema/staff/staff-sessions.ts';
import { csrfTokenOf, isCsrfToken } from './csrf.ts';
import { hashPassword, isPassword } from './password.ts';
import type { ResetLimits } from './reset-limits.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { StaffLinks } from './staff-links.ts';
import type { Services } from '../services.ts';

/** Noting each use of a token would make every read a write; milliseconds. */
const WORTH_NOTING = 3_600_000;

/** What a request says of who sends it. */
export interface Credentials {
  readonly site: Site;
  /** From `Authorization: Bearer`; where there is one, the cookie does not count. */
  readonly token: string | undefined;
  /** Undefined where no secret may travel. */
  readonly cookie: SessionCookie | undefined;
  readonly csrf: string | null;
  /** Whether a page of the server's own sends it, or no page at all. */
  readonly isOwnOrigin: boolean;
  readonly addressHash: string | null;
  /** Whether somebody does something; a stream that goes on by itself must not keep a session alive. */
  readonly isUse: boolean;
}

/** What the entrance counts. */
export interface EntranceLimits {
  readonly signIns: SignInLimits;
  readonly resets: ResetLimits;
}

type Parts = Pick<Services, 'config' | 'database' | 'sites' | 'now'>;

/** One request, seen from the staff's entrance. */
export class StaffVisit implements StaffDesk {
  staff: StaffIdentity | null = null;
  account: string | null = null;
  csrfToken: string | null = null;
  /** `Set-Cookie` headers of the answer. */
  readonly setCookies: string[] = [];
  readonly links: StaffLinks;
  readonly #services: Parts;
  readonly #limits: SignInLimits;
  readonly #credentials: Credentials;
  #session: string | undefined;
  #isConfirmed = false;

  constructor(services: Parts, limits: EntranceLimits, credentials: Credentials) {
    this.#services = services;
    this.#limits = limits.signIns;
    this.#credentials = credentials;
    const { site, addressHash } = credentials;
    const assertOwnPage = () => void this.#cookie();
    this.links = new StaffLinks(services, limits, { site, addressHash, assertOwnPage, open: (account) => this.#open(account, this.#cookie()) });
    const word = credentials.token === undefined ? credentials.cookie?.value : undefined;
    if (word !== undefined) {
      this.#session = word;
      this.#isConfirmed = isCsrfToken(word, credentials.csrf);
    }
  }

  /** Whether whoever comes by session has shown that a page of ours sends the request; a token is enough by itself. */
  get mayAct(): boolean {
    return this.#session === undefined || this.#isConfirmed;
  }

  /**
   * Whether a token of ours came along that is not good on this site. A program should hear of that, not be answered as a
   * stranger; a browser whose session has ended is one.
   */
  get isRefused(): boolean {
    return this.#credentials.token !== undefined && this.staff === null;
  }

  /** Whether the answer depends on who asks, so that nobody may keep it. */
  get isPersonal(): boolean {
    return this.account !== null || this.setCookies.length > 0;
  }

  async identify(): Promise<StaffIdentity | null> {
    const { token } = this.#credentials;
    this.staff = token === undefined ? await this.#bySession() : await this.#byToken(token);
    return this.staff;
  }

  async signIn(email: string, password: string): Promise<SignedIn> {
    const cookie = this.#cookie();
    await this.#limits.charge(this.#credentials.addressHash, normalEmail(email));
    const account = await accountByEmail(this.#services.database, email);
    const isRight = await isPassword(password, account && !account.isDisabled ? account.passwordHash : null);
    if (!account || !isRight) throw new NotAllowed('The e-mail or the password is not right.');
    return this.#open(account, cookie);
  }

  async signOut(): Promise<void> {
    if (this.#session === undefined || !this.#isConfirmed)
      throw new NotAllowed('No session that may act came with this request.');
    const { database, now } = this.#services;
    const hash = hashOfKey(this.#session);
    await database.write(this.#credentials.site, now(), (unit) => closeSession(unit, hash));
    this.setCookies.push(this.#cookie().drop());
    this.#forget();
  }

  async changePassword(current: string, next: string): Promise<SignedIn> {
    const cookie = this.#cookie();
    const account =
      this.account === null || !this.#session || !this.#isConfirmed
        ? undefined
        : await accountById(this.#services.database, this.account);
    if (!account) throw new NotAllowed('Sign in first.');
    await this.#limits.charge(this.#credentials.addressHash, account.id);
    if (!(await isPassword(current, account.passwordHash))) throw new NotAllowed('The password is not right.');
    const passwordHash = await hashPassword(next);
    const { database, now } = this.#services;
    await database.write(this.#credentials.site, now(), (unit) => setPassword(unit, account.id, passwordHash, account));
    return this.#open({ ...account, passwordHash }, cookie);
  }

  async #open(account: Account, cookie: SessionCookie): Promise<SignedIn> {
    const { config, database, now } = this.#services;
    const word = await database.write(this.#credentials.site, now(), (unit) =>
      openSession(unit, account, config.sessionIdle),
    );
    if (word === undefined) throw new NotAllowed('The e-mail or the password is not right.');
    this.setCookies.push(cookie.keep(word));
    this.#session = word;
    this.#isConfirmed = true;
    await this.identify();
    return { account: account.id, csrfToken: csrfTokenOf(word) };
  }

  async #bySession(): Promise<StaffIdentity | null> {
    if (this.#session === undefined) return null;
    const { config, database, now } = this.#services;
    const hash = hashOfKey(this.#session);
    const moment = now();
    const known = await identifySession(database, hash, this.#credentials.site, moment);
    if (!known) {
      this.#forget();
      return null;
    }
    const end = laterEnd(known, moment, config.sessionIdle);
    if (end && this.#credentials.isUse) await database.bookkeep((db) => moveEnd(db, hash, end));
    this.account = known.account;
    this.csrfToken = csrfTokenOf(this.#session);
    return known.staff;
  }

  async #byToken(token: string): Promise<StaffIdentity | null> {
    const { database, now } = this.#services;
    const moment = now();
    const known = await identifyToken(database, hashOfKey(token), this.#credentials.site, moment);
    this.account = known?.staff.id ?? null;
    if (!known) return null;
    if (moment.getTime() - (known.lastUsedAt?.getTime() ?? 0) > WORTH_NOTING) {
      await database.bookkeep((db) => noteUse(db, known.id, moment));
    }
    return known.staff;
  }

  #forget(): void {
    this.#session = undefined;
    this.#isConfirmed = false;
    this.account = null;
    this.csrfToken = null;
    this.staff = null;
  }

  #cookie(): SessionCookie {
    const { cookie, isOwnOrigin } = this.#credentials;
    if (!isOwnOrigin) throw new NotAllowed('Sign in on the server’s own pages, not from a page of another origin.');
    if (!cookie) throw new NotAllowed('Signing in needs HTTPS: a password must not cross a network in the clear.');
    return cookie;
  }
}
