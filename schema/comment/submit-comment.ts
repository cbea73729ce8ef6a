import { recordEvent } from '../event/record-event.ts';
import { InvalidInput, NotAllowed, ThreadClosed } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { matchesHost, matchesOrigin } from '../site/host-pattern.ts';
import type { Site } from '../site/site.entity.ts';
import { addComment } from './add-comment.ts';
import type { CommentLimits } from './comment-limits.ts';
import { commentWords } from './comment-words.ts';
import { Comment } from './comment.entity.ts';
import { ensureThread } from './ensure-thread.ts';
import { moderate } from './moderation.ts';
import { pageAt } from './page-of-comment.ts';
import type { Thread } from './thread.entity.ts';

export interface Submission {
  readonly url: string;
  readonly name: string;
  readonly body: string;
  /** Id of the comment that is answered. */
  readonly parent: string | null;
  /** Chosen by the sender, at most 100 characters: sending again with the same key posts nothing new. */
  readonly clientKey: string | null;
}

export interface Circumstances {
  readonly site: Site;
  /** `Origin` of the request; null for what is no browser. */
  readonly origin: string | null;
  /** Origin of the server's own pages, always allowed. */
  readonly ownOrigin: string;
  readonly limits: CommentLimits;
  readonly now: Date;
}

/**
 * Posts a reader's comment. It is stored before this returns, once per client key, and public only when the moderation
 * phases approve it.
 * @throws {InvalidInput} for bad fields, {NotAllowed} from a page of a strange origin, {ThreadClosed}.
 */
export async function submitComment(
  store: Store,
  submission: Submission,
  { site, origin, ownOrigin, limits, now }: Circumstances,
): Promise<{ commentId: string; threadId: string }> {
  if (!mayPost(site, origin, ownOrigin)) {
    throw new NotAllowed(`Pages of ${origin} may not post comments to the site "${site.key}".`);
  }
  const words = commentWords(submission, site.languages[0] ?? 'en', limits);
  const clientKey = submission.clientKey?.slice(0, 100) || null;
  const page = await pageAt(visible(store, { site, viewer: 'public' }), site, submission.url);
  if (!page) {
    throw new InvalidInput([
      { name: 'url', code: 'NOT_FOUND', message: `There is nothing to comment on at ${submission.url.slice(0, 200)}.` },
    ]);
  }
  return store.write(site, now, async (unit) => {
    const thread = await ensureThread(unit, page);
    const posted = clientKey && (await unit.em.findOne(Comment, { thread: thread.id, clientKey }));
    if (posted) return { commentId: posted.id, threadId: thread.id };
    if (thread.state === 'hidden') throw notFound('url', 'There is nothing to comment on here.');
    if (thread.state === 'closed') throw new ThreadClosed('This conversation is closed.');
    const parent = submission.parent && (await parentOf(unit, thread, submission.parent));
    const { status, reason } = moderate({ site });
    const id = await addComment(unit, thread, {
      parent: parent ? parent.id : null,
      authorName: words.name,
      body: words.body,
      status,
      createdAt: now,
      clientKey,
    });
    // Another request with the same key was faster: what it stored is the answer.
    const commentId = id ?? (await unit.em.findOneOrFail(Comment, { thread: thread.id, clientKey })).id;
    if (id) await recordEvent(unit, { type: 'comment.submitted', subject: id, payload: { thread: thread.id, status, reason } });
    return { commentId, threadId: thread.id };
  });
}

function mayPost(site: Site, origin: string | null, ownOrigin: string): boolean {
  if (origin === null || origin === ownOrigin) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    site.hosts.some((pattern) => matchesHost(pattern, url.host)) ||
    site.allowedOrigins.some((pattern) => matchesOrigin(pattern, url))
  );
}

async function parentOf(unit: Unit, thread: Thread, id: string): Promise<Comment> {
  const parent = await unit.em.findOne(Comment, { id, thread: thread.id, status: 'approved' });
  if (!parent) throw notFound('parentId', 'The comment that you answer is not here any more.');
  return parent;
}

function notFound(name: string, message: string): InvalidInput {
  return new InvalidInput([{ name, code: 'NOT_FOUND', message }]);
}
