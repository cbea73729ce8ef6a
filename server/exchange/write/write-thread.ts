import type { Article } from '@gazette/schema/article/article.entity.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import type { Thread } from '@gazette/schema/comment/thread.entity.ts';
import type { Page } from './page-of-record.ts';
import { addressOf } from './find-article.ts';
import type { Outcome } from './import-summary.ts';
import { threadsOfPage } from './threads-of-page.ts';
import type { Writing } from './writing.ts';

export interface ThreadSaid {
  readonly state: Thread['state'];
  readonly url?: string | undefined;
  readonly createdAt?: Date | undefined;
}

/**
 * Stores the conversation of an article, when there is something to say of it: a thread is open by itself. The state of
 * one that is here already belongs to the moderators, except for an export of our own.
 */
export async function writeThread(
  writing: Writing,
  article: Article,
  said: ThreadSaid,
  { isWhole, isNew }: { isWhole: boolean; isNew: boolean },
): Promise<void> {
  if (!isWhole && (!isNew || said.state === 'open')) return;
  await saveThread(
    writing,
    { key: article.threadKey, url: said.url ?? addressOf(writing.run, article) },
    said,
    isWhole,
  );
}

/** One that has been moved since is left where it is, as it is. */
export async function saveThread(
  writing: Writing,
  page: Page,
  { state, url, createdAt }: ThreadSaid,
  isWhole: boolean,
): Promise<Outcome> {
  const { unit } = writing;
  const { own: known, moved } = await threadsOfPage(writing, page);
  if (!known && moved.length > 0) return 'unchanged';
  const same = known?.state === state && (!createdAt || known.createdAt.getTime() === createdAt.getTime());
  if (known && (same || !isWhole)) return 'unchanged';
  const thread = known ?? (await ensureThread(unit, page));
  unit.em.assign(thread, { state, ...(createdAt ? { createdAt } : {}), ...(url && isWhole ? { url } : {}) });
  await unit.em.flush();
  return known ? 'updated' : 'created';
}
