import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { decide, firstDecision } from '@gazette/schema/comment/decide.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Newsroom } from '../../support/newsroom.ts';

export interface Written {
  readonly id: string;
  readonly thread: string;
  readonly status: CommentStatus;
}

export interface CommentOptions {
  readonly url?: string;
  readonly body?: string;
  readonly status?: CommentStatus;
  readonly site?: Site;
}

export const page = 'https://gazette.test/a-page';

/** A comment under a page, judged as a phase would. */
export async function comment(
  newsroom: Newsroom,
  { url = page, body = 'Words', status = 'pending', site = newsroom.site }: CommentOptions = {},
): Promise<Written> {
  return newsroom.write(async (unit) => {
    const thread = await ensureThread(unit, { key: pageKey(site, url) ?? url, url });
    const id = await addComment(unit, thread, { parent: null, authorName: 'Salma', body, status, createdAt: unit.now });
    if (!id) throw new Error('not stored');
    await firstDecision(unit, { id, thread: thread.id, parent: null }, { to: status, reason: 'test', explanation: {}, staff: null });
    return { id, thread: thread.id, status };
  }, site);
}

/** Decides on a comment and answers it as it then is. */
export async function judge(newsroom: Newsroom, one: Written, to: CommentStatus, site?: Site): Promise<Written> {
  await newsroom.write(
    (unit) => decide(unit, one as never, { to, reason: 'test', explanation: {}, staff: null }),
    site,
  );
  return { ...one, status: to };
}
