export const viewConsents = ['all', 'consented', 'none'] as const;
export type ViewConsent = (typeof viewConsents)[number];

/** How much of an article its feeds hold; `summary-only` whoever asks for more. */
export const feedTexts = ['summary', 'full', 'summary-only'] as const;
export type FeedText = (typeof feedTexts)[number];

/** How often those who moderate are written what waits for them. */
export const digestPaces = ['never', 'daily', 'hourly'] as const;
export type DigestPace = (typeof digestPaces)[number];

/** What a publisher decides about comments. Every limit has a default, so that an empty policy is a whole one. */
export interface CommentPolicy {
  /** Levels of replies; deeper ones stay at this level and name whom they answer. 0 to 6. */
  readonly depth: number;
  /** Days after publication when a conversation closes by itself; 0 = never. */
  readonly closeAfterDays: number;
  /** Minutes in which a reader may change what they wrote. */
  readonly editMinutes: number;
  /** Seconds that must lie between opening the form and sending it. */
  readonly minimumSeconds: number;
  /** Whether a comment that brings no stamp of when its form was opened waits for a moderator: no program then gets around the minimum. */
  readonly requireStamp: boolean;
  /** Links in one comment beyond which it waits for a moderator; -1 = any number may pass. */
  readonly maxLinks: number;
  /** Whether the first comment of a reader waits for a moderator. */
  readonly holdFirst: boolean;
  /** Share of rejected comments (0 to 1) from which a reader's later ones wait, counted from `historyFrom` decisions on. */
  readonly holdRejectionRate: number;
  readonly historyFrom: number;
  /** Reports after which a public comment is hidden until a moderator has looked; 0 = never. */
  readonly hideAfterReports: number;
  /** Comments a minute from one address block from which a proof of work is asked for. */
  readonly proofAfter: number;
  /** Another program that is asked for its opinion, by signed POST. */
  readonly external: ExternalPhase | null;
  /** Days for which keyed hashes of addresses are kept. */
  readonly addressDays: number;
  /**
   * Days after which rejected comments are deleted, and names and addresses of answered notices; 0 = never. Half a year is
   * the time in which their writers may object (EU Digital Services Act, Article 20).
   */
  readonly rejectedDays: number;
  /** Days without a visit after which an anonymous reader is forgotten; by then the token has expired. */
  readonly readerDays: number;
  /** The same for readers whom the publisher signs in; 0 = never. */
  readonly signedReaderDays: number;
  /** Days for which it is kept who of the staff did what; 0 = for good. */
  readonly auditDays: number;
  /** Days for which what the yearly counts are made of is kept, which names nobody; 0 = for good. */
  readonly dutyDays: number;
  /** Whose views of articles are counted: everybody’s, only of those whose page says that they consented, or nobody’s. */
  readonly countViews: ViewConsent;
  /** Where readers and authorities reach the publisher about content: an e-mail or web address, shown in public. */
  readonly contact: string | null;
  /** What of articles stands in feeds, unless their address says otherwise (`?full=1`). */
  readonly feedText: FeedText;
  /**
   * Days for which a reader who wishes so is told by e-mail of replies to a comment, where letters are sent at all; 0 = nobody
   * is. So long the address is kept, once it was confirmed.
   */
  readonly replyNoticeDays: number;
  /** How often those who moderate get a letter of what waits, when something does. */
  readonly digest: DigestPace;
  /** From which hour of the site's own time zone on the daily one is written, 0 to 23. */
  readonly digestHour: number;
}

export interface ExternalPhase {
  readonly url: string;
  readonly secret: string;
  /** Milliseconds until it is too late. */
  readonly deadline: number;
  /** What happens to a comment on which no opinion came in time. */
  readonly onTimeout: 'hold' | 'pass';
  /** Whether it may stand within the server's own network, which is else not reached. */
  readonly allowPrivateAddress?: boolean | undefined;
}

export const commentPolicyDefaults: CommentPolicy = {
  depth: 3,
  closeAfterDays: 0,
  editMinutes: 5,
  minimumSeconds: 2,
  requireStamp: false,
  maxLinks: 2,
  holdFirst: false,
  holdRejectionRate: 0.5,
  historyFrom: 3,
  hideAfterReports: 5,
  proofAfter: 5,
  external: null,
  addressDays: 30,
  rejectedDays: 180,
  readerDays: 365,
  signedReaderDays: 730,
  auditDays: 365,
  dutyDays: 1_095,
  countViews: 'all',
  contact: null,
  feedText: 'summary',
  replyNoticeDays: 180,
  digest: 'daily',
  digestHour: 8,
};

/** The whole policy of a site: its own choices over the defaults. */
export function commentPolicy(site: { readonly policy: Partial<CommentPolicy> }): CommentPolicy {
  return { ...commentPolicyDefaults, ...site.policy };
}
