import { appear } from '@gazette/schema/article/appearance.ts';
import type { Article } from '@gazette/schema/article/article.entity.ts';
import {
  publishArticle,
  scheduleArticle,
  unscheduleArticle,
  withdrawArticle,
} from '@gazette/schema/article/life-cycle.ts';
import type { Place } from '../import-entry.ts';
import type { ArticleRecord } from '../records.ts';
import { note, type Writing } from './writing.ts';

/**
 * Takes an article to the status its source gives it, by the steps a newsroom has.
 *
 * What was withdrawn here stays withdrawn when its source changes, unless the source is an export of our own; what its
 * source took back is withdrawn here.
 */
export async function reachStatus(
  writing: Writing,
  article: Article,
  record: ArticleRecord,
  place: Place,
): Promise<void> {
  const { unit } = writing;
  const wanted = record.status;
  if (wanted === 'published') await toPublished(writing, article, record, place);
  else if (wanted === 'scheduled') await toScheduled(writing, article, record, place);
  else if (wanted === 'draft') {
    if (article.status === 'scheduled') await unscheduleArticle(unit, article);
    if (article.status === 'published') {
      await withdrawArticle(unit, article, '');
      note(writing, place, 'not public at its source any more: withdrawn');
    }
  } else if (article.status !== 'withdrawn') {
    if (article.status !== 'published') await publishArticle(unit, article, record.publishedAt);
    await withdrawArticle(unit, article, record.withdrawnReason ?? '');
  }
}

async function toPublished(writing: Writing, article: Article, record: ArticleRecord, place: Place): Promise<void> {
  const { unit } = writing;
  if (article.status === 'published') return;
  if (article.status === 'withdrawn' && record.id === undefined) {
    note(writing, place, 'withdrawn here: it stays so');
    return;
  }
  const { embargoUntil } = article;
  if (embargoUntil && embargoUntil > unit.now) {
    if (article.status !== 'withdrawn') await scheduleArticle(unit, article, later(embargoUntil, record.publishedAt));
    note(writing, place, 'under embargo: scheduled for its end');
    return;
  }
  if (record.publishedAt && record.publishedAt > unit.now && article.status !== 'withdrawn') {
    await scheduleArticle(unit, article, record.publishedAt);
    note(writing, place, 'dated in the future: scheduled');
    return;
  }
  await publishArticle(unit, article, record.publishedAt);
}

function later(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one;
}

async function toScheduled(writing: Writing, article: Article, record: ArticleRecord, place: Place): Promise<void> {
  const at = record.scheduledAt ?? record.publishedAt;
  if (article.status === 'published' || article.status === 'withdrawn') {
    note(writing, place, `scheduled at its source, but ${article.status} here: it stays so`);
  } else if (at === undefined) {
    note(writing, place, 'scheduled without a date: imported as a draft');
  } else if (article.status === 'draft' || article.scheduledAt?.getTime() !== at.getTime()) {
    await scheduleArticle(writing.unit, article, at);
  }
}

/** Gives an article the dates its source knows, which the steps set to now; lists follow where they are ordered by them. */
export async function settleDates({ unit }: Writing, article: Article, record: ArticleRecord): Promise<void> {
  const publishedAt = article.publishedAt ? (record.publishedAt ?? article.publishedAt) : null;
  const sortAt = article.scheduledAt ?? publishedAt ?? article.createdAt;
  const moved = sortAt.getTime() !== article.sortAt.getTime();
  const withdrawn =
    article.status === 'withdrawn' && record.status === 'withdrawn'
      ? { withdrawnAt: record.withdrawnAt ?? article.withdrawnAt, withdrawnReason: record.withdrawnReason ?? null }
      : {};
  const updatedAt = record.updatedAt ?? record.publishedAt ?? record.createdAt ?? article.updatedAt;
  unit.em.assign(article, { publishedAt, sortAt, updatedAt, ...withdrawn });
  await unit.em.flush();
  if (moved && article.status === 'published') await appear(unit, article);
}
