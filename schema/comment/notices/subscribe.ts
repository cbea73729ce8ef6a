import type { Unit } from '../../gate/store.ts';
import { writeMail } from '../../mail/write-mail.ts';
import { commentPolicy } from '../../site/comment-policy.ts';
import { hashOfKey, randomKey } from '../../staff/random-key.ts';
import { questionKeys } from './letter-keys.ts';
import { questionLetter } from './letters/notice-letters.ts';
import type { PreparedNotice } from './prepare-notice.ts';

const DAY = 86_400_000;

/** What a subscription begins with: whether its address was confirmed, or how it is asked. */
interface Beginning {
  readonly isConfirmed: boolean;
  readonly hash: string | null;
  readonly question: string | null;
  /** Of the question that is put now. */
  readonly token?: string;
}

/**
 * Notes that a reader wishes to be told of replies to a comment. An address that this reader has confirmed on this site
 * counts at once; any other is asked, by one letter without a word that a stranger could have chosen. Where no letter may
 * be sent nothing is noted: that nobody is flooded counts for more than a notice.
 */
export async function subscribe(unit: Unit, notice: PreparedNotice, { reader, comment }: { readonly reader: string; readonly comment: string }): Promise<void> {
  const { sql, site, now } = unit;
  const { id, wish, desk, endToken } = notice;
  const beginning = await beginningOf(unit, notice, reader);
  if (!beginning) return;
  const { isConfirmed, hash, question, token } = beginning;
  const goodFor = isConfirmed ? commentPolicy(site).replyNoticeDays * DAY : desk.confirmTime;
  const expiresAt = new Date(now.getTime() + goodFor);
  await sql
    .insertInto('reply_subscription')
    .values({
      id,
      site_id: site.id,
      reader_id: reader,
      comment_id: comment,
      address: wish.address,
      language: wish.language,
      confirm_hash: hash,
      question,
      end_hash: hashOfKey(endToken),
      created_at: now,
      confirmed_at: isConfirmed ? now : null,
      expires_at: expiresAt,
      next_letter_at: now,
    })
    .execute();
  if (token === undefined || question === null) return;
  const letter = questionLetter(site, { language: wish.language, url: desk.confirmUrl(site, token, wish.language), expiresAt });
  await writeMail(unit, site.id, { key: question, to: wish.address, letter });
}

async function beginningOf({ sql, site, now }: Unit, { wish, mayAsk, desk }: PreparedNotice, reader: string): Promise<Beginning | undefined> {
  const known = await sql
    .selectFrom('reply_subscription')
    .select(['confirmed_at', 'confirm_hash', 'question'])
    .where('site_id', '=', site.id)
    .where('address', '=', wish.address)
    .where('reader_id', '=', reader)
    .where('expires_at', '>', now)
    .execute();
  if (known.some(({ confirmed_at: at }) => at !== null)) return { isConfirmed: true, hash: null, question: null };
  // The letter on its way confirms all that this reader has asked for at this address.
  const [asked] = known;
  if (asked) return { isConfirmed: false, hash: asked.confirm_hash, question: asked.question };
  if (!mayAsk) return undefined;
  const keys = questionKeys(wish.address, now, desk.questionsPerDay);
  const written = keys.length > 0 ? await sql.selectFrom('mail').select('key').where('key', 'in', keys).execute() : [];
  const taken = new Set(written.map(({ key }) => key));
  const question = keys.find((key) => !taken.has(key));
  if (question === undefined) return undefined;
  const token = randomKey();
  return { isConfirmed: false, hash: hashOfKey(token), question, token };
}
