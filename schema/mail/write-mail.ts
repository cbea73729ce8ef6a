import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { Letter } from './letter.ts';
import { letterHtml, letterText } from './letter-forms.ts';
import { isMailAddress } from './mail-address.ts';

/** A letter to be sent. */
export interface NewMail {
  /** What makes two letters one: of a key already known none is written again. */
  readonly key: string;
  readonly to: string;
  readonly letter: Letter;
  /** Where one click ends such letters (RFC 8058); none for what somebody has asked for. */
  readonly unsubscribeUrl?: string | undefined;
}

type Writer = Pick<Unit, 'sql' | 'now'>;

/**
 * Writes a letter in the transaction that wants it sent; a job sends it, so that nobody waits for a mail server, and what
 * is rolled back is not sent.
 * @param site whose letter it is; null for the installation's.
 * @returns false for an address that no letter may be sent to.
 */
export async function writeMail({ sql, now }: Writer, site: string | null, { key, to, letter: given, unsubscribeUrl }: NewMail): Promise<boolean> {
  if (!isMailAddress(to)) return false;
  const letter = { ...given, subject: cleanLine(given.subject) };
  await sql
    .insertInto('mail')
    .values({
      id: uuid(),
      site_id: site,
      key,
      to,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      unsubscribe_url: unsubscribeUrl ?? null,
      created_at: now,
      attempts: 0,
      next_attempt_at: now,
      sent_at: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return true;
}
