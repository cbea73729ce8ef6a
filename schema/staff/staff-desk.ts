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
  /** Who asks, as it stands now: for what lasts longer than a request. */
  identify(): Promise<StaffIdentity | null>;
}
