import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { ensureReader } from '../reader/ensure-reader.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import type { Reader } from '../reader/reader.entity.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import type { CommentStatus } from './comment.entity.ts';
import { decide, threadTurn } from './decide.ts';
import { recordDuty } from './duties/record-duty.ts';
import { publicComment } from './own-comment.ts';
import { readerWords } from './reader-messages.ts';
import type { ReportReason } from './report.entity.ts';

const MAX_NOTE = 2_000;
const MAX_NAME = 200;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

export interface NewReport {
  readonly id: string;
  readonly reason: ReportReason;
  readonly note: string;
  /** Of a notice of illegal content: who gives it, how they are answered, and that they believe what they say. */
  readonly name: string;
  readonly email: string;
  readonly goodFaith: boolean;
}

interface Asker {
  readonly site: Site;
  readonly reader: ReaderIdentity | null;
  readonly now: Date;
}

/**
 * Asks a moderator to look at a public comment; once a reader, a second time changes nothing. `illegal` is a notice under
 * Article 16 of the EU's Digital Services Act, with explanation, name, e-mail and good faith. The policy's
 * `hideAfterReports` unanswered reports hide the comment until a moderator has looked.
 * @returns the reader made for a newcomer, who must be handed a token.
 */
export async function reportComment(store: Store, report: NewReport, { site, reader, now }: Asker): Promise<Reader | null> {
  const words = checked(report, site);
  const comment = await publicComment(visible(store, { site, viewer: 'public' }), site, report.id);
  return store.write(site, now, async (unit) => {
    const { status, thread_id: thread } = comment;
    await threadTurn(unit, thread);
    const known = await ensureReader(unit, reader, reader?.name ?? '');
    const stored = await unit.sql
      .insertInto('comment_report')
      .values({
        id: uuid(),
        site_id: site.id,
        comment_id: comment.id,
        reader_id: known.reader.id,
        reason: report.reason,
        note: words.note || null,
        notice_name: words.name,
        notice_email: words.email,
        created_at: now,
        handled_at: null,
        outcome: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored) {
      await recordDuty(unit, { id: stored.id, kind: report.reason === 'illegal' ? 'notice' : 'report', reason: report.reason });
      await countReport(unit, { id: comment.id, thread, status }, report.reason);
    }
    return known.isNew ? known.reader : null;
  });
}

async function countReport(unit: Unit, comment: { id: string; thread: string; status: CommentStatus }, reason: ReportReason) {
  const { report_count: reports } = await unit.sql
    .updateTable('comment')
    .set((eb) => ({ report_count: eb('report_count', '+', 1) }))
    .where('id', '=', comment.id)
    .returning('report_count')
    .executeTakeFirstOrThrow();
  await recordEvent(unit, { type: 'comment.reported', subject: comment.id, payload: { thread: comment.thread, reason, reports } });
  const { hideAfterReports } = commentPolicy(unit.site);
  if (hideAfterReports > 0 && reports >= hideAfterReports) {
    await decide(unit, comment, { to: 'pending', reason: 'reported', explanation: { reports }, staff: null });
  }
}

function checked({ reason, ...report }: NewReport, site: Site) {
  const say = readerWords(site.locale);
  const note = cleanText(report.note.slice(0, MAX_NOTE * 4));
  const name = cleanLine(report.name.slice(0, MAX_NAME * 4));
  const email = report.email.trim();
  const fields: InvalidField[] = [];
  const limit = (text: string, most: number, field: string) => {
    if (text.length <= most) return;
    fields.push({ name: field, code: 'TOO_LONG', message: say.tooLong(new Intl.NumberFormat(site.locale).format(most)) });
  };
  limit(note, MAX_NOTE, 'note');
  if (reason !== 'illegal') {
    if (fields.length > 0) throw new InvalidInput(fields);
    return { note, name: null, email: null };
  }
  limit(name, MAX_NAME, 'name');
  if (note === '') fields.push({ name: 'note', code: 'REQUIRED', message: say.noticeNote });
  if (name === '') fields.push({ name: 'name', code: 'REQUIRED', message: say.noticeName });
  if (!EMAIL.test(email) || email.length > 254) {
    fields.push({ name: 'email', code: email === '' ? 'REQUIRED' : 'INVALID', message: say.noticeEmail });
  }
  if (!report.goodFaith) fields.push({ name: 'goodFaith', code: 'REQUIRED', message: say.goodFaith });
  if (fields.length > 0) throw new InvalidInput(fields);
  return { note, name, email };
}
