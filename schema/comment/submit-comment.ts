import { InvalidInput } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { ensureReader } from '../reader/ensure-reader.ts';
import type { ReaderDesk } from '../reader/reader-desk.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { commentPolicy } from '../site/comment-policy.ts';
import { pageKey } from '../site/page-key.ts';
import type { Site } from '../site/site.entity.ts';
import { addComment } from './add-comment.ts';
import { badgesOfWriter } from './badges-of-writer.ts';
import type { CommentLimits } from './comment-limits.ts';
import { commentWords } from './comment-words.ts';
import { firstDecision, threadTurn } from './decide.ts';
import { ensureThread } from './ensure-thread.ts';
import { refuseStrangeOrigin } from './may-post.ts';
import { ban } from './moderation/ban.ts';
import type { ModeratedComment, ModerationDesk } from './moderation/moderated-comment.ts';
import { moderate } from './moderation/phases.ts';
import { threadState } from './moderation/thread-state.ts';
import type { Verdict } from './moderation/verdict.ts';
import type { NoticeDesk } from './notices/notice-desk.ts';
import { noticeWish, problemsOfWish } from './notices/notice-wish.ts';
import { prepareNotice } from './notices/prepare-notice.ts';
import { subscribe } from './notices/subscribe.ts';
import { pageAt, type Page } from './page-of-comment.ts';
import { placeOfReply, rootPlace } from './place-of-reply.ts';
import { answerAgain, keptKey, postedBefore, type Sent } from './posted-before.ts';
import { readerWords } from './reader-messages.ts';
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
  /** Whether no proof can be made where it comes from. */
  readonly isUnproven: boolean;
  /** The server's stamp of when the form was opened. */
  readonly stamp: string | null;
  /** What stands in the field that people do not see. */
  readonly trap: string | null;
  /** E-mail address at which the writer wishes to be told of replies, and the language of those letters. */
  readonly notifyAddress: string | null;
  readonly notifyLanguage: string | null;
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
  readonly noticeDesk: NoticeDesk;
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
  refuseStrangeOrigin(site, origin, ownOrigin);
  const signedName = staff?.name ?? (circumstances.reader?.kind === 'signed' ? circumstances.reader.name : submission.name);
  const wish = noticeWish(submission, site);
  const words = commentWords({ ...submission, name: signedName }, site.languages[0] ?? 'en', limits, problemsOfWish(wish, site));
  const clientKey = keptKey(submission.clientKey);
  const page = await pageNamed(store, site, submission.url);
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const sent: Sent = { key: clientKey, body: words.body };
  const earlier = () => postedBefore(newsroom, threadId(site.id, page.key), clientKey);
  const posted = await earlier();
  if (posted) return answerAgain(posted, sent, circumstances);

  const judged = await underJudgement(store, newsroom, page, words, submission, circumstances);
  let verdict: Verdict;
  try {
    verdict = await moderate(judged);
  } catch (refusal) {
    // The phases may refuse a second sending for what the first has left behind: a spent proof, a closed conversation.
    const first = await earlier();
    if (first) return answerAgain(first, sent, circumstances);
    throw refusal;
  }
  const badges = await badgesOfWriter(newsroom, page.articleId, circumstances);
  // What is rejected is as a rule a program's, which is not to have letters sent to anybody.
  const notice = verdict.status === 'rejected' ? undefined : await prepareNotice(store, wish, circumstances, circumstances);

  const result = await store.write(site, now, async (unit) => {
    await threadTurn(unit, threadId(site.id, page.key));
    const inside = visible({ reads: unit.sql }, { site, viewer: 'newsroom' });
    // Another request with the same key was faster: what it stored is the answer.
    const first = await postedBefore(inside, threadId(site.id, page.key), clientKey);
    if (first) return { first };
    const banned = await refuseWhatChanged(unit, page, judged);
    const thread = await ensureThread(unit, page);
    if (thread.state !== 'open') await threadState({ ...judged, thread });
    const place = submission.parent ? await placeOfReply(unit, thread.id, submission.parent, judged.policy.depth) : rootPlace;
    const { reader, isNew } = await writerOf(unit, circumstances, words.name);
    const { status, reason, explanation } = verdict.status === 'approved' && banned ? banned : verdict;
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
    if (!id) throw new Error('the conversation has a comment of this key that was not there a moment ago');
    await firstDecision(unit, { id, thread: thread.id, parent: place.parent }, { to: status, reason, explanation, staff: null });
    if (notice && reader) await subscribe(unit, notice, { reader: reader.id, comment: id });
    return { commentId: id, threadId: thread.id, newReader: isNew ? reader : null };
  });
  if ('first' in result) return answerAgain(result.first, sent, circumstances);
  const { commentId, newReader } = result;
  const readerToken = newReader ? await circumstances.readerDesk.issueToken(newReader, site) : null;
  return { commentId, threadId: result.threadId, readerToken };
}

/**
 * What moderators and editors have decided while the phases were asked counts: an opinion from outside takes seconds.
 * @returns the verdict of a ban that makes a comment wait.
 */
async function refuseWhatChanged(unit: Unit, page: Page, judged: ModeratedComment): Promise<Verdict | undefined> {
  if (page.articleId !== null) {
    const article = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'public' })
      .articles()
      .select('article.id')
      .where('article.id', '=', page.articleId)
      .executeTakeFirst();
    if (!article) throw nothingThere(unit.site);
  }
  return ban({ ...judged, reads: unit.sql });
}

/** @throws {InvalidInput} for what is no address of a page, and for a page that is not the site's, or not public. */
async function pageNamed(store: Store, site: Site, url: string): Promise<Page> {
  if (pageKey(site, url) === undefined) {
    throw new InvalidInput([{ name: 'url', code: 'INVALID', message: readerWords(site.locale).pageInvalid }]);
  }
  const page = await pageAt(visible(store, { site, viewer: 'public' }), site, url);
  if (!page) throw nothingThere(site);
  return page;
}

function nothingThere(site: Site): InvalidInput {
  return new InvalidInput([{ name: 'url', code: 'NOT_FOUND', message: readerWords(site.locale).pageGone }]);
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
    isUnproven: submission.isUnproven,
    trap: submission.trap ?? '',
    seconds: (await readerDesk.secondsSinceOpened(site, submission.stamp)) ?? null,
    now,
    reads: store.reads,
    newsroom,
    readerDesk,
    desk: moderationDesk,
  };
}
