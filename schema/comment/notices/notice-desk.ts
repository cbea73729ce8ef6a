import { commentPolicy } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';

type NoticeSite = Pick<Site, 'key'>;

/** What notices of replies need of the outside: whether letters arrive anywhere, their links, and how many there may be. */
export interface NoticeDesk {
  /** Whether this installation sends letters to readers. */
  readonly isSetUp: boolean;
  /** How long a link is good that confirms an address, in milliseconds. */
  readonly confirmTime: number;
  /** Questions whether an address is somebody's that it gets in a day, of all sites. */
  readonly questionsPerDay: number;
  /** Milliseconds between two letters about one comment: replies of meanwhile go together. */
  readonly pause: number;
  /** Letters about replies that one address gets in a day from one site. */
  readonly lettersPerDay: number;
  /** Where an address is confirmed. */
  confirmUrl(site: NoticeSite, token: string, language: string): string;
  /** Where letters are ended: by one click (POST), or on a page. */
  endUrl(site: NoticeSite, token: string, language: string): string;
  /** The word that ends a subscription: the same in each of its letters, and kept nowhere. */
  endToken(subscription: string): Promise<string>;
  /** Where the site's own pages are, without a trailing slash. */
  siteUrl(site: Site): string;
}

/** Whether readers of a site may be told of replies by e-mail. */
export function offersNotices(site: Pick<Site, 'policy'>, { isSetUp }: Pick<NoticeDesk, 'isSetUp'>): boolean {
  return isSetUp && commentPolicy(site).replyNoticeDays > 0;
}
