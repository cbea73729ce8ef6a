import { setTimeout } from 'node:timers/promises';
import { InvalidInput, NotAllowed } from '@gazette/schema/gate/refusal.ts';
import { isMailAddress } from '@gazette/schema/mail/mail-address.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { acceptInvitation, type Newcomer } from '@gazette/schema/staff/accept-invitation.ts';
import { foundSite, type FoundedSite } from '@gazette/schema/staff/found-site.ts';
import { linkIsGone, openInvitation, type OpenInvitation } from '@gazette/schema/staff/open-invitation.ts';
import { isResetOpen, requestReset, resetPassword } from '@gazette/schema/staff/reset-password.ts';
import { accountByEmail, normalEmail, type Account } from '@gazette/schema/staff/staff-account.ts';
import type { Invited, SignedIn, StaffLinkDesk } from '@gazette/schema/staff/staff-desk.ts';
import { v7 as uuid } from 'uuid';
import type { Services } from '../services.ts';
import { linksOf, resetUrl } from './link-addresses.ts';
import { hashPassword, isPassword } from './password.ts';
import type { ResetLimits } from './reset-limits.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** Milliseconds that every wish for a new password takes at the least, so that the time does not tell who has an account. */
const SAME_TIME = 250;

type Parts = Pick<Services, 'config' | 'database' | 'sites' | 'now'>;

/** The request on which a link is followed. */
export interface LinkVisit {
  readonly site: Site;
  readonly addressHash: string | null;
  /** @throws {NotAllowed} unless a page of the server's own asks, over a way on which a password may travel. */
  assertOwnPage(): void;
  open(account: Account): Promise<SignedIn>;
}

/** What is done by links that were sent to somebody. */
export class StaffLinks implements StaffLinkDesk {
  readonly goodFor: number;
  readonly urlOf: StaffLinkDesk['urlOf'];
  readonly #parts: Parts;
  readonly #signIns: SignInLimits;
  readonly #resets: ResetLimits;
  readonly #visit: LinkVisit;

  constructor(parts: Parts, limits: { readonly signIns: SignInLimits; readonly resets: ResetLimits }, visit: LinkVisit) {
    ({ goodFor: this.goodFor, urlOf: this.urlOf } = linksOf(parts.config));
    this.#parts = parts;
    this.#signIns = limits.signIns;
    this.#resets = limits.resets;
    this.#visit = visit;
  }

  async acceptInvitation(token: string, who: Invited): Promise<SignedIn> {
    const { database, now } = this.#parts;
    const { newcomer, account } = await this.#newcomer('join', token, who);
    const id = await database.write(this.#visit.site, now(), (unit) => acceptInvitation(unit, token, newcomer));
    return this.#visit.open({ ...account, id });
  }

  async foundSite(token: string, who: Invited, draft: FoundedSite): Promise<SignedIn> {
    const { config, database, sites, now } = this.#parts;
    const { newcomer, account } = await this.#newcomer('found', token, who);
    const served = new URL(config.publicUrl).host;
    const site = { id: uuid() } as Site;
    const id = await database.write(site, now(), (unit) => foundSite(unit, this.#visit.site, token, newcomer, draft, served));
    // Whoever has founded it goes there next.
    await sites.reload();
    return this.#visit.open({ ...account, id });
  }

  async requestPasswordReset(email: string): Promise<void> {
    this.#visit.assertOwnPage();
    await this.#resets.charge(this.#visit.addressHash, normalEmail(email));
    const { config, database, now } = this.#parts;
    const { site } = this.#visit;
    const links = { goodFor: config.resetTime, urlOf: (token: string) => resetUrl(config, site, token) };
    const written = database.write(site, now(), (unit) => requestReset(unit, email, links));
    await Promise.all([written, setTimeout(SAME_TIME)]);
  }

  async resetPassword(token: string, password: string): Promise<void> {
    this.#visit.assertOwnPage();
    await this.#signIns.charge(this.#visit.addressHash, token);
    const { database, now } = this.#parts;
    if (!(await isResetOpen(database, token, now()))) throw linkIsGone();
    const passwordHash = await hashPassword(password);
    await database.write(this.#visit.site, now(), (unit) => resetPassword(unit, token, passwordHash));
  }

  /** Who follows a link: of whoever has an account the password is proved, of everybody else it is a new one. */
  async #newcomer(kind: OpenInvitation['kind'], token: string, { name, email: given, password }: Invited) {
    this.#visit.assertOwnPage();
    const { database, now } = this.#parts;
    const { addressHash, site } = this.#visit;
    await this.#signIns.charge(addressHash, token);
    const invitation = await openInvitation(database, site, token, now());
    if (invitation?.kind !== kind) throw linkIsGone();
    const email = invitation.email ?? normalEmail(given ?? '');
    if (!isMailAddress(email)) {
      throw new InvalidInput([{ name: 'email', code: 'INVALID', message: `"${email.slice(0, 100)}" is not an e-mail address.` }]);
    }
    const known = await accountByEmail(database, email);
    if (known) {
      await this.#signIns.charge(addressHash, email);
      const isRight = await isPassword(password, known.isDisabled ? null : known.passwordHash);
      if (!isRight) throw new NotAllowed('There is an account of this e-mail, and this is not its password.');
    }
    const passwordHash = known ? null : await hashPassword(password);
    const newcomer: Newcomer = { email, name: known?.name ?? name, passwordHash };
    const account = known ?? { id: '', name, passwordHash, isDisabled: false };
    return { newcomer, account };
  }
}
