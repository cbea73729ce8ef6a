import type { FoundedSite } from './found-site.ts';
import type { InvitationLinks } from './invite-staff.ts';
import type { StaffIdentity } from './staff-identity.ts';

/** Somebody who has just signed in. */
export interface SignedIn {
  /** Id of the staff. */
  readonly account: string;
  /** Sent back in `x-gazette-csrf` with every change. */
  readonly csrfToken: string;
}

/** What the rules about staff need of the outside: the request's credentials, passwords, cookies. The server adapts it. */
export interface StaffDesk {
  /** Id of whoever's session or token came along, also where they are nobody on this site. */
  readonly account: string | null;
  /** The one that belongs to the session of this request; null without a session. */
  readonly csrfToken: string | null;
  /**
   * Opens a session and sets its cookie.
   * @throws {RateLimited} after too many tries from one address or for one e-mail.
   * @throws {NotAllowed} for a wrong e-mail or password, without telling which.
   */
  signIn(email: string, password: string): Promise<SignedIn>;
  /** Ends the session of this request and takes its cookie away. */
  signOut(): Promise<void>;
  /**
   * Gives whoever is signed in another password; all their sessions end, and this browser gets a new one.
   * @throws {RateLimited} {NotAllowed} as `signIn`; {InvalidInput} for a password that is too short.
   */
  changePassword(current: string, next: string): Promise<SignedIn>;
  /** What is done by links that were sent to somebody. */
  readonly links: StaffLinkDesk;
  /** Who asks, as it stands now: for what lasts longer than a request. */
  identify(): Promise<StaffIdentity | null>;
}

/** Whoever follows an invitation. */
export interface Invited {
  /** Ignored for one who has an account already. */
  readonly name: string;
  /** Needed where the link names none. */
  readonly email: string | null;
  /** A new one, or the one of the account that they have. */
  readonly password: string;
}

/** What is done by links that were sent to somebody. Each link works once. */
export interface StaffLinkDesk extends InvitationLinks {
  /**
   * Takes whoever holds an invitation on for the site, and signs them in.
   * @throws {RateLimited} {NotAllowed} {InvalidInput}
   */
  acceptInvitation(token: string, who: Invited): Promise<SignedIn>;
  /**
   * Founds a site for whoever holds a link for that, and signs its owner in.
   * @throws {RateLimited} {NotAllowed} {InvalidInput}
   */
  foundSite(token: string, who: Invited, site: FoundedSite): Promise<SignedIn>;
  /**
   * Sends the way to a new password to whoever signs in with this e-mail. What is answered, and when, does not tell whether
   * there is anybody.
   * @throws {RateLimited} {NotAllowed}
   */
  requestPasswordReset(email: string): Promise<void>;
  /**
   * Gives whoever holds such a link another password; all their sessions end.
   * @throws {RateLimited} {NotAllowed} {InvalidInput}
   */
  resetPassword(token: string, password: string): Promise<void>;
}
