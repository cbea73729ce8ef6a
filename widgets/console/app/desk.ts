import type { Connection } from '../connection/connection.ts';
import type { ModerationFeed } from '../live/moderation-feed.ts';
import type { Permission } from '../session/viewer.graphql';
import type { ConsoleStrings } from '../strings/en.ts';
import type { Preferences } from './preferences.ts';
import type { Route } from './route.ts';

/** What every view of the console works with. A new one is made whenever something of it changes. */
export interface Desk {
  readonly connection: Connection;
  readonly feed: ModerationFeed;
  readonly strings: ConsoleStrings;
  /** For numbers and dates: the site's own where it speaks the moderator's language. */
  readonly locale: string;
  /** Languages of the site. */
  readonly languages: readonly string[];
  /** Zone in which the site’s clocks go. */
  readonly timeZone: string;
  /** Global id of who is in. */
  readonly staff: string;
  readonly route: Route;
  /** Whether single keys act. */
  readonly keys: boolean;
  /** Goes up with every new session, so that what could not be read without one is read again. */
  readonly session: number;
  /** Whether the door stands in front of everything. */
  isAway(): boolean;
  may(permission: Permission): boolean;
  /** Goes to another place; `isSame` where only the name of this one has changed, so that nobody goes back to its old one. */
  go(change: Partial<Route>, isSame?: boolean): void;
  /** Says something to everybody, those who hear the screen included. */
  say(text: string): void;
  /** Keeps a choice for this browser. */
  prefer(change: Partial<Preferences>): void;
}
