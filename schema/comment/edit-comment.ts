import { recordEvent } from '../event/record-event.ts';
import { EditConflict, NotAllowed } from '../gate/refusal.ts';
import type { Store } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { ReaderDesk } from '../reader/reader-desk.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import type { CommentLimits } from './comment-limits.ts';
import { commentWords } from './comment-words.ts';
import type { CommentStatus } from './comment.entity.ts';
import { decide, threadTurn } from './decide.ts';
import { automaticForm } from './moderation/automatic-form.ts';
import { borrowedName } from './moderation/borrowed-name.ts';
import type { ModerationDesk, Phase } from './moderation/moderated-comment.ts';
import { moderate, phases } from './moderation/phases.ts';
import { proofOfWork } from './moderation/proof-of-work.ts';
import { rate } from './moderation/rate.ts';
import { repeatedText } from './moderation/repeated-text.ts';
import { ownComment } from './own-comment.ts';
import { readerWords } from './reader-messages.ts';
import { repetitionKey } from './text-key.ts';
import { threadNow } from './thread-now.ts';

export interface Edit {
  readonly id: string;
  readonly body: string;
}

interface Circumstances {
  readonly site: Site;
  readonly limits: CommentLimits;
  readonly reader: ReaderIdentity;
  readonly addressHash: string | null;
  readonly readerDesk: ReaderDesk;
  readonly moderationDesk: ModerationDesk;
  readonly now: Date;
}

/** What looks at the sending, not at the words: it has spoken, and the own earlier words are no repetition. */
const onlyWhenSent: ReadonlySet<Phase> = new Set([rate, borrowedName, repeatedText, proofOfWork, automaticForm]);
const editPhases = phases.filter((phase) => !onlyWhenSent.has(phase));

const strictness: Readonly<Record<CommentStatus, number>> = { approved: 0, pending: 1, withheld: 2, rejected: 3 };

/**
 * Changes the words of an own comment within the policy's `editMinutes`, unless a moderator has decided on it. The new words
 * are moderated; they can make its status stricter and never milder, or a comment held for how it came would free itself.
 * @throws {Refusal} where it may not be changed, or the new words are not taken.
 */
export async function editComment(store: Store, { id, body }: Edit, circumstances: Circumstances): Promise<void> {
  const { site, limits, reader, addressHash, readerDesk, moderationDesk, now } = circumstances;
  const say = readerWords(site.locale);
  await readerDesk.chargeLimits('edit', { site, reader, addressHash });
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const comment = await ownComment(store, site, reader, id);
  const policy = commentPolicy(site);
  // Either way: a clock that was put back would else leave the words open for as long as it was.
  if (Math.abs(now.getTime() - comment.created_at.getTime()) > policy.editMinutes * 60_000) throw new NotAllowed(say.editTime);
  if (await isJudged(store.reads, comment.id)) throw new NotAllowed(say.judged);
  const words = commentWords({ name: comment.author_name, body }, site.languages[0] ?? 'en', limits);
  if (words.body === comment.body) return;

  const row = await store.reads
    .selectFrom('reader')
    .select(['approved_count', 'rejected_count'])
    .where('id', '=', reader.id)
    .executeTakeFirst();
  const textKey = repetitionKey(words.body);
  const verdict = await moderate(
    {
      site,
      policy,
      thread: await threadNow(newsroom, site, comment.thread_id, now),
      parent: comment.parent_id,
      writer: { reader, staff: null, approved: row?.approved_count ?? 0, rejected: row?.rejected_count ?? 0, addressHash },
      ...words,
      textKey,
      proof: null,
      isUnproven: false,
      trap: '',
      seconds: null,
      now,
      reads: store.reads,
      newsroom,
      readerDesk,
      desk: moderationDesk,
    },
    editPhases,
  );
  await store.write(site, now, async (unit) => {
    const { status, thread_id: thread, parent_id: parent } = comment;
    await threadTurn(unit, thread);
    // Whoever decided while the new words were judged has read the old ones.
    if (await isJudged(unit.sql, comment.id)) throw new EditConflict(say.judged);
    const { numUpdatedRows } = await unit.sql
      .updateTable('comment')
      .set({ body: words.body, text_key: textKey, edited_at: new Date(Math.max(now.getTime(), comment.created_at.getTime())) })
      .where('id', '=', comment.id)
      .where('body', '=', comment.body)
      .where('status', '=', status)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new EditConflict(say.judged);
    const stricter = strictness[verdict.status] > strictness[status];
    if (stricter) {
      const { status: to, reason, explanation } = verdict;
      await decide(unit, { id: comment.id, thread, status }, { to, reason, explanation: { ...explanation, edited: true }, staff: null });
    }
    const payload = { thread, parent, status: stricter ? verdict.status : status };
    await recordEvent(unit, { type: 'comment.edited', subject: comment.id, payload });
  });
}

/** Whether somebody of the staff has decided on it, or is asked to by an objection: what they read is what counts. */
async function isJudged(db: Store['reads'], comment: string): Promise<boolean> {
  const decision = await db
    .selectFrom('comment_decision')
    .select('id')
    .where('comment_id', '=', comment)
    .where('staff_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (decision) return true;
  const appeal = await db.selectFrom('comment_appeal').select('id').where('comment_id', '=', comment).limit(1).executeTakeFirst();
  return appeal !== undefined;
}
