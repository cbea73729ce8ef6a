import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import type { Place } from '../import-entry.ts';
import type { WithdrawalRecord } from '../records.ts';
import type { Outcome } from './import-summary.ts';
import { note, type Writing } from './writing.ts';

/** Takes back here what its source has taken back; what is no longer or not yet public stays as it is. */
export async function writeWithdrawal(writing: Writing, record: WithdrawalRecord, place: Place): Promise<Outcome> {
  const article = await writing.unit.em.findOne(Article, { sourceKey: record.sourceKey });
  if (!article) note(writing, place, 'taken back by its source, and not here');
  if (article?.status !== 'published') return 'unchanged';
  if (writing.run.dryRun) return 'updated';
  await withdrawArticle(writing.unit, article, record.reason ?? '');
  return 'updated';
}
