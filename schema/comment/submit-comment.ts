import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { ensureReader } from '../reader/ensure-reader.ts';
import type { ReaderDesk } from '../reader/reader-desk.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import type { Site } from '../site/site.entity.ts';
import { addComment } from './add-comment.ts';
import { badgesOfWriter } from './badges-of-writer.ts';
import type { CommentLimits } from './comment-limits.ts';
import { commentWords } from './comment-words.ts';
import { Comment } from './comment.entity.ts';
import { firstDecision } from './decide.ts';
import { ensureThread } from './ensure-thread.ts';
import { mayPost } from './may-post.ts';
import type { ModeratedComment, ModerationDesk } from './moderation/moderated-comment.ts';
import { moderate } from './moderation/phases.ts';
import { threadState } from './moderation/thread-state.ts';
import { pageAt, type Page } from './page-of-comment.ts';
import { placeOfReply, rootPlace } from './place-of-reply.ts';
import { repetitionKey } from './text-key.ts';
import { threadAtPage } from './thread-now.ts';
import { threadId } from './thread-id.ts';

export interface Submission {
  readonly url: string;
  readonly name: string;
  readonly body: string;
  /** Id of the comment that is answered. */
  readonly parent: string | null;
  /** Chosen by the sender, at most 100 characters: sending again with the same key posts nothing new. */
  readonly clientKey: string | null;
  /** Solved proof of work. */
  readonly proof: string | null;
  /** The server's stamp of when the form was opened. */
  readonly stamp: string | null;
  /** What stands in the field that people do not see. */
  readonly trap: string | null;
}

export interface Circumstances {
  readonly site: Site;
  /** `Origin` of the request; null for what is no browser. */
  readonly origin: string | null;
  /** Origin of the server's own pages, always allowed. */
  readonly ownOrigin: string;
  readonly limits: CommentLimits;
  readonly reader: ReaderIdentity | null;
  readonly staff: { readonly id: string; readonly name: string } | null;
  /** Keyed hash of the address block. */
  readonly addressHash: string | null;
  readonly readerDesk: ReaderDesk;
  readonly moderationDesk: ModerationDesk;
  readonly now: Date;
}

export interface Submitted {
  readonly commentId: string;
  readonly threadId: string;
  /** Of a reader who had none before. */
  readonly readerToken: string | null;
}

/**
 * Posts a reader's comment. It is stored before this returns, once per client key, and public only when the moderation
 * phases approve it.
 * @throws {Refusal} where it is not taken: bad fields, a page of a strange origin, a closed conversation, a ban, too much.
 */
export async function submitComment(store: Store, submission: Submission, circumstances: Circumstances): Promise<Submitted> {
  const { site, origin, ownOrigin, limits, staff, now } = circumstances;
  if (!mayPost(site, origin, ownOrigin)) {
    throw new NotAllowed(`Pages of ${origin} may not post comments to the site "${site.key}".`);
  }
  const signedName = staff?.name ?? (circumstances.reader?.kind === 'signed' ? circumstances.reader.name : submission.name);
  const words = commentWords({ ...submission, name: signedName }, site.languages[0] ?? 'en', limits);
  const clientKey = submission.clientKey?.slice(0, 100) || null;
  const page = await pageAt(visible(store, { site, viewer: 'public' }), site, submission.url);
  if (!page) {
    throw new InvalidInput([
      { name: 'url', code: 'NOT_FOUND', message: `There is nothing to comment on at ${submission.url.slice(0, 200)}.` },
    ]);
  }
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const posted = clientKey && (await postedBefore(newsroom, threadId(site.id, page.key), clientKey));
  if (posted) return repeated(posted, clientKey, circumstances);

  const judged = await underJudgement(store, newsroom, page, words, submission, circumstances);
  const verdict = await moderate(judged);
  const badges = await badgesOfWriter(newsroom, page.articleId, circumstances);

  const result = await store.write(site, now, async (unit) => {
    const thread = await ensureThread(unit, page);
    // A moderator may have closed it while the phases were asked.
    if (thread.state !== 'open') await threadState({ ...judged, thread });
    const place = submission.parent ? await placeOfReply(unit, thread.id, submission.parent, judged.policy.depth) : rootPlace;
    const { reader, isNew } = await writerOf(unit, circumstances, words.name);
    const { status, reason, explanation } = verdict;
    const id = await addComment(unit, thread, {
      ...place,
      reader: reader?.id ?? null,
      authorName: words.name,
      badges,
      body: words.body,
      status,
      reason,
      explanation,
      createdAt: now,
      addressHash: circumstances.addressHash,
      clientKey,
    });
    // Another request with the same key was faster: what it stored is the answer.
    const commentId = id ?? (await unit.em.findOneOrFail(Comment, { thread: thread.id, clientKey })).id;
    if (id) await firstDecision(unit, { id, thread: thread.id, parent: place.parent }, { to: status, reason, explanation, staff: null });
    return { commentId, threadId: thread.id, newReader: isNew ? reader : null };
  });
  const { commentId, newReader } = result;
  const readerToken = newReader ? await circumstances.readerDesk.issueToken(newReader, site) : null;
  return { commentId, threadId: result.threadId, readerToken };
}

