import { InvalidInput } from '../gate/refusal.ts';
import type { Visible } from '../gate/visible.ts';
import { cleanLine } from '../text/clean-text.ts';
import { readerWords } from './reader-messages.ts';
import type { Circumstances, Submitted } from './submit-comment.ts';

/** Longest client key, in characters. */
const LONGEST_KEY = 100;
/** A key shorter than this may have been guessed. */
const SECRET_KEY = 16;
/** For how long after it was posted a lost token is given out again, in milliseconds. */
const RETRY_TIME = 3_600_000;

/** A comment that was sent with a client key before. */
export interface Posted {
  readonly id: string;
  readonly thread_id: string;
  readonly reader_id: string | null;
  readonly address_hash: string | null;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly deleted_at: Date | null;
  readonly body: string;
}

/** What a request sends under which key. */
export interface Sent {
  readonly key: string | null;
  readonly body: string;
}

/** The key as it is kept; null for none. */
export function keptKey(clientKey: string | null): string | null {
  return cleanLine(clientKey ?? '').slice(0, LONGEST_KEY) || null;
}

export async function postedBefore(newsroom: Visible, thread: string, clientKey: string | null): Promise<Posted | undefined> {
  if (clientKey === null) return undefined;
  return newsroom
    .comments()
    .select(['comment.id', 'comment.thread_id', 'comment.reader_id', 'comment.address_hash', 'comment.created_at'])
    .select(['comment.edited_at', 'comment.deleted_at', 'comment.body'])
    .where('comment.thread_id', '=', thread)
    .where('comment.client_key', '=', clientKey)
    .executeTakeFirst();
}

/**
 * What a retry is answered: the comment, which may not be public, so only to who can have posted it. Where the first answer
 * was lost, the token in it was lost too, so a reader without one gets it again, if all says that it is the same browser: a
 * key that cannot be guessed, the same address, the same hour.
 * @throws {InvalidInput} for a key that somebody else has used, and for other words under the key of a comment: to answer
 * with that one would lose them in silence.
 */
export async function answerAgain(posted: Posted, { key, body }: Sent, asked: Circumstances): Promise<Submitted> {
  const { site, staff, reader } = asked;
  const isOwn = posted.reader_id === null ? staff !== null : posted.reader_id === reader?.id;
  const isSecret = (key ?? '').length >= SECRET_KEY;
  const isNewcomerThere = reader === null && staff === null && posted.address_hash === asked.addressHash;
  if (!isOwn && !isSecret && !isNewcomerThere) {
    throw new InvalidInput([{ name: 'clientKey', code: 'INVALID', message: readerWords(site.locale).keyTaken }]);
  }
  if (posted.body !== body && posted.edited_at === null && posted.deleted_at === null) {
    throw new InvalidInput([{ name: 'clientKey', code: 'INVALID', message: readerWords(site.locale).keyTaken }]);
  }
  const age = Math.abs(asked.now.getTime() - posted.created_at.getTime());
  const isSameBrowser = isNewcomerThere && isSecret && age < RETRY_TIME;
  const readerToken =
    isSameBrowser && posted.reader_id ? await asked.readerDesk.issueToken({ id: posted.reader_id }, site) : null;
  return { commentId: posted.id, threadId: posted.thread_id, readerToken };
}
