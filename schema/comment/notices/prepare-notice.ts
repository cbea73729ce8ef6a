import { v7 as uuid } from 'uuid';
import { RateLimited } from '../../gate/refusal.ts';
import type { Store } from '../../gate/store.ts';
import type { Actor, ReaderDesk } from '../../reader/reader-desk.ts';
import { offersNotices, type NoticeDesk } from './notice-desk.ts';
import type { NoticeWish } from './notice-wish.ts';

/** A wish to be told of replies, with what has to be known before the comment is stored. */
export interface PreparedNotice {
  readonly id: string;
  readonly wish: NoticeWish;
  /** Ends its letters. */
  readonly endToken: string;
  /** Whether the address block that it came from may have a letter sent to somebody. */
  readonly mayAsk: boolean;
  readonly desk: NoticeDesk;
}

/** @returns undefined where nothing is wished for, or the site tells nobody of replies. */
export async function prepareNotice(
  { reads }: Pick<Store, 'reads'>,
  wish: NoticeWish | undefined,
  actor: Actor,
  desks: { readonly noticeDesk: NoticeDesk; readonly readerDesk: ReaderDesk },
): Promise<PreparedNotice | undefined> {
  const { site, reader } = actor;
  const { noticeDesk: desk, readerDesk } = desks;
  if (!wish || !offersNotices(site, desk)) return undefined;
  const known =
    reader &&
    (await reads
      .selectFrom('reply_subscription')
      .select('id')
      .where('site_id', '=', site.id)
      .where('address', '=', wish.address)
      .where('reader_id', '=', reader.id)
      .limit(1)
      .executeTakeFirst());
  const id = uuid();
  return { id, wish, endToken: await desk.endToken(id), mayAsk: known ? true : await allows(readerDesk, actor), desk };
}

async function allows(desk: ReaderDesk, actor: Actor): Promise<boolean> {
  try {
    await desk.chargeLimits('notice', actor);
    return true;
  } catch (error) {
    // The comment counts for more than the notice: it is posted all the same.
    if (error instanceof RateLimited) return false;
    throw error;
  }
}
