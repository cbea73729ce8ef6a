import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import type { Store } from '../gate/store.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import type { Site } from '../site/site.entity.ts';
import { cleanText } from '../text/clean-text.ts';
import { threadTurn } from './decide.ts';
import { recordDuty } from './duties/record-duty.ts';
import { ownComment } from './own-comment.ts';
import { readerWords } from './reader-messages.ts';

const MAX_TEXT = 2_000;

/** Objects to the rejection of an own comment (Article 20 of the EU's Digital Services Act); once. @throws {Refusal} */
export async function appealDecision(
  store: Store,
  { id, text: raw }: { id: string; text: string },
  { site, reader, now }: { site: Site; reader: ReaderIdentity; now: Date },
): Promise<void> {
  const say = readerWords(site.locale);
  const text = cleanText(raw.slice(0, MAX_TEXT * 4));
  if (text === '') throw new InvalidInput([{ name: 'text', code: 'REQUIRED', message: say.appealText }]);
  if (text.length > MAX_TEXT) {
    const most = new Intl.NumberFormat(site.locale).format(MAX_TEXT);
    throw new InvalidInput([{ name: 'text', code: 'TOO_LONG', message: say.tooLong(most) }]);
  }
  const comment = await ownComment(store, site, reader, id);
  if (comment.status !== 'rejected') throw new NotAllowed(say.notRejected);
  await store.write(site, now, async (unit) => {
    // So that no edit slips in between: moderators answer for the words that the objection is about.
    await threadTurn(unit, comment.thread_id);
    const stored = await unit.sql
      .insertInto('comment_appeal')
      .values({
        id: uuid(),
        site_id: site.id,
        comment_id: comment.id,
        reader_id: reader.id,
        text,
        created_at: now,
        decided_at: null,
        upheld: null,
        answer: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!stored) throw new NotAllowed(say.appealed);
    await recordDuty(unit, { id: stored.id, kind: 'appeal', reason: comment.reason ?? 'undecided' });
    await recordEvent(unit, { type: 'comment.appealed', subject: comment.id, payload: { thread: comment.thread_id } });
  });
}
