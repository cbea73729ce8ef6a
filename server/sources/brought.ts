import type { Article } from '@gazette/schema/article/article.entity.ts';
import { lastRevision } from '@gazette/schema/source/offer-revision.ts';
import type { Writing } from '../exchange/write/writing.ts';
import type { Outcome } from './reading.ts';

/** What became of an item, as it is written down. */
export interface Brought {
  readonly outcome: Exclude<Outcome, 'unchanged'>;
  readonly article: string | null;
  /** The article's revision that was made of it. */
  readonly revision: number | null;
  readonly remark: string | null;
}

/** How an article stands after it was written. */
export async function broughtAs({ unit }: Pick<Writing, 'unit'>, article: Article, remark: string | null = null): Promise<Brought> {
  const { id, status, scheduledAt } = article;
  const waits = status === 'scheduled' && scheduledAt ? `to be published at ${scheduledAt.toISOString()}` : null;
  return { outcome: status === 'published' ? 'published' : 'held', article: id, revision: await lastRevision(unit, id), remark: remark ?? waits };
}