/** Staff write as themselves and need no reader's row. */
async function writerOf(unit: Unit, { reader, staff }: Circumstances, name: string) {
  return staff && !reader ? { reader: null, isNew: false } : ensureReader(unit, reader, name);
}

async function underJudgement(
  store: Store,
  newsroom: Visible,
  page: Page,
  words: { name: string; body: string },
  submission: Submission,
  { site, reader, staff, addressHash, readerDesk, moderationDesk, now }: Circumstances,
): Promise<ModeratedComment> {
  const policy = commentPolicy(site);
  const known =
    reader &&
    (await store.reads
      .selectFrom('reader')
      .select(['approved_count', 'rejected_count'])
      .where('site_id', '=', site.id)
      .where('id', '=', reader.id)
      .executeTakeFirst());
  return {
    site,
    policy,
    thread: await threadAtPage(newsroom, site, page, now),
    parent: submission.parent,
    writer: {
      reader,
      staff,
      approved: known?.approved_count ?? 0,
      rejected: known?.rejected_count ?? 0,
      addressHash,
    },
    ...words,
    textKey: repetitionKey(words.body),
    proof: submission.proof,
    trap: submission.trap ?? '',
    seconds: (await readerDesk.secondsSinceOpened(site, submission.stamp)) ?? null,
    now,
    reads: store.reads,
    newsroom,
    readerDesk,
    desk: moderationDesk,
  };
}

interface Posted {
  readonly id: string;
  readonly thread_id: string;
  readonly reader_id: string | null;
  readonly address_hash: string | null;
  readonly created_at: Date;
}

async function postedBefore(newsroom: Visible, thread: string, clientKey: string): Promise<Posted | undefined> {
  return newsroom
    .comments()
    .select(['comment.id', 'comment.thread_id', 'comment.reader_id', 'comment.address_hash', 'comment.created_at'])
    .where('comment.thread_id', '=', thread)
    .where('comment.client_key', '=', clientKey)
    .executeTakeFirst();
}

/** A key shorter than this may have been guessed. */
const SECRET_KEY = 16;
const RETRY_TIME = 3_600_000;

/**
 * What a retry is answered. Where the first answer was lost, the token in it was lost too, so a reader without one gets
 * it again, if all says that it is the same browser: a key that cannot be guessed, the same address, the same hour.
 */
async function repeated(posted: Posted, clientKey: string | null, asked: Circumstances): Promise<Submitted> {
  const isSameBrowser =
    posted.reader_id !== null &&
    asked.reader === null &&
    asked.staff === null &&
    (clientKey ?? '').length >= SECRET_KEY &&
    posted.address_hash === asked.addressHash &&
    asked.now.getTime() - posted.created_at.getTime() < RETRY_TIME;
  const readerToken =
    isSameBrowser && posted.reader_id ? await asked.readerDesk.issueToken({ id: posted.reader_id }, asked.site) : null;
  return { commentId: posted.id, threadId: posted.thread_id, readerToken };
}
