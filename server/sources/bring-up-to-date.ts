import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { lastRevision, offerRevision } from '@gazette/schema/source/offer-revision.ts';
import type { SourceItem } from '@gazette/schema/source/source-item.entity.ts';
import type { Place } from '../exchange/import-entry.ts';
import type { ArticleRecord } from '../exchange/records.ts';
import { writeArticle } from '../exchange/write/write-article.ts';
import type { Writing } from '../exchange/write/writing.ts';
import { broughtAs, type Brought } from './brought.ts';

type Item = Pick<SourceItem, 'outcome'> & { readonly article?: string | null | undefined; readonly revision?: number | null | undefined };

/**
 * Lets an article say what its source says of it now. What an editor has changed since stays as it is: the update is kept
 * among its revisions, for the editor to take over. What an editor has thrown away does not come back.
 */
export async function bringUpToDate(writing: Writing, item: Item, record: ArticleRecord, place: Place): Promise<Brought> {
  const { unit } = writing;
  const article = item.article ? await unit.em.findOne(Article, { id: item.article }) : null;
  if (item.outcome === 'duplicate') return { outcome: 'duplicate', article: article?.id ?? null, revision: null, remark: 'another source had it first', reason: 'elsewhere' };
  if (!article) return { outcome: 'refused', article: null, revision: null, remark: 'it was deleted here', reason: 'deleted' };
  if (record.status === 'withdrawn') return takeBack(writing, item, record.withdrawnReason);
  const revision = item.revision ?? 0;
  if ((await lastRevision(unit, article.id)) > revision) {
    const number = await offerRevision(unit, article, record);
    const remark = `changed here since it came: what its source says now is kept as revision ${number}`;
    return { outcome: 'held', article: article.id, revision, remark, reason: 'changed' };
  }
  const sourceKey = article.sourceKey ?? record.sourceKey;
  await writeArticle(writing, { ...record, sourceKey, ...stateOf(article) }, place);
  return broughtAs(writing, article);
}

/** Takes back what its source has taken back, unless an editor has made it the newsroom's own. */
export async function takeBack(writing: Writing, item: Item, reason = ''): Promise<Brought> {
  const { unit } = writing;
  const article = item.article ? await unit.em.findOne(Article, { id: item.article }) : null;
  if (!article || item.outcome === 'duplicate') {
    return { outcome: item.outcome === 'duplicate' ? 'duplicate' : 'refused', article: article?.id ?? null, revision: null, remark: 'taken back by its source', reason: 'withdrawn' };
  }
  const revision = item.revision ?? 0;
  const told = `taken back by its source${reason === '' ? '' : `: ${reason}`}`;
  if ((await lastRevision(unit, article.id)) > revision) {
    return { outcome: 'held', article: article.id, revision, remark: `${told}; changed here since it came, so an editor decides`, reason: 'withdrawn' };
  }
  if (article.status === 'published') await withdrawArticle(unit, article, reason);
  return broughtAs(writing, article, { remark: told, reason: 'withdrawn' });
}

/** An update changes words: whether it is public is decided here by now. */
function stateOf({ status, scheduledAt }: Article): Pick<ArticleRecord, 'status' | 'scheduledAt'> {
  // What was withdrawn stays so when its source calls it published.
  if (status === 'withdrawn') return { status: 'published', scheduledAt: undefined };
  return { status, scheduledAt: scheduledAt ?? undefined };
}
