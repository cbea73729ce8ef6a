import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { ReaderKind } from '../reader/reader.entity.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import { countComment } from './count-comment.ts';
import { deleteWords } from './delete-comment.ts';
import { endExpired } from './notices/end-subscriptions.ts';

const DAY = 86_400_000;
/** Rows of one transaction, so that none holds up readers for long. */
const BATCH = 200;
/** For so long a reply that was hidden again, or its page, may come back and be told of. */
const UNTOLD_DAYS = 7;

/** Deletes what the site's policy keeps no longer. */
export async function applyRetention(store: Store, site: Site, now: Date): Promise<void> {
  const { addressDays, rejectedDays, readerDays, signedReaderDays, auditDays, dutyDays } = commentPolicy(site);
  await repeatedly(store, site, now, (unit) => forgetAddresses(unit, daysBefore(now, addressDays)));
  if (rejectedDays > 0) {
    await repeatedly(store, site, now, (unit) => deleteRejected(unit, daysBefore(now, rejectedDays)));
    await store.write(site, now, (unit) => forgetNotices(unit, daysBefore(now, rejectedDays)));
  }
  await repeatedly(store, site, now, (unit) => endExpired(unit, BATCH));
  await store.write(site, now, (unit) => forgetUntold(unit, daysBefore(now, UNTOLD_DAYS)));
  await repeatedly(store, site, now, (unit) => forgetReaders(unit, 'anonymous', daysBefore(now, readerDays)));
  if (signedReaderDays > 0) {
    await repeatedly(store, site, now, (unit) => forgetReaders(unit, 'signed', daysBefore(now, signedReaderDays)));
  }
  if (dutyDays > 0) await store.write(site, now, (unit) => forgetDuties(unit, daysBefore(now, dutyDays)));
  if (auditDays > 0) await store.write(site, now, (unit) => forgetAudit(unit, daysBefore(now, auditDays)));
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

async function repeatedly(store: Store, site: Site, now: Date, work: (unit: Unit) => Promise<number>): Promise<void> {
  for (let done = BATCH; done === BATCH; ) done = await store.write(site, now, work);
}

function comments({ sql, site }: Unit) {
  return visible({ reads: sql }, { site, viewer: 'newsroom' }).comments();
}

async function forgetAddresses(unit: Unit, until: Date): Promise<number> {
  const old = await comments(unit)
    .select('comment.id')
    .where('comment.address_hash', 'is not', null)
    .where('comment.created_at', '<', until)
    .orderBy('comment.created_at')
    .limit(BATCH)
    .execute();
  if (old.length > 0) {
    const ids = old.map(({ id }) => id);
    await unit.sql.updateTable('comment').set({ address_hash: null }).where('id', 'in', ids).execute();
  }
  await unit.sql
    .updateTable('ban')
    .set({ address_hash: null })
    .where('site_id', '=', unit.site.id)
    .where('address_hash', 'is not', null)
    .where('created_at', '<', until)
    .execute();
  return old.length;
}

/** Rejected comments go; one that was answered while it was public leaves its empty place, and one under appeal stays. */
async function deleteRejected(unit: Unit, until: Date): Promise<number> {
  const old = await comments(unit)
    .select(['comment.id', 'comment.thread_id', 'comment.parent_id', 'comment.reader_id'])
    .where('comment.status', '=', 'rejected')
    .where('comment.created_at', '<', until)
    .where('comment.deleted_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comment_appeal')
            .select('comment_appeal.id')
            .whereRef('comment_appeal.comment_id', '=', 'comment.id')
            .where('comment_appeal.decided_at', 'is', null),
        ),
      ),
    )
    .orderBy('comment.created_at')
    .limit(BATCH)
    .execute();
  if (old.length === 0) return 0;
  const ids = old.map(({ id }) => id);
  const answered = await comments(unit).select('comment.parent_id').distinct().where('comment.parent_id', 'in', ids).execute();
  const kept = new Set(answered.map((row) => row.parent_id));
  for (const { id, thread_id: thread, parent_id: parent, reader_id: reader } of old) {
    if (kept.has(id)) {
      await deleteWords(unit, { id, thread, status: 'rejected' });
    } else {
      await countComment(unit, { thread, parent, reader }, 'rejected', null);
      await unit.sql.deleteFrom('comment').where('id', '=', id).execute();
    }
  }
  return old.length;
}

/** Who gave a notice is forgotten so long after it was answered. */
async function forgetNotices({ sql, site }: Unit, until: Date): Promise<void> {
  await sql
    .updateTable('comment_report')
    .set({ notice_name: null, notice_email: null })
    .where('site_id', '=', site.id)
    .where('handled_at', '<', until)
    .where('notice_email', 'is not', null)
    .execute();
}

async function forgetUntold({ sql, site }: Unit, until: Date): Promise<void> {
  const own = sql.selectFrom('reply_subscription').select('id').where('site_id', '=', site.id);
  await sql.deleteFrom('reply_notice').where('letter', 'is', null).where('created_at', '<', until).where('subscription_id', 'in', own).execute();
}

async function forgetDuties({ sql, site }: Unit, until: Date): Promise<void> {
  await sql.deleteFrom('duty_record').where('site_id', '=', site.id).where('at', '<', until).execute();
}

async function forgetAudit({ sql, site }: Unit, until: Date): Promise<void> {
  await sql.deleteFrom('audit_entry').where('site_id', '=', site.id).where('at', '<', until).execute();
}

async function forgetReaders({ sql, site }: Unit, kind: ReaderKind, until: Date): Promise<number> {
  const old = await sql
    .selectFrom('reader')
    .select('id')
    .where('site_id', '=', site.id)
    .where('kind', '=', kind)
    .where('last_seen_at', '<', until)
    .orderBy('last_seen_at')
    .limit(BATCH)
    .execute();
  if (old.length === 0) return 0;
  const ids = old.map(({ id }) => id);
  await sql.deleteFrom('reader').where('id', 'in', ids).execute();
  return old.length;
}
