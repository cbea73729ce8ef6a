import type { Article } from '@gazette/schema/article/article.entity.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { checkRecord } from '../check-record.ts';
import type { ArticleRecord } from '../records.ts';
import type { Writing } from '../write/writing.ts';
import { articleRecords } from './article-records.ts';

/**
 * Whether an export made now would say of this article what the export at hand says. What only grows, corrections and
 * former addresses, may have grown since; history and the key of the conversation are never overwritten.
 */
export async function saysTheSame({ run }: Writing, article: Article, record: ArticleRecord): Promise<boolean> {
  const here = visible(run.store, { site: run.site, viewer: 'newsroom' });
  const [current] = await articleRecords(here, run.store, [article.id]);
  const checked = current && checkRecord(current, {});
  if (checked?.kind !== 'record' || checked.record.type !== 'article') return false;
  const { corrections, redirects, thread } = checked.record;
  return (
    words(checked.record) === words(record) &&
    isWithin(record.redirects, redirects) &&
    isWithin(record.corrections, corrections) &&
    (record.thread === undefined || JSON.stringify(record.thread) === JSON.stringify(thread))
  );
}

/** In another site of the installation the article has another id, and who began it may be nobody here; the rest is compared apart, or not at all. */
const APART = new Set(['id', 'createdBy', 'corrections', 'redirects', 'thread', 'threadKey', 'revisions', 'comments']);

function words(record: ArticleRecord): string {
  return JSON.stringify(record, (key, value: unknown) => (APART.has(key) ? undefined : value));
}

function isWithin(some: readonly unknown[], all: readonly unknown[]): boolean {
  const known = new Set(all.map((item) => JSON.stringify(item)));
  return some.every((item) => known.has(JSON.stringify(item)));
}
