import type { Article } from '@gazette/schema/article/article.entity.ts';
import { lastRevision } from '@gazette/schema/source/offer-revision.ts';
import type { SourceReason } from '@gazette/schema/source/source-words.ts';
import type { Writing } from '../exchange/write/writing.ts';
import type { Outcome } from './reading.ts';

/** What became of an item, as it is written down. */
export interface Brought {
  readonly outcome: Exclude<Outcome, 'unchanged'>;
  readonly article: string | null;
  /** The article's revision that was made of it. */
  readonly revision: number | null;
  readonly remark: string | null;
  /** The same as a word. */
  readonly reason: SourceReason | null;
}

/** How an article stands after it was written. */
export async function broughtAs({ unit }: Pick<Writing, 'unit'>, article: Article, told: Pick<Brought, 'remark' | 'reason'> = { remark: null, reason: null }): Promise<Brought> {
  const { id, status, scheduledAt } = article;
  const isWaiting = told.remark === null && status === 'scheduled' && scheduledAt;
  const { remark, reason } = isWaiting ? { remark: `to be published at ${scheduledAt.toISOString()}`, reason: 'scheduled' as const } : told;
  return { outcome: status === 'published' ? 'published' : 'held', article: id, revision: await lastRevision(unit, id), remark, reason };
}
