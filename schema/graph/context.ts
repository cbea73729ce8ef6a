import type { CommentLimits } from '../comment/comment-limits.ts';
import type { NoticeDesk } from '../comment/notices/notice-desk.ts';
import type { ModerationDesk } from '../comment/moderation/moderated-comment.ts';
import type { AnswerMarks } from '../gate/answer-marks.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { LiveEvents } from '../live/live-events.ts';
import type { ViewDesk } from '../popularity/view-desk.ts';
import type { ReaderDesk } from '../reader/reader-desk.ts';
import type { ReaderIdentity, ReaderTokenProblem } from '../reader/reader-identity.ts';
import type { RelatedPages } from '../related/related-pages.ts';
import type { Site } from '../site/site.entity.ts';
import type { StaffDesk } from '../staff/staff-desk.ts';
import type { StaffIdentity } from '../staff/staff-identity.ts';

/** What may be asked for at once; each is a setting of the server. */
export interface GraphLimits {
  /** Most rows of one connection. */
  readonly pageSize: number;
  /** Deepest nesting of fields. */
  readonly depth: number;
  /** Most fields that an answer may have, lists counted by their length. */
  readonly complexity: number;
  /** Most articles that editors pin beside an article, and most that they keep from beside it. */
  readonly relatedChoices: number;
}

export const graphLimits: GraphLimits = { pageSize: 100, depth: 12, complexity: 20_000, relatedChoices: 100 };

/** All that a resolver may touch. */
export interface GraphContext {
  readonly store: Store;
  /** The gate, opened for the site and the viewer of this request. */
  readonly visible: Visible;
  /** What the answer is made of, for whoever keeps it; the gate carries the same. */
  readonly marks: AnswerMarks;
  readonly site: Site;
  readonly now: Date;
  /** Language that whoever asks likes best, by `Accept-Language`; '' where nothing is said. */
  readonly language: string;
  /** Origin of the site's own pages, without a trailing slash. */
  readonly siteUrl: string;
  /** Whoever of this site's staff asks; null for everybody else. Fields are closed by `authScopes`, not by looking here. */
  readonly staff: StaffIdentity | null;
  readonly staffDesk: StaffDesk;
  /** The reader whose token came with the request. */
  readonly reader: ReaderIdentity | null;
  /** Why a token that came with the request was taken for none. */
  readonly readerProblem: ReaderTokenProblem | null;
  /** Keyed hash of the block that the address lies in; null where there is no socket. */
  readonly addressHash: string | null;
  /** `Origin` of the request; null for what is no browser. */
  readonly origin: string | null;
  readonly limits: GraphLimits;
  readonly commentLimits: CommentLimits;
  /** What the rules about readers need of the outside. */
  readonly readerDesk: ReaderDesk;
  /** What moderation needs of the outside. */
  readonly moderationDesk: ModerationDesk;
  /** What letters to readers need of the outside. */
  readonly noticeDesk: NoticeDesk;
  /** Takes note of what is looked at, by whoever sent this request. */
  readonly viewDesk: ViewDesk;
  /** Remembers what stands beside pages outside the archive. */
  readonly relatedPages: RelatedPages;
  /** Hears what happens. */
  readonly live: LiveEvents;
  /** What the loaders of this request have read and are about to read; see `loader.ts`. */
  readonly loaders: Map<symbol, object>;
}
