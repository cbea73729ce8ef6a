import { Thread } from '@gazette/schema/comment/thread.entity.ts';
import type { Page } from './page-of-record.ts';
import type { Writing } from './writing.ts';

/** The stored conversations in which comments of a page may be: its own, and those that its own was moved to. */
export interface ThreadsOfPage {
  readonly own: Thread | undefined;
  readonly moved: readonly Thread[];
}

export async function threadsOfPage({ unit, run }: Writing, { key }: Page): Promise<ThreadsOfPage> {
  const ids = run.moved.idsOf(key);
  const found = new Map((await unit.em.find(Thread, { id: { $in: ids } })).map((thread) => [thread.id, thread]));
  const [own, ...moved] = ids.map((id) => found.get(id));
  return { own, moved: moved.filter((thread) => thread !== undefined) };
}
